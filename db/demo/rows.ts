import { sealNationalId } from '#server/orgs/seal-national-id.ts'
import { pinyinOf, searchTokens } from '#server/orgs/name.rules.ts'
import type { Keys } from '#server/keys.ts'
import { copyRows, table, type Cell } from './copy.ts'
import { memberNoOf, nationalIdOf, phoneOf } from './identity.rules.ts'
import type { DemoPerson, DemoTerm } from './person.ts'
import type { DemoOrg } from './tree.ts'
import type pg from 'pg'

const ORG = table(
  'org',
  'id parent_id path kind form setting name short_name code phone address established_on dissolved_on sort_order',
)
const TERM = table('term', 'id org_id number from_on until_on')
const PERSON = table(
  'person',
  'id name name_pinyin member_no sex ethnicity birth_on education phone national_id_cipher national_id_hash national_id_last4 search',
)
const TIE = table('tie', 'id person_id org_id from_on until_on reason')
const MEMBERSHIP = table('membership', 'id person_id member_status registry_status from_on until_on reason')
const POST = table('post', 'id person_id org_id position term_id from_on until_on')
const EXEMPTION = table('exemption', 'id person_id reason note decided_by from_on until_on review_on')
const AWAY = table(
  'away',
  'id person_id direction place reason host_org contact_name contact_phone certificate_no from_on until_on',
)

/** Those above must come before those below: the database makes each path from the one above. */
export async function writeOrgs(client: pg.PoolClient, orgs: readonly DemoOrg[]): Promise<void> {
  const rows = orgs.map((o): Cell[] => [
    ...[o.id, o.parent?.id ?? null, '', o.kind, o.form, o.setting, o.name, o.shortName, o.code, o.phone, o.address],
    ...[o.establishedOn, o.dissolvedOn, o.sortOrder],
  ])
  await copyRows(client, ORG, rows)
}

interface Writer {
  write: (client: pg.PoolClient, people: readonly DemoPerson[], terms: readonly DemoTerm[]) => Promise<void>
}

/** Writes people and everything dated about them. What is made of a name is made once per name. */
export function createWriter(keys: Keys, newId: () => string): Writer {
  const readings = new Map<string, { pinyin: string; tokens: string[] }>()
  const readingOf = (name: string) => {
    let found = readings.get(name)
    if (!found) readings.set(name, (found = { pinyin: pinyinOf(name), tokens: searchTokens({ name }) }))
    return found
  }
  const personRow = (person: DemoPerson): Cell[] => {
    const { id, serial, name, sex, ethnicity, birthOn, education, hasPhone, isMember } = person
    const reading = readingOf(name)
    const memberNo = isMember ? memberNoOf(serial) : null
    const phone = hasPhone ? phoneOf(serial) : null
    const tokens = [...reading.tokens, ...searchTokens({ name: '', memberNo, phone })]
    const sealed = isMember ? sealedId(keys, id, nationalIdOf(serial, birthOn, sex)) : [null, null, null]
    return [id, name, reading.pinyin, memberNo, sex, ethnicity, birthOn, education, phone, ...sealed, vector(tokens)]
  }
  return {
    async write(client, people, terms) {
      const each = <T>(rowsOf: (person: DemoPerson) => readonly T[], cellsOf: (row: T) => Cell[]) =>
        people.flatMap((person) => rowsOf(person).map((row) => [newId(), person.id, ...cellsOf(row)]))
      await copyRows(client, TERM, terms.map((t) => [t.id, t.org.id, t.number, t.fromOn, t.untilOn])) // prettier-ignore
      await copyRows(client, PERSON, people.map(personRow))
      const { ties, memberships, posts, exemptions, away } = columnsOf
      await copyRows(client, TIE, each((p) => p.ties, ties)) // prettier-ignore
      await copyRows(client, MEMBERSHIP, each((p) => p.memberships, memberships)) // prettier-ignore
      await copyRows(client, POST, each((p) => p.posts, posts)) // prettier-ignore
      await copyRows(client, EXEMPTION, each((p) => p.exemptions, exemptions)) // prettier-ignore
      await copyRows(client, AWAY, each((p) => p.away, away)) // prettier-ignore
    },
  }
}

type Rows = 'ties' | 'memberships' | 'posts' | 'exemptions' | 'away'

const columnsOf: { [R in Rows]: (row: DemoPerson[R][number]) => Cell[] } = {
  ties: (t) => [t.org.id, t.fromOn, t.untilOn, t.reason],
  memberships: (m) => [m.memberStatus, m.registryStatus, m.fromOn, m.untilOn, m.reason],
  posts: (p) => [p.org.id, p.position, p.term?.id ?? null, p.fromOn, p.untilOn],
  exemptions: (e) => [e.reason, e.note, e.decidedBy, e.fromOn, e.untilOn, e.reviewOn],
  away: (a) => [a.direction, a.place, '外出务工', a.hostOrg, a.contactName, a.contactPhone, a.certificateNo, a.fromOn, a.untilOn],
}

function sealedId(keys: Keys, personId: string, nationalId: string): Cell[] {
  const sealed = sealNationalId(keys, personId, nationalId)
  return [sealed.nationalIdCipher, sealed.nationalIdHash, sealed.nationalIdLast4]
}

/** A tsvector written out: the same as array_to_tsvector of the tokens. */
const vector = (tokens: readonly string[]) =>
  [...new Set(tokens)].map((token) => `'${token.replace(/['\\]/g, '$&$&')}'`).join(' ')
