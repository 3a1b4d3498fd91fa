import type { Db } from '#db/connect.ts'
import { decodeCursor, pageOf, type Page } from '../http/page.ts'
import type { Claim, Credit } from './schemas.ts'
import { decisionRefusal, type Decider } from './claim.rules.ts'
import type { ShownClaim } from './claim-queries.ts'
import { listCredits } from './credit-queries.ts'

interface Asked {
  year?: number
  cursor?: string
  limit: number
}

/** A page of somebody's entries, latest first. */
export async function showCredits(db: Db, personId: string, { year, cursor, limit }: Asked): Promise<Page<Credit>> {
  const [happenedOn, id] = cursor ? decodeCursor(cursor, 2) : []
  const before = happenedOn && id ? { happenedOn, id } : undefined
  const rows = await listCredits(db, { personId, year, before, limit: limit + 1 })
  const page = pageOf(rows, limit, (row) => [row.happenedOn, row.id])
  return { ...page, items: page.items.map(shownCredit) }
}

/** An entry as every page shows it. */
function shownCredit(row: Awaited<ReturnType<typeof listCredits>>[number]): Credit {
  const { id, happenedOn, year, hours, days, category, deliveryMode, organiserLevel, title, session } = row
  const { isConcentrated, isRotation, purpose, isCadreRecognised, postedByName, approvedByName } = row
  return {
    ...{ id, happenedOn, year, hours, days, category, deliveryMode, organiserLevel, title, session },
    ...{ isConcentrated, isRotation, purpose, isCadreRecognised, postedByName, approvedByName },
    basis: row.basis as object,
    source: { kind: row.sourceKind, id: row.sourceId, occasion: row.occasion },
    homeOrg: { id: row.homeOrgId, name: row.homeOrgName },
    conversion: { number: row.conversionNumber, name: row.conversionName },
    evidenceFile: fileOf(row.fileId, row),
    postedAt: row.postedAt.toISOString(),
    reversal: row.reversalId
      ? { id: row.reversalId, reason: row.reversalReason!, at: row.reversedAt!.toISOString(), byName: row.reversedByName }
      : null,
  }
}

function fileOf(id: string | null, { filename, mediaType }: { filename: string | null; mediaType: string | null }) {
  return id ? { id, filename: filename!, mediaType: mediaType as 'application/pdf' } : null
}

/** A claim as the decider (null: nobody who could) sees it. */
export function shownClaim(row: ShownClaim, decider: Decider | null): Claim {
  const { id, kind, state, title, organiser, category, deliveryMode, organiserLevel, sessions, note, sameDayHours } = row
  const { isConcentrated, isRotation, purpose, isCadreRecognised, declaredByName, decidedByName, decisionReason } = row
  return {
    ...{ id, kind, state, title, organiser, category, deliveryMode, organiserLevel, sessions, note, sameDayHours },
    ...{ isConcentrated, isRotation, purpose, isCadreRecognised, declaredByName, decidedByName, decisionReason },
    person: { id: row.personId, name: row.personName },
    org: { id: row.orgId, name: row.orgName },
    hours: sessions.reduce((sum, one) => sum + Math.round(one.hours * 100), 0) / 100,
    evidenceFile: fileOf(row.evidenceFileId, row),
    declaredAt: row.declaredAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    canDecide: decider !== null && decisionRefusal(decider, { ...row, personPath: row.orgPath }) === null,
  }
}
