import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { checkAudience, checkWindow, recordAudit } from '../orgs/index.ts'
import { inTheWay, stale, type Asked } from '../http/asked.ts'
import { columnsOf, searchOf } from './create-film.ts'
import { lockFilm, updateFilm } from './film-queries.ts'
import { isOpenText } from '../review-stages.rules.ts'
import type { FilmChange } from './film-schemas.ts'

/** May change at any time: they do not change what was reviewed. */
const ALWAYS_OPEN: readonly string[] = ['presenceEveryMinutes', 'availableFrom', 'availableUntil', 'audienceOrgId']

/** Writes what the editor has typed. The text is frozen while it is reviewed and after; who sees it, and when, is not. */
export async function changeFilm(deps: Deps, { actor, scope }: Asked, id: string, { version, ...given }: FilmChange) {
  await checkAudience(deps.db, given.audienceOrgId)
  await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, id)
    if (!film) throw notFound()
    if (film.version !== version) throw stale(film.version)
    const touchesText = Object.keys(given).some((field) => !ALWAYS_OPEN.includes(field))
    if (touchesText && !isOpenText(film.state)) throw inTheWay('film-text-frozen', 'The text is frozen from the first review on')
    checkWindow({ ...film, ...given })
    const search = touchesText ? { search: searchOf({ ...film, ...given }) } : {}
    await updateFilm(trx, id, { ...columnsOf(given), ...search }, deps.now())
    // Every keystroke of a draft is not worth an entry; who may see a film is.
    if (film.currentVersionId !== null)
      await recordAudit(trx, actor, {
        action: 'film.change',
        object: { kind: 'film', id },
        orgPath: film.path,
        detail: { ...given, title: film.title },
      })
  })
}
