import type pg from 'pg'
import { createHash } from 'node:crypto'
import { copyRows, table, type Cell } from '../copy.ts'
import type { DemoOrg } from '../tree.ts'
import type { DemoAccount } from './accounts.ts'
import { certificate } from './certificate.ts'
import type { Declared } from './claims.ts'
import type { Entry, Kind } from './entries.ts'

/** The conversion that comes with the migrations. */
const CONVERSION = '00000000-0000-7000-8000-000000000001'

const ACCOUNT = table('account', 'id person_id org_id login_name display_name')
const GRANT = table('role_grant', 'id account_id role org_id from_on')
const EVIDENCE = table('evidence_file', 'id uploaded_by filename media_type sha256 bytes uploaded_at')
const KIND = 'title category delivery_mode organiser_level is_concentrated is_rotation purpose is_cadre_recognised'
const CLAIM = table(
  'claim',
  `id kind person_id declared_by declared_at ${KIND} organiser sessions evidence_file_id state decided_by decided_at decision_reason`,
)
const ENTRY = table(
  'credit_entry',
  `id person_id home_org_id home_org_path happened_on hours days ${KIND} source_kind source_id occasion attempt session
   conversion_version_id basis evidence_file_id posted_by approved_by posted_at reverses reason`,
)

const yes = (is: boolean) => (is ? 't' : 'f')
const kindCells = ({ title, category, mode, level, isConcentrated, isRotation, purpose }: Kind): Cell[] => [
  ...[title, category, mode, level, yes(isConcentrated), yes(isRotation), purpose],
  yes(isConcentrated && level === 'county'),
]

export async function writeAccounts(client: pg.PoolClient, accounts: readonly DemoAccount[], since: string): Promise<void> {
  const cells = ({ id, person, org, loginName, displayName }: DemoAccount): Cell[] => [
    ...[id, person?.id ?? null, org?.id ?? null, loginName, displayName],
  ]
  await copyRows(client, ACCOUNT, accounts.map(cells))
  const granted = accounts.flatMap(({ id, grant }): Cell[][] => (grant ? [[grant.id, id, grant.role, grant.org.id, since]] : []))
  await copyRows(client, GRANT, granted)
}

/** The claims and the paper that belongs to each. */
export async function writeClaims(client: pg.PoolClient, claims: readonly Declared[]): Promise<void> {
  const paper = certificate()
  const digest = createHash('sha256').update(paper).digest()
  const files = claims.map((one): Cell[] => [
    ...[one.evidenceFileId, one.declaredBy, `${one.kind.title}结业证书.pdf`, 'application/pdf', digest, paper, one.declaredAt],
  ])
  await copyRows(client, EVIDENCE, files)
  await copyRows(client, CLAIM, claims.map(claimCells))
}

const claimCells = (one: Declared): Cell[] => [
  ...[one.id, 'claim', one.person.id, one.declaredBy, one.declaredAt, ...kindCells(one.kind), one.organiser],
  ...[JSON.stringify(one.lessons), one.evidenceFileId, one.state, one.decidedBy, one.decidedAt, one.decisionReason],
]

export function writeEntries(
  client: pg.PoolClient,
  entries: readonly Entry[],
  pathOf: ReadonlyMap<DemoOrg, string>,
): Promise<void> {
  const cells = ({ lesson, source, home, ...one }: Entry): Cell[] => [
    ...[one.id, one.personId, home.id, pathOf.get(home)!, lesson.on, lesson.hours, lesson.days, ...kindCells(one)],
    ...[source.kind, source.id, source.occasion, 0, one.session, CONVERSION, JSON.stringify(lesson.basis)],
    ...[one.evidenceFileId, one.postedBy, one.approvedBy, one.postedAt, one.reverses, one.reason],
  ]
  return copyRows(client, ENTRY, entries.map(cells))
}
