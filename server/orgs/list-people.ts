import type { Db } from '#db/connect.ts'
import type { Scope } from '../http/access.ts'
import { decodeCursor, pageOf, unknownCursor, type Page } from '../http/page.ts'
import { maskPhone } from './mask.rules.ts'
import { isReadInOrder, readSearch } from './people-search.rules.ts'
import { listPeople, type PeopleFilter, type PeopleSlice } from './people-queries.ts'
import type { PeopleQuery, PersonRow } from './person-schemas.ts'
import { belowOrg } from './show-org.ts'
import { widthOf } from './width.ts'

type Row = Awaited<ReturnType<typeof listPeople>>[number]
type Part = PeopleSlice['part']

/** Those whose name begins with what was typed come first, then the others who match; both by pinyin. */
export async function showPeople(db: Db, scope: Scope, query: PeopleQuery, today: string): Promise<Page<PersonRow>> {
  const { limit, cursor, q, org, sort: _, ...rest } = query
  const search = readSearch(q)
  const where = org === undefined ? scope : await belowOrg(db, scope, org)
  const filter: PeopleFilter = { ...rest, tokens: search.tokens }
  const start = cursor === undefined ? { part: search.lead ? PARTS[0] : PARTS[2], after: undefined } : readCursor(cursor)
  const width = await widthOf(db, where)
  const read = async (part: Part, after: PeopleSlice['after'], rows: number) => {
    const slice = { lead: search.lead, part, after, limit: rows, isInOrder: isReadInOrder(search, filter, width, part) }
    return (await listPeople(db, where, filter, slice, today)).map((row) => ({ ...row, part }))
  }
  const found = await read(start.part, start.after, limit + 1)
  if (start.part === 'first' && found.length <= limit) {
    // Without anybody to lead, what was typed is no surname, and its hits lie evenly.
    const next = found.length > 0 || cursor !== undefined ? 'others' : 'all'
    found.push(...(await read(next, undefined, limit + 1 - found.length)))
  }
  const { items, nextCursor } = pageOf(found, limit, ({ part, namePinyin, id }) => [part, namePinyin, id])
  return { items: items.map(toRow), nextCursor }
}

const PARTS = ['first', 'others', 'all'] as const

function readCursor(cursor: string) {
  const [part, namePinyin, id] = decodeCursor(cursor, 3) as [Part, string, string]
  if (!PARTS.includes(part) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw unknownCursor()
  return { part, after: { namePinyin, id } }
}

type Shown = Omit<Row, 'namePinyin'>

export function toRow({ phone, orgId, orgName, ...row }: Shown): PersonRow {
  return { ...row, phoneMasked: phone && maskPhone(phone), org: { id: orgId, name: orgName } }
}
