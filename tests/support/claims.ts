import type { App } from '#server/http/create-server.ts'
import type { Claim, Credit, EvidenceFile } from '#server/ledger/schemas.ts'
import type { Static } from 'typebox'
import { ask, type Headers } from './asking.ts'

/** Anything the ledger answers: the tests look at the fields they know to be there. */
export type Shown = Claim & Credit & { items: (Claim & Credit)[]; nextCursor: string | null }
type Method = 'GET' | 'POST'

const learning = {
  ...{ title: '市委党校春季班', organiser: '市委党校', category: 'political_theory', deliveryMode: 'in_person_class' },
  ...{ organiserLevel: 'municipal', isConcentrated: true, sessions: [{ on: '2026-05-12', halfDays: 2 }] },
}

/** Declaring, entering, deciding and uploading as one would over HTTP. */
export function claiming(context: { app: App }) {
  const asked = (headers: Headers, method: Method, url: string, payload?: object) =>
    ask<Shown>(context, headers, method, url, payload)
  return {
    ask: asked,
    upload,
    claim: async (headers: Headers, changes: object = {}) =>
      asked(headers, 'POST', '/me/claims', { ...learning, evidenceFileId: (await upload(headers)).body.id, ...changes }),
    enter: (headers: Headers, personIds: string[], changes: object = {}) =>
      asked(headers, 'POST', '/credits', { ...learning, personIds, ...changes }),
    decide: (headers: Headers, claimIds: string[], decision = 'approve', reason?: string) =>
      asked(headers, 'POST', '/claims/decisions', { claimIds, decision, ...(reason ? { reason } : {}) }),
  }

  async function upload(headers: Headers, bytes: Buffer | string = '%PDF-1.7 结业证书', filename = '结业证书.pdf') {
    const url = `/api/v1/evidence?filename=${encodeURIComponent(filename)}`
    const payload = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
    const sent = { ...headers, 'content-type': 'application/octet-stream' }
    const reply = await context.app.inject({ method: 'POST', url, payload, headers: sent })
    return { status: reply.statusCode, body: reply.json<Static<typeof EvidenceFile> & { type: string }>() }
  }
}
