import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Actor } from '../http/actor.ts'
import { tidied } from './create-org.ts'
import { findRoot, insertRoot } from './root-queries.ts'
import { recordAudit } from './record-audit.ts'

export interface County {
  id: string
  name: string
  path: string
  isNew: boolean
}

/** The committee on top of the tree: the one there is, or a new one of this name. */
export async function foundCounty(trx: Trx, actor: Actor, county: { name: string }): Promise<County> {
  const present = await findRoot(trx)
  if (present) return { ...present, isNew: false }
  const { name } = tidied(county)
  const made = await insertRoot(trx, { id: uuid(), name, kind: 'committee', setting: 'government_agency' })
  const detail = { name, kind: 'committee', form: 'regular', parentId: null }
  await recordAudit(trx, actor, { action: 'org.create', object: { kind: 'org', id: made.id }, orgPath: made.path, detail })
  return { ...made, name, isNew: true }
}
