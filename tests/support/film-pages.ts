import type { Page } from 'playwright-core'
import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { aPerson, signedIn, type TestOrg } from './county.ts'
import type { WalkedPage } from './pages.ts'
import { aReleasedFilm } from './watching.ts'

/** Films in every state worth a look: on the air, a draft whose file was refused, one that waits for its first review. */
export async function filmsToLookAt(db: Db, org: TestOrg, branch: TestOrg) {
  const released = await aReleasedFilm(db, org, {
    changes: { title: '太行山上的党支部', subtitle: '一个村的五十年', producer: '青禾县委组织部', isCoreTheory: true },
  })
  const maker = await signedIn(db, { at: org })
  const draft = await aFilm(db, org, maker.accountId, '没有写完的片子')
  const refused = { state: 'failed', failureKind: 'truncated', failureDetail: 'moov atom not found' } as const
  await db
    .insertInto('filmVersion')
    .values({ ...aVersion(draft, maker.accountId), ...refused })
    .execute()
  const waiting = await aFilm(db, org, maker.accountId, '等待初审的片子')
  const version = aVersion(waiting, maker.accountId)
  const rungs = JSON.stringify([{ name: '360p', width: 640, height: 360, codec: 'avc1', bandwidth: 1, averageBandwidth: 1 }])
  await db
    .insertInto('filmVersion')
    .values({ ...version, state: 'ready', durationS: 600, width: 640, height: 360, rungs, audioBandwidth: 96_000 })
    .execute()
  const cues = JSON.stringify([
    { startMs: 1000, endMs: 4000, text: '山里的路，一走五十年。' },
    { startMs: 5000, endMs: 9000, text: '支部书记换了七任，\n路一直在修。' },
  ])
  const track = { id: uuid(), filmVersionId: version.id, kind: 'uploaded', language: 'zh-CN', label: '中文字幕', cues } as const
  await db.insertInto('caption').values(track).execute()
  await db
    .updateTable('film')
    .set({ state: 'first_review', reviewRound: 1, reviewVersionId: version.id })
    .where('id', '=', waiting)
    .execute()
  await anObjection(db, released, branch)
  return { released, draft, waiting }
}

const TEXT = {
  synopsis: '一个村党支部五十年的故事。',
  genre: 'documentary',
  year: 2026,
  producer: '青禾县委组织部',
  subjectConsent: '已取得',
  musicAndFootageRights: '自有',
  creditCategory: 'party_purpose',
} as const

async function aFilm(db: Db, org: TestOrg, createdBy: string, title: string): Promise<string> {
  const id = uuid()
  await db
    .insertInto('film')
    .values({ id, orgId: org.id, createdBy, title, ...TEXT, categories: ['party_purpose'] })
    .execute()
  return id
}

const aVersion = (filmId: string, createdBy: string) => ({
  ...{ id: uuid(), filmId, number: 1, filename: '太行.mp4', sizeBytes: 1_800_000_000, uploadedBytes: 1_800_000_000, createdBy },
})

async function anObjection(db: Db, film: { id: string; versionId: string }, branch: TestOrg) {
  const person = await aPerson(db, branch, { name: '李桂英' })
  const by = await signedIn(db, { at: branch, personId: person.id })
  const objection = {
    id: uuid(),
    filmId: film.id,
    filmVersionId: film.versionId,
    personId: person.id,
    raisedBy: by.accountId,
    raisedAt: new Date(),
  }
  await db
    .insertInto('watchObjection')
    .values({ ...objection, text: '昨天晚上在家用手机看完了，中间停电断了网，今天看没有学时。' })
    .execute()
}

const open = (page: Page, title: string) =>
  page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()
const inDialog = (page: Page) => page.getByRole('dialog').waitFor()

const film = (name: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  name,
  path: '/films',
  route: '/films/[id]',
  as: 'member',
  before: async (page) => {
    await open(page, '太行山上的党支部')
    await page
      .getByRole('button', { name: /开始播放|^Play$/ })
      .first()
      .waitFor()
    await then?.(page)
  },
})

const edit = (name: string, title: string, as: 'editor' | 'reviewer', then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  name,
  path: as === 'editor' ? '/films/manage' : '/films/reviews',
  route: as === 'editor' ? '/films/manage/[id]' : '/films/reviews/[id]',
  as,
  before: async (page) => {
    await open(page, title)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.locator('#captions-title, #history-title').first().waitFor()
    await then?.(page)
  },
})

/** The pages of films: library and player, making, reviewing, objections. */
export const FILM_PAGES: readonly WalkedPage[] = [
  { name: 'films', path: '/films', as: 'member', before: (page) => page.getByText('太行山上的党支部').first().waitFor() },
  { name: 'films-filter', path: '/films?genre=drama', as: 'member' },
  film('film'),
  film('film-objection', async (page) => {
    await press(page, /反映问题|^Tell us$/)
    await inDialog(page)
  }),
  { name: 'films-manage', path: '/films/manage', as: 'editor' },
  edit('film-edit', '没有写完的片子', 'editor'),
  edit('film-edit-frozen', '等待初审的片子', 'editor'),
  { name: 'film-reviews', path: '/films/reviews', as: 'reviewer' },
  edit('film-review', '等待初审的片子', 'reviewer', async (page) => {
    await press(page, /^(显示|Show)$/)
    await page.getByText('山里的路，一走五十年。').waitFor()
  }),
  { name: 'objections', path: '/films/objections', as: 'county_officer', before: (page) => page.getByText('李桂英').waitFor() },
  {
    name: 'objections-decide',
    path: '/films/objections',
    as: 'county_officer',
    before: async (page) => {
      await press(page, /作出决定|^Decide$/)
      await inDialog(page)
    },
  },
  {
    name: 'evidence',
    path: '/films/objections',
    route: '/films/evidence',
    as: 'county_officer',
    before: async (page) => {
      await page
        .locator('main')
        .getByRole('link', { name: /查看证据|^Evidence$/ })
        .click()
      await page.getByRole('heading', { name: /观看报告|^Reports$/ }).waitFor()
    },
  },
  { name: 'evidence-ask', path: '/films/evidence', as: 'auditor' },
]
