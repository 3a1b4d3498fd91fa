import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { aClip, filmDesk, listening, send, STAGES, TEXT } from '../support/film-desk.ts'
import { aFolder, clips } from '../support/films.ts'

const context = useApp({ withWorkers: true })
const clip = aClip()
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

/** A film of its own text whose file has been sent in and encoded. */
async function encoded(changes: object = {}, makeClip = clip) {
  const desk = filmDesk(context)
  const { editor, reviewers } = await desk.staff(county.east)
  const film = await desk.draft(editor, county.east.id, changes)
  const file = await makeClip()
  const { size } = await stat(file)
  const { body: version } = await desk.announce(editor, film.id, size)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  return { desk, editor, reviewers, film, version: await desk.settled(editor, version.id) }
}

test('a film goes from the editor by three reviewers to the member, who plays it', { timeout: 120_000 }, async () => {
  const { desk, editor, reviewers, film, version } = await encoded()
  expect(version).toMatchObject({ state: 'ready', failure: null, progress: 1, width: 320, height: 180 })
  expect(version.durationS).toBeCloseTo(3, 1)

  expect((await desk.submit(editor, film.id)).body.state).toBe('first_review')
  for (const [at, stage] of STAGES.entries()) {
    const waiting = await desk.ask(reviewers[at]!, 'GET', '/film-reviews')
    expect(waiting.body.items.map(({ id }) => id)).toContain(film.id)
    expect((await desk.review(reviewers[at]!, film.id, stage)).status).toBe(200)
  }
  const released = await desk.release(reviewers[0]!, film.id)
  expect(released.body).toMatchObject({ state: 'released', current: { id: version.id, isCurrent: true } })

  const person = await aPerson(context.deps.db, county.e1)
  const member = await signedIn(context.deps.db, { at: county.e1, personId: person.id })
  const found = await desk.ask(member.headers, 'GET', `/library?q=${encodeURIComponent('太行精神')}`)
  expect(found.body.items).toEqual([expect.objectContaining({ id: film.id, isNew: true, coveredShare: 0, earnsCredit: true })])
  const { posterUrl, storyboardUrl } = found.body.items[0]!
  expect((await desk.media(posterUrl)).headers['content-type']).toBe('image/jpeg')
  const master = await desk.media(storyboardUrl!.replace('storyboard.vtt', 'master.m3u8'))
  expect(master.body).toContain('sound/index.m3u8')
  const segment = await desk.media(storyboardUrl!.replace('storyboard.vtt', `${version.rungs[0]!.name}/00000.m4s`))
  expect(segment.headers['cache-control']).toContain('immutable')
  expect(segment.rawPayload.length).toBeGreaterThan(1000)
})

test('what the version says of itself is what the playlist says', { timeout: 60_000 }, async () => {
  const { desk, editor, version } = await encoded()
  const preview = await desk.ask(editor, 'GET', `/film-versions/${version.id}/preview`)
  const master = (await desk.media(preview.body.hlsUrl)).body
  for (const { bandwidth, averageBandwidth } of version.rungs)
    expect(master).toContain(`BANDWIDTH=${bandwidth},AVERAGE-BANDWIDTH=${averageBandwidth},`)
})

test(
  'a file that is no film fails with its reason, is not tried again, and may be followed by another',
  { timeout: 60_000 },
  async () => {
    const desk = filmDesk(context)
    const { editor } = await desk.staff(county.east)
    const film = await desk.draft(editor, county.east.id)
    const file = import.meta.filename
    const { body: version } = await desk.announce(editor, film.id, (await stat(file)).size, '影片.mp4')
    await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
    const failed = await desk.settled(editor, version.id)
    expect(failed).toMatchObject({ state: 'failed', failure: { kind: 'unknown-container' }, canRetry: true })
    const again = await desk.ask(editor, 'POST', `/film-versions/${version.id}/retry`)
    expect(again.body.state).toBe('queued')
    expect((await desk.settled(editor, version.id)).failure?.kind).toBe('unknown-container')
    expect((await desk.announce(editor, film.id, 1000)).body).toMatchObject({ number: 2, state: 'uploading' })
  },
)

