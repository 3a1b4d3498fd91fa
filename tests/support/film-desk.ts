import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Upload } from 'tus-js-client'
import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import type { Film, FilmRow } from '#server/films/film-schemas.ts'
import type { Caption } from '#server/films/captions/caption-schemas.ts'
import type { LibraryFilm, LibraryFilmDetail } from '#server/films/library/library-schemas.ts'
import type { FilmVersion } from '#server/films/versions/version-schemas.ts'
import { ask, type Headers } from './asking.ts'
import { signedIn, type TestOrg } from './county.ts'
import { aFolder, clips, H264, PICTURE, TONE } from './films.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** Anything the films answer: the tests look at the fields they know to be there. */
export type Shown = Film &
  Omit<FilmVersion, 'state' | 'version'> &
  Omit<Caption, 'version'> &
  Omit<LibraryFilmDetail, 'categories' | 'genre' | 'captions' | 'rungs'> & {
    items: (Omit<FilmRow, 'posterUrl'> & Omit<FilmVersion, 'posterUrl' | 'state'> & LibraryFilm)[]
    nextCursor: string | null
    hlsUrl: string
    years: number[]
    producers: string[]
    genres: string[]
  }

/** What a film needs before it can be reviewed. */
export const TEXT = {
  ...{ title: '太行山上的党支部', genre: 'documentary', categories: ['revolutionary_tradition'], year: 2026 },
  ...{ producer: '青禾县委组织部', synopsis: '一个村党支部五十年的故事。', keywords: ['太行精神', '农村党建'] },
  ...{ subjectConsent: '已取得', musicAndFootageRights: '自有', creditCategory: 'revolutionary_tradition' },
}

export const STAGES = ['first_review', 'second_review', 'final_review'] as const

/** A short real film, made once for a test file. */
export function aClip(name = 'clip.mp4', seconds = 3) {
  const clip = clips(aFolder())
  return () => clip(name, ...PICTURE(seconds), ...TONE(seconds), ...H264, '-c:a', 'aac')
}

/** Writing, sending in, reviewing and releasing films as one would over HTTP. */
export function filmDesk(context: { app: App; deps: Deps }) {
  const asked = (headers: Headers, method: Method, url: string, payload?: object) =>
    ask<Shown>(context, headers, method, url, payload)
  const film = async (headers: Headers, id: string) => (await asked(headers, 'GET', `/films/${id}`)).body
  const versionOf = async (headers: Headers, id: string) => (await asked(headers, 'GET', `/film-versions/${id}`)).body
  const changed = async (headers: Headers, id: string, method: Method, path: string, body: object = {}) =>
    asked(headers, method, `/films/${id}${path}`, { version: (await film(headers, id)).version, ...body })
  return {
    ...{ ask: asked, film, versionOf },
    /** An editor and three reviewers at one place. */
    async staff(at: TestOrg) {
      const role = async (name: 'editor' | 'reviewer') => (await signedIn(context.deps.db, { role: name, at })).headers
      return { editor: await role('editor'), reviewers: [await role('reviewer'), await role('reviewer'), await role('reviewer')] }
    },
    draft: async (headers: Headers, orgId: string, changes: object = {}) =>
      (await asked(headers, 'POST', '/films', { orgId, ...TEXT, ...changes })).body,
    announce: (headers: Headers, filmId: string, sizeBytes: number, filename = '太行.mp4') =>
      asked(headers, 'POST', `/films/${filmId}/versions`, { filename, sizeBytes }),
    submit: (headers: Headers, id: string) => changed(headers, id, 'POST', '/submission'),
    review: (headers: Headers, id: string, stage: string, decision = 'pass', comment = '') =>
      changed(headers, id, 'POST', '/reviews', { stage, decision, comment }),
    release: (headers: Headers, id: string) => changed(headers, id, 'POST', '/release'),
    withdraw: (headers: Headers, id: string, reason = '画面有误') => changed(headers, id, 'POST', '/withdraw', { reason }),
    redraft: (headers: Headers, id: string) => changed(headers, id, 'POST', '/redraft'),
    change: (headers: Headers, id: string, body: object) => changed(headers, id, 'PATCH', '', body),
    /** Waits until the version has come to its end: ready, failed or cancelled. */
    async settled(headers: Headers, versionId: string) {
      for (;;) {
        const version = await versionOf(headers, versionId)
        if (['ready', 'failed', 'cancelled'].includes(version.state)) return version
        await sleep(100)
      }
    },
    /** Bytes for a caption file go as they are. */
    caption: (headers: Headers, versionId: string, bytes: Buffer, query = 'filename=a.srt') =>
      context.app
        .inject({
          ...{ method: 'POST', url: `/api/v1/film-versions/${versionId}/captions?${query}`, payload: bytes },
          headers: { ...headers, 'content-type': 'application/octet-stream' },
        })
        .then((reply) => ({ status: reply.statusCode, body: reply.json<Shown>() })),
    media: (url: string, headers: Headers = {}) => context.app.inject({ method: 'GET', url, headers }),
  }
}

/** The address of an application that listens. */
export async function listening(app: App): Promise<string> {
  if (!app.server.listening) await app.listen({ port: 0 })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

interface Sending {
  /** Of the server. */
  address: string
  headers: Headers
  versionId: string
  file: string
  chunkSize?: number
  /** Goes on with what was sent before. */
  isResumed?: boolean
  onProgress?: (bytes: number, upload: Upload) => void
}

/** Sends a file as the page does, with the same client. Resolves when the server has it whole. */
export async function send({ address, headers, versionId, file, ...options }: Sending): Promise<void> {
  const bytes = await readFile(file)
  await new Promise<void>((done, fail) => {
    const upload: Upload = new Upload(bytes, {
      endpoint: `${address}/api/v1/uploads`,
      ...(options.isResumed ? { uploadUrl: `${address}/api/v1/uploads/${versionId}` } : {}),
      chunkSize: options.chunkSize ?? 64 * 1024,
      metadata: { filmVersionId: versionId, filename: 'film.mp4', filetype: 'video/mp4' },
      headers,
      retryDelays: [100, 300, 1000, 2000, 2000, 4000, 4000],
      onProgress: (sent) => options.onProgress?.(sent, upload),
      onSuccess: () => done(),
      onError: fail,
    })
    upload.start()
  })
}
