import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockedGathering, type Asker, type Locked } from '../asker.ts'
import { checkClosable, closeNow, takeMinutes } from '../close-gathering.ts'
import type { Closing } from '../closing-schemas.ts'
import { decideProposal, findListState, insertProposal, listProposals } from './proposal-queries.ts'

/** The first of two persons: says what the closing shall be. Nothing is posted yet. A proposal that waits is replaced. */
export async function proposeClosing(asker: Asker, id: string, closing: Closing) {
  const { deps, viewer } = asker
  await deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['open'], closing.version)
    await takeMinutes(trx, id, closing)
    await checkClosable(trx, id, closing)
    await decideProposal(trx, id, { outcome: 'withdrawn', decidedBy: viewer.accountId, decidedAt: deps.now() })
    await insertProposal(trx, {
      ...{ id: uuid(), gatheringId: id, closing: JSON.stringify(closing), listState: await findListState(trx, id) },
      ...{ proposedBy: viewer.accountId, proposedAt: deps.now() },
    })
    await audit(trx, asker, gathering, 'gathering.propose-close')
  })
}

/** The second person: closes as proposed. Throws conflict 'same-person', 'list-changed', stale-version. */
export async function confirmClosing(asker: Asker, id: string, proposalId: string) {
  const { deps, viewer } = asker
  return deps.db.transaction().execute(async (trx) => {
    const { gathering, proposal } = await waiting(trx, asker, id, proposalId)
    if (proposal.proposedBy === viewer.accountId)
      throw new Problem('conflict', 'Whoever proposed the closing does not confirm it', { reason: 'same-person' })
    const closing = proposal.closing as unknown as Closing
    if (gathering.version !== closing.version || proposal.listState !== (await findListState(trx, id)))
      throw new Problem('conflict', 'Something has been changed since it was proposed', { reason: 'list-changed' })
    await decideProposal(trx, id, { outcome: 'confirmed', decidedBy: viewer.accountId, decidedAt: deps.now() })
    return closeNow(trx, asker, gathering, closing, proposal.proposedBy)
  })
}

/** Sends it back with a word; whoever proposed it takes it back. */
export async function returnClosing(asker: Asker, id: string, proposalId: string, note: string | null) {
  const { deps, viewer } = asker
  await deps.db.transaction().execute(async (trx) => {
    const { gathering, proposal } = await waiting(trx, asker, id, proposalId)
    const outcome = proposal.proposedBy === viewer.accountId ? 'withdrawn' : 'returned'
    if (outcome === 'returned' && !note)
      throw new Problem('invalid-input', 'Say why', { errors: [{ pointer: '/body/note', detail: 'needed', kind: 'required' }] })
    await decideProposal(trx, id, { outcome, note, decidedBy: viewer.accountId, decidedAt: deps.now() })
    await audit(trx, asker, gathering, 'gathering.return-close')
  })
}

async function waiting(trx: Trx, asker: Asker, id: string, proposalId: string) {
  const gathering = await lockedGathering(trx, asker.scope, id, ['open'])
  const [proposal] = await listProposals(trx, id)
  if (proposal?.id !== proposalId || proposal.outcome !== null) throw notFound()
  return { gathering, proposal }
}

const audit = (trx: Trx, { actor }: Asker, { id, path, title }: Locked, action: string) =>
  recordAudit(trx, actor, { action, object: { kind: 'gathering', id }, orgPath: path, detail: { title } })
