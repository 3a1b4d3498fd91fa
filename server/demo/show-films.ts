import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Hand } from './acting.ts'
import { datePast } from './demo-queries.ts'
import type { DemoFilmScript } from './film-scripts.ts'
import { makeDemoFilm } from './make-demo-film.ts'
import { idOf, type Stage } from './stage.ts'

interface Version {
  id: string
  state: 'uploading' | 'queued' | 'encoding' | 'ready' | 'failed' | 'cancelled'
  sizeBytes: number
}
interface Film {
  state: string
  version: number
  versions: Version[]
}

/** Three people for three stages; who passes the last one releases. */
const REVIEWERS = [
  ['first_review', 'reviewer', '选题合适，画面完整，同意送复审。'],
  ['second_review', 'reviewer2', '字幕已逐条核对，同意送终审。'],
  ['final_review', 'county', '同意发布。'],
] as const

export const filmIdOf = (key: string) => idOf('film', key)

/** Text and file of a film, as far as they are not there yet. What comes back waits for its encode and sees it through. */
export async function sendFilm(stage: Stage, script: DemoFilmScript): Promise<() => Promise<void>> {
  const id = filmIdOf(script.key)
  const days = typeof script.fate === 'object' ? script.fate.released : 6
  const editor = await stage.as('editor', stage.ago(days + 9))
  await editor.post('/films', { id, orgId: stage.placeOf('county'), ...textOf(script) })
  if (script.fate === 'draft') return () => Promise.resolve()
  const versionId = await sendFile(stage, script, await stage.as('editor'), id)
  return async () => {
    const version = await settled(stage, editor, id, versionId)
    if (script.fate === 'broken') return
    if (version.state !== 'ready') throw new Error(`The film ${script.title} did not become ready: ${version.state}`)
    await datePast(stage.deps.db, versionId, stage.ago(days + 8))
    await release(stage, script, id, days)
  }
}

/** A file that was on its way when everything stopped is given up: drawn again it may be another. */
async function sendFile(stage: Stage, script: DemoFilmScript, editor: Hand, filmId: string): Promise<string> {
  const film = await editor.get<Film>(`/films/${filmId}`)
  const there = film.versions.find(({ state }) => ['queued', 'encoding', 'ready'].includes(state) || isBroken(script, state))
  if (there) return there.id
  for (const { id, state } of film.versions) if (state === 'uploading') await editor.post(`/film-versions/${id}/cancel`)
  const bytes = await draw(stage, script)
  const filename = `${script.title}.mkv`
  const { id } = await editor.post<Version>(`/films/${filmId}/versions`, { filename, sizeBytes: bytes.length })
  await editor.upload(id, bytes)
  return id
}

const isBroken = ({ fate }: DemoFilmScript, state: string) => fate === 'broken' && state === 'failed'

async function draw({ deps, signal }: Stage, script: DemoFilmScript): Promise<Buffer> {
  const folder = join(deps.config.LUNXUN_DATA, 'drawn')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${script.key}.mkv`)
  try {
    await makeDemoFilm(script, file, signal)
    const bytes = await readFile(file)
    return script.fate === 'broken' ? bytes.subarray(0, Math.floor(bytes.length * 0.4)) : bytes
  } finally {
    await rm(file, { force: true })
  }
}

async function settled({ signal }: Stage, editor: Hand, filmId: string, versionId: string): Promise<Version> {
  for (;;) {
    const { versions } = await editor.get<Film>(`/films/${filmId}`)
    const version = versions.find(({ id }) => id === versionId)
    if (!version) throw new Error('The file of a demo film is gone')
    if (!['queued', 'encoding', 'uploading'].includes(version.state)) return version
    await sleep(500, undefined, { signal })
  }
}

async function release(stage: Stage, { fate }: DemoFilmScript, id: string, days: number) {
  const shown = async () => (await stage.as('editor')).get<Film>(`/films/${id}`)
  const changed = async (hand: Hand, path: string, body: object = {}) =>
    hand.post(`/films/${id}${path}`, { version: (await shown()).version, ...body })
  if ((await shown()).state === 'draft') await changed(await stage.as('editor', stage.ago(days + 7)), '/submission')
  if (fate === 'in_review') return
  for (const [at, [name, loginName, comment]] of REVIEWERS.entries())
    if ((await shown()).state === name)
      await changed(await stage.as(loginName, stage.ago(days + 6 - at * 2)), '/reviews', {
        stage: name,
        decision: 'pass',
        comment,
      })
  if ((await shown()).state === 'approved') await changed(await stage.as('county', stage.ago(days, 9)), '/release')
}

const textOf = ({ title, genre, category, year, producer, synopsis, keywords, lines }: DemoFilmScript) => ({
  ...{ title, genre, categories: [category], year, producer, synopsis, keywords, script: lines.join('\n') },
  ...{ subjectConsent: '画面由程序绘制，没有真人出镜', musicAndFootageRights: '画面与音乐均为本县自制', language: 'zh-CN' },
  // Most are too short to be worth an hour.
  ...{ earnsCredit: lines.length >= 9, creditCategory: category, organiserLevel: 'county' },
  crew: [
    { duty: '编导', name: '青禾县电教中心' },
    { duty: '撰稿', name: producer },
  ],
})
