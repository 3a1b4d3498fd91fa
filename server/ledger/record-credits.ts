import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { CreditCategory, CreditSource, DeliveryMode, OrganiserLevel, SessionPurpose } from '#db/types.ts'
import { Problem } from '../http/problem.ts'
import { insertCredits, listHomeless, type CreditRow } from './credit-queries.ts'

/** One thing to credit to one person. */
export interface NewCredit {
  personId: string
  /** The county's day; decides the year. One credit per day: training over New Year is two. */
  happenedOn: string
  /** At most two decimals, not negative. */
  hours: number
  /** Days of training, 0 to 1. */
  days?: number
  category: CreditCategory
  deliveryMode: DeliveryMode
  organiserLevel: OrganiserLevel
  isConcentrated?: boolean
  isRotation?: boolean
  purpose?: SessionPurpose | null
  isCadreRecognised?: boolean
  /** What it was, as the member shall read it for ever. */
  title: string
  source: { kind: CreditSource; id: string }
  /** Person, source and occasion credit once. */
  occasion: string
  /** Tells entries of one occasion apart: its category, say. */
  part?: string
  /** What counts as one session; the days of one class share it. Default: source and occasion. */
  session?: string
  /** What the hours were made from: { minutes: 92 }. */
  basis?: object
  evidenceFileId?: string | null
}

export interface PostedCredit {
  id: string
  personId: string
  occasion: string
  part: string
}

/**
 * Posts credits in one statement and answers those that were new: what stands credited already is left alone, so the call may be
 * repeated. Throws conflict 'no-home-organisation' if somebody never belonged anywhere.
 */
export async function recordCredits(
  trx: Trx,
  credits: readonly NewCredit[],
  by: { postedBy: string | null; approvedBy?: string | null },
): Promise<PostedCredit[]> {
  if (credits.length === 0) return []
  const posted = await insertCredits(trx, credits.map(toRow), { postedBy: by.postedBy, approvedBy: by.approvedBy ?? null })
  if (posted.length < credits.length) await checkHomes(trx, credits)
  return posted
}

async function checkHomes(trx: Trx, credits: readonly NewCredit[]) {
  const homeless = await listHomeless(trx, [...new Set(credits.map(({ personId }) => personId))])
  if (homeless.length > 0)
    throw new Problem('conflict', `No home organisation: ${homeless.slice(0, 5).join(', ')}`, { reason: 'no-home-organisation' })
}

function toRow({ source, ...credit }: NewCredit): CreditRow {
  return {
    id: uuid(),
    days: 0,
    isConcentrated: false,
    isRotation: false,
    purpose: null,
    isCadreRecognised: false,
    part: '',
    session: `${source.kind}/${source.id}/${credit.occasion}`,
    basis: {},
    evidenceFileId: null,
    ...credit,
    sourceKind: source.kind,
    sourceId: source.id,
  }
}
