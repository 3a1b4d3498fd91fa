import { api, take, type Answer, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import { uploadFile } from '../api/upload.ts'

/** An entry of the ledger. */
export type Credit = Answer<'/api/v1/me/credits', 'get'>['items'][number]
/** Learning that was declared, and what became of it. */
export type Claim = Answer<'/api/v1/me/claims', 'get'>['items'][number]
export type NewClaim = Body<'/api/v1/me/claims', 'post'>
export type NewCredits = Body<'/api/v1/credits', 'post'>
export type NewSession = NewClaim['sessions'][number]
export type EvidenceFile = NonNullable<Claim['evidenceFile']>
export type Preview = Answer<'/api/v1/conversions/preview', 'post'>
export type ClaimState = Claim['state']

const MOST = 200

/** All entries of a year, latest first. `personId` null: one's own. */
export async function listYear(personId: string | null, year: number): Promise<Credit[]> {
  const found: Credit[] = []
  let cursor: string | undefined
  do {
    const query = { year, limit: MOST, ...(cursor && { cursor }) }
    const page: Page<Credit> = await (personId === null
      ? take<Page<Credit>>(api.GET('/api/v1/me/credits', { params: { query } }))
      : take<Page<Credit>>(api.GET('/api/v1/people/{personId}/credits', { params: { path: { personId }, query } })))
    found.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}

/** Takes an entry back by a new one; the member reads the reason. */
export const reverseCredit = (id: string, reason: string) =>
  take<unknown>(api.POST('/api/v1/credits/{id}/reversal', { params: { path: { id } }, body: { reason } }))

export const ownClaims = () => take<{ items: Claim[] }>(api.GET('/api/v1/me/claims'))

/** With an id made here: sent twice, it is one claim. */
export const declareClaim = (claim: NewClaim & { id: string }) => take<Claim>(api.POST('/api/v1/me/claims', { body: claim }))

export const withdrawClaim = (id: string) =>
  take<Claim>(api.POST('/api/v1/me/claims/{id}/withdrawal', { params: { path: { id } } }))

/** One claim per person; each waits for a second person. */
export const enterCredits = (body: NewCredits) => take<{ items: Claim[] }>(api.POST('/api/v1/credits', { body }))

export const listClaims = (filter: { state?: ClaimState; org?: string }, cursor?: string) =>
  take<Page<Claim>>(api.GET('/api/v1/claims', { params: { query: { ...filter, cursor } } }))

/** All of them or none. */
export const decideClaims = (claimIds: string[], decision: 'approve' | 'refuse', reason?: string) =>
  take<{ items: Claim[] }>(api.POST('/api/v1/claims/decisions', { body: { claimIds, decision, ...(reason && { reason }) } }))

/** What the sessions would be worth by the conversion of each day. */
export const previewHours = (sessions: NewSession[]) =>
  take<Preview>(api.POST('/api/v1/conversions/preview', { body: { sessions } }))

export const sendEvidence = (file: Blob, name: string, onprogress: (share: number) => void) =>
  uploadFile<EvidenceFile>(`/api/v1/evidence?filename=${encodeURIComponent(name)}`, file, onprogress)

export const evidenceAddress = (id: string) => `/api/v1/evidence/${id}`
