import { recordAudit } from '../orgs/index.ts'
import { dayOf, lockedGathering, type Asker, type Locked } from './asker.ts'
import { syncExpected } from './attendance-queries.ts'
import { replaceOrgs, updateGathering } from './gathering-queries.ts'
import { checkBranches, writeAgenda } from './plan-gathering.ts'
import type { GatheringChange } from './schemas.ts'

/** Changes the plan or the record. The plan is fixed once it is closed; the expected list once it is open. */
export async function changeGathering(asker: Asker, id: string, { version, orgIds, agenda, ...changes }: GatheringChange) {
  await asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['planned', 'open'], version)
    const { startsAt, title, ...rest } = changes
    await updateGathering(trx, id, {
      ...rest,
      ...(startsAt === undefined ? {} : { startsAt: new Date(startsAt) }),
      ...(title === undefined ? {} : { title: title.trim() }),
    })
    if (agenda) await writeAgenda(trx, id, agenda)
    if (gathering.state !== 'planned') return
    if (orgIds) {
      await checkBranches(trx, asker, orgIds)
      await replaceOrgs(trx, id, orgIds)
    }
    await syncExpected(trx, id, dayOf(asker.deps, startsAt ? new Date(startsAt) : gathering.startsAt))
  })
}

/** Opens the hall: from now on the list of those expected is fixed, and sign-in codes are shown. */
export async function openGathering(asker: Asker, id: string) {
  await asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['planned', 'open'])
    if (gathering.state === 'open') return
    await syncExpected(trx, id, dayOf(asker.deps, gathering.startsAt))
    await updateGathering(trx, id, { state: 'open', openedAt: asker.deps.now() })
    await audit(asker, trx, gathering, 'gathering.open')
  })
}

/** Calls it off; a gathering that has been held is closed instead. */
export async function cancelGathering(asker: Asker, id: string, version: number) {
  await asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['planned'], version)
    await updateGathering(trx, id, { state: 'cancelled' })
    await audit(asker, trx, gathering, 'gathering.cancel')
  })
}

const audit = (asker: Asker, trx: Parameters<typeof recordAudit>[0], gathering: Locked, action: string) =>
  recordAudit(trx, asker.actor, {
    action,
    object: { kind: 'gathering', id: gathering.id },
    orgPath: gathering.path,
    detail: { title: gathering.title },
  })
