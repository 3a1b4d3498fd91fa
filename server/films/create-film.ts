import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { checkAudience, checkWindow, findPlace, recordAudit } from '../orgs/index.ts'
import { inTheWay, type Asked } from '../http/asked.ts'
import { findFilm, insertFilm, searchColumn } from './film-queries.ts'
import type { Crew } from './film-row.ts'
import type { NewFilm } from './film-schemas.ts'
import { searchWords } from '../search-words.rules.ts'

const EVERYWHERE = { paths: ['/'] }

/** A draft in an organisation within the scope. The same id again by the same person is the same film. */
export async function createFilm(deps: Deps, { viewer, actor, scope }: Asked, { id = uuid(), ...given }: NewFilm) {
  const place = await findPlace(deps.db, scope, given.orgId)
  if (!place) throw notFound()
  await checkAudience(deps.db, given.audienceOrgId)
  checkWindow(given)
  await deps.db.transaction().execute(async (trx) => {
    const now = deps.now()
    const film = { ...columnsOf(given), id, orgId: place.id, createdBy: viewer.accountId, createdAt: now, updatedAt: now }
    if (!(await insertFilm(trx, { ...film, search: searchOf(given) }))) return checkSame(trx, id, viewer.accountId)
    await recordAudit(trx, actor, { action: 'film.create', object: { kind: 'film', id }, orgPath: place.path })
  })
  return id
}

async function checkSame(trx: Trx, id: string, accountId: string) {
  const known = await findFilm(trx, EVERYWHERE, id)
  if (known?.createdBy !== accountId) throw inTheWay('id-taken', 'This id is taken')
}

interface Searched {
  title?: string
  subtitle?: string
  keywords?: readonly string[]
  producer?: string
  synopsis?: string
  seriesTitle?: string
  crew?: Crew
}

/** The words a film is found by, as the column that is written with it. */
export const searchOf = ({ title = '', subtitle = '', keywords = [], producer = '', ...film }: Searched) => {
  const { synopsis = '', seriesTitle = '', crew = [] } = film
  const texts = [title, subtitle, ...keywords, producer, synopsis, seriesTitle, ...crew.map(({ name }) => name)]
  return searchColumn(searchWords(texts))
}

/** JSON columns go as text. */
export const columnsOf = <T extends { crew?: Crew }>({ crew, ...text }: T) => ({
  ...text,
  ...(crew ? { crew: JSON.stringify(crew) } : {}),
})
