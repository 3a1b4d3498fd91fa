import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { filmDesk, TEXT } from '../support/film-desk.ts'
import { aFinishedVersion } from '../support/released-film.ts'
import { release } from '../support/watching.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let member: Record<string, string>

/** Written as an editor would, so that it can be found by its words. */
async function aFilm(changes: object) {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.county)
  const { id } = await desk.draft(editor, county.county.id, { ...TEXT, ...changes })
  await release(context.deps.db, { id, org: county.county, durationS: 1800 })
  return id
}

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  const person = await aPerson(context.deps.db, county.e1)
  member = (await signedIn(context.deps.db, { at: county.e1, personId: person.id })).headers
  await aFilm({ title: '春天的故事', genre: 'drama', year: 2024, producer: '东河镇党委', categories: ['party_purpose'] })
  await aFilm({ title: '阿里的雪', genre: 'documentary', year: 2025, producer: '县电教中心', categories: ['situation_policy'] })
  await aFilm({
    title: '大棚番茄栽培',
    genre: 'training_film',
    year: 2025,
    producer: '县农业局',
    categories: ['knowledge_skills'],
  })
})

const library = async (query: string) => (await filmDesk(context).ask(member, 'GET', `/library?${query}`)).body
const titles = async (query: string) => (await library(query)).items.map(({ title }) => title)

test.each([
  ['q=番茄', ['大棚番茄栽培']],
  ['q=栽培 番茄', ['大棚番茄栽培']],
  ['q=故事 春天', ['春天的故事']],
  ['q=电教', ['阿里的雪']],
  ['q=没有的词', []],
  ['genre=drama', ['春天的故事']],
  ['category=knowledge_skills', ['大棚番茄栽培']],
  ['year=2025&sort=title', ['阿里的雪', '大棚番茄栽培']],
  ['producer=县农业局', ['大棚番茄栽培']],
  ['year=2025&genre=drama', []],
])('%s', async (query, expected) => expect(await titles(encodeURI(query))).toEqual(expected))

test('titles stand in the order of pinyin, the new ones first otherwise, page by page', async () => {
  expect(await titles('sort=title')).toEqual(['阿里的雪', '春天的故事', '大棚番茄栽培'])
  expect(await titles('sort=new')).toEqual(['大棚番茄栽培', '阿里的雪', '春天的故事'])
  for (const sort of ['title', 'new']) {
    const first = await library(`sort=${sort}&limit=2`)
    const second = await library(`sort=${sort}&limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(await titles(`sort=${sort}`))
    expect(second.nextCursor).toBeNull()
  }
})

test('a cursor of one order does not fit another', async () => {
  const { nextCursor } = await library('sort=title&limit=1')
  expect((await filmDesk(context).ask(member, 'GET', `/library?sort=new&cursor=${nextCursor}`)).status).toBe(400)
})

test('what films can be chosen by', async () => {
  const { body } = await filmDesk(context).ask(member, 'GET', '/library/facets')
  expect(body).toEqual({
    years: [2025, 2024],
    producers: expect.arrayContaining(['东河镇党委', '县农业局', '县电教中心']),
    genres: expect.arrayContaining(['drama', 'documentary', 'training_film']),
    categories: expect.arrayContaining(['party_purpose', 'situation_policy', 'knowledge_skills']),
  })
})

test('a whole look at half an hour is worth what the conversion in force says', async () => {
  const [film] = (await library('genre=drama')).items
  expect(film).toMatchObject({ durationS: 1800, hours: 0.5, earnsCredit: true, isCredited: false })
})

test('episodes of a series lead to each other', async () => {
  const one = await aFilm({ title: '第一集', seriesTitle: '乡村振兴路', episode: 1, genre: 'courseware' })
  const two = await aFilm({ title: '第二集', seriesTitle: '乡村振兴路', episode: 2, genre: 'courseware' })
  const { body } = await filmDesk(context).ask(member, 'GET', `/library/${one}`)
  expect(body.otherEpisodes).toEqual([{ id: two, title: '第二集', episode: 2 }])
})

test('editors find their films by state, by words, and their own', async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const other = await desk.staff(county.east)
  const mine = await desk.draft(editor, county.east.id, { title: '柳树村的灯' })
  const theirs = await desk.draft(other.editor, county.east.id, { title: '石桥' })
  await aFinishedVersion(context.deps.db, mine.id)
  const ids = async (query: string) => (await desk.ask(editor, 'GET', `/films?${query}`)).body.items.map(({ id }) => id)
  expect(await ids('')).toEqual([theirs.id, mine.id])
  expect(await ids('mine=true')).toEqual([mine.id])
  expect(await ids(encodeURI('q=柳树村'))).toEqual([mine.id])
  expect(await ids('state=released')).toEqual([])
  expect((await desk.ask(editor, 'GET', `/films?org=${county.west.id}`)).status).toBe(404)
  const { body } = await desk.ask(editor, 'GET', '/films?mine=true')
  expect(body.items[0]).toMatchObject({ isMine: true, isOnAir: false, newest: { number: 1, state: 'ready', durationS: 3600 } })
})

test('captions are read in, corrected and taken away; who reads an old state is told', async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const film = await desk.draft(editor, county.east.id)
  const versionId = await aFinishedVersion(context.deps.db, film.id)
  const gb18030 = Buffer.concat([Buffer.from('1\r\n00:00:01,000 --> 00:00:02,000\r\n'), Buffer.from([0xcd, 0xac, 0xd6, 0xbe])])
  const { body: added } = await desk.caption(editor, versionId, gb18030, 'filename=a.srt&language=zh-CN&label=普通话')
  expect(added).toMatchObject({ label: '普通话', canEdit: true, cues: [{ startMs: 1000, endMs: 2000, text: '同志' }] })
  const cues = [{ startMs: 1000, endMs: 2500, text: '同志们' }]
  const put = (version: number) => desk.ask(editor, 'PUT', `/captions/${added.id}`, { version, cues })
  expect((await put(1)).body).toMatchObject({ cues, version: 2 })
  expect((await put(1)).body).toMatchObject({ type: '/problems/stale-version', version: 2 })
  const upsideDown = { version: 2, cues: [{ startMs: 5, endMs: 1, text: 'x' }] }
  expect((await desk.ask(editor, 'PUT', `/captions/${added.id}`, upsideDown)).body.errors?.[0]?.pointer).toBe(
    '/body/cues/0/endMs',
  )
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])
  expect((await desk.caption(editor, versionId, picture)).body).toMatchObject({ reason: 'not-captions' })
  expect((await desk.ask(editor, 'DELETE', `/captions/${added.id}`)).status).toBe(204)
  expect((await desk.ask(editor, 'GET', `/captions/${added.id}`)).status).toBe(404)
})
