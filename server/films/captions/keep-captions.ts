import { v7 as uuid } from 'uuid'
import type { Scope } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import { countCaptions, deleteCaption, findCaption, insertCaptions, lockFilmOf, updateCaption } from './caption-queries.ts'
import type { Caption, CaptionChange, NewCaptionQuery } from './caption-schemas.ts'
import { cueFaults, decodeText, isOpenCaption, readCues } from './captions.rules.ts'

export const MAX_CAPTION_BYTES = 3 * 1024 * 1024
const MOST_TRACKS = 12
const MOST_CUES = 20_000
const LABELS: Record<string, string> = {
  'zh-CN': '简体中文',
  zh: '中文',
  en: 'English',
  bo: '藏文',
  ug: '维吾尔文',
  mn: '蒙古文',
}

const frozen = () => inTheWay('film-text-frozen', 'Captions are frozen while their version is reviewed or on the air')

/** Reads a caption file: SRT or WebVTT by what is in it, whatever its name says. */
export async function addCaption(
  deps: Deps,
  { viewer, actor, scope }: Asked,
  versionId: string,
  { language, label, filename }: NewCaptionQuery,
  bytes: Buffer,
) {
  const text = decodeText(bytes)
  const cues = text === null ? null : readCues(text)
  if (!cues || cues.length > MOST_CUES)
    throw new Problem('not-acceptable-file', 'Neither SRT nor WebVTT', { reason: 'not-captions' })
  const id = uuid()
  await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilmOf(trx, scope, versionId)
    if (!film) throw notFound()
    if (!isOpenCaption({ ...film, filmVersionId: versionId })) throw frozen()
    if ((await countCaptions(trx, versionId)) >= MOST_TRACKS)
      throw inTheWay('too-many-captions', `A version has ${MOST_TRACKS} caption tracks at most`)
    const named = label ?? LABELS[language] ?? language
    await insertCaptions(trx, [
      {
        ...{ id, filmVersionId: versionId, language, label: named, kind: 'uploaded', cues: JSON.stringify(cues) },
        ...{ updatedBy: viewer.accountId, updatedAt: deps.now() },
      },
    ])
    await recordAudit(trx, actor, {
      action: 'film.caption',
      object: { kind: 'film', id: film.id },
      orgPath: film.path,
      detail: { captionId: id, versionId, language, filename, cueCount: cues.length },
    })
  })
  return id
}

export async function showCaption({ db }: Pick<Deps, 'db'>, scope: Scope, id: string, mayEdit: boolean): Promise<Caption> {
  const row = await findCaption(db, scope, id)
  if (!row) throw notFound()
  const { filmVersionId, language, label, kind, cues, version } = row
  return { id, filmVersionId, language, label, kind, cues, version, canEdit: mayEdit && isOpenCaption(row) }
}

export async function changeCaption(deps: Deps, { viewer, scope }: Asked, id: string, { version, ...change }: CaptionChange) {
  const faults = cueFaults(change.cues)
  if (faults.length > 0)
    throw new Problem('invalid-input', 'A cue ends before it begins', {
      errors: faults.slice(0, 20).map((pointer) => ({ pointer, detail: 'must be later than startMs', kind: 'ends-before' })),
    })
  const cues = change.cues.toSorted((one, other) => one.startMs - other.startMs)
  await deps.db.transaction().execute(async (trx) => {
    const row = await openCaption(trx, scope, id)
    if (row.version !== version) throw stale(row.version)
    const written = { ...change, cues: JSON.stringify(cues), updatedBy: viewer.accountId, updatedAt: deps.now() }
    await updateCaption(trx, id, written)
  })
}

export async function removeCaption(deps: Deps, { actor, scope }: Asked, id: string) {
  await deps.db.transaction().execute(async (trx) => {
    const row = await openCaption(trx, scope, id)
    await deleteCaption(trx, id)
    await recordAudit(trx, actor, {
      action: 'film.caption-remove',
      object: { kind: 'film', id: row.filmId },
      orgPath: row.path,
      detail: { captionId: id, language: row.language, label: row.label },
    })
  })
}

/** The track, its film locked, if it may change. */
async function openCaption(trx: Parameters<typeof lockFilmOf>[0], scope: Scope, id: string) {
  const known = await findCaption(trx, scope, id)
  const film = known && (await lockFilmOf(trx, scope, known.filmVersionId))
  const row = film && (await findCaption(trx, scope, id))
  if (!row) throw notFound()
  if (!isOpenCaption({ ...film, filmVersionId: row.filmVersionId })) throw frozen()
  return row
}