test('a cancelled encode stays cancelled and can be tried again', { timeout: 120_000 }, async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const film = await desk.draft(editor, county.east.id)
  const file = await aLongClip()
  const { body: version } = await desk.announce(editor, film.id, (await stat(file)).size)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file, chunkSize: 8e6 })
  await expect.poll(async () => (await desk.versionOf(editor, version.id)).state, { timeout: 20_000 }).toBe('encoding')
  const cancelled = await desk.ask(editor, 'POST', `/film-versions/${version.id}/cancel`)
  expect(cancelled.body).toMatchObject({ state: 'cancelled', canRetry: true })
  expect((await desk.ask(editor, 'POST', `/film-versions/${version.id}/cancel`)).body.reason).toBe('not-cancellable')
  await desk.ask(editor, 'POST', `/film-versions/${version.id}/retry`)
  expect((await desk.settled(editor, version.id)).state).toBe('ready')
})
const aLongClip = aClip('long.mp4', 20)

test('progress reaches the page while it happens', { timeout: 60_000 }, async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const film = await desk.draft(editor, county.east.id)
  const file = await clip()
  const address = await listening(context.app)
  const { body: version } = await desk.announce(editor, film.id, (await stat(file)).size)
  const stop = new AbortController()
  const headers = { ...editor, accept: 'text/event-stream' }
  const stream = await fetch(`${address}/api/v1/films/${film.id}/events`, { headers, signal: stop.signal })
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const states = readStates(stream)
  await send({ address, headers: editor, versionId: version.id, file })
  const seen = new Set<string>()
  for await (const state of states) {
    seen.add(state)
    if (state === 'ready') break
  }
  stop.abort()
  expect([...seen][0]).toBe('uploading')
  expect([...seen].at(-1)).toBe('ready')
})

async function* readStates(stream: Response) {
  let text = ''
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const events = text.split('\n\n')
    text = events.pop()!
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data) yield (JSON.parse(data) as { state: string }).state
    }
  }
}

test('captions that are sent in become tracks of the playlist', { timeout: 60_000 }, async () => {
  const { desk, editor, version } = await encoded({ title: TEXT.title })
  const srt = Buffer.from('1\r\n00:00:00,500 --> 00:00:02,000\r\n同志们好\r\n')
  const added = await desk.caption(editor, version.id, srt)
  expect(added).toMatchObject({
    status: 201,
    body: { language: 'zh-CN', label: '简体中文', cues: [{ startMs: 500, text: '同志们好' }] },
  })
  const preview = await desk.ask(editor, 'GET', `/film-versions/${version.id}/preview`)
  const master = (await desk.media(preview.body.hlsUrl)).body
  expect(master).toContain(`URI="captions/${added.body.id}.m3u8"`)
  expect(master.match(/SUBTITLES="captions"/g)?.length).toBe(version.rungs.length + 1)
  const vtt = await desk.media(preview.body.captions[0]!.url!)
  expect(vtt.body).toContain('00:00:00.500 --> 00:00:02.000\n同志们好')
})

test('captions inside the film become tracks that can be corrected like the others', { timeout: 60_000 }, async () => {
  const folder = aFolder()
  const srt = join(folder, 'in.srt')
  await writeFile(srt, '1\n00:00:00,500 --> 00:00:02,000\n同志们好\n')
  const withCaptions = clips(folder)
  const { desk, editor, version } = await encoded({}, async () =>
    withCaptions('cc.mp4', '-i', await clip(), '-i', srt, '-c', 'copy', '-c:s', 'mov_text'),
  )
  expect(version.captions).toEqual([expect.objectContaining({ kind: 'embedded' })])
  const { body: track } = await desk.ask(editor, 'GET', `/captions/${version.captions[0]!.id}`)
  expect(track).toMatchObject({ canEdit: true, cues: [{ startMs: 500, endMs: 2000, text: '同志们好' }] })
})

test('the uploaded file is kept, the unfinished work is not', { timeout: 60_000 }, async () => {
  const { version } = await encoded()
  const media = `${context.dataFolder}/media`
  expect((await stat(`${media}/uploads/${version.id}`)).size).toBe(version.sizeBytes)
  await expect.poll(() => stat(`${media}/work/${version.id}`).catch(() => 'gone')).toBe('gone')
  expect(JSON.parse(await readFile(`${media}/films/${version.id}/film.json`, 'utf8'))).toMatchObject({ poster: 'poster.jpg' })
})
