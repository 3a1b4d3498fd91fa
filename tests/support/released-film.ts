import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { searchOf } from '#server/films/create-film.ts'
import { signedIn, type TestOrg } from './county.ts'

const STAGES = ['first_review', 'second_review', 'final_review'] as const

/** A film on the air as three reviewers let it through, of this length, with nothing to play. Answers its id. */
export async function aReleasedFilm(db: Db, org: TestOrg, { title = '太行山上', durationS = 3600 } = {}): Promise<string> {
  const [filmId, versionId] = [uuid(), uuid()]
  const by = await Promise.all([...STAGES, 'editor'].map(async () => (await signedIn(db, { at: org })).accountId))
  const createdBy = by[3]!
  await db
    .insertInto('film')
    .values({
      id: filmId,
      orgId: org.id,
      title,
      createdBy,
      creditCategory: 'revolutionary_tradition',
      search: searchOf({ title }),
    })
    .execute()
  await aFinishedVersion(db, filmId, { id: versionId, durationS, createdBy })
  await db
    .updateTable('film')
    .set({ state: 'approved', reviewRound: 1, reviewVersionId: versionId })
    .where('id', '=', filmId)
    .execute()
  const pass = { filmId, filmVersionId: versionId, round: 1, decision: 'pass' as const }
  await db
    .insertInto('filmReview')
    .values(STAGES.map((stage, at) => ({ ...pass, id: uuid(), stage, accountId: by[at]! })))
    .execute()
  await db
    .updateTable('film')
    .set({ state: 'released', currentVersionId: versionId, releasedAt: new Date() })
    .where('id', '=', filmId)
    .execute()
  return filmId
}

/** A version that has been encoded, with nothing to play. Answers its id. */
export async function aFinishedVersion(
  db: Db,
  filmId: string,
  { id = uuid(), number = 1, durationS = 3600, createdBy = '' } = {},
): Promise<string> {
  const film = await db.selectFrom('film').select('createdBy').where('id', '=', filmId).executeTakeFirstOrThrow()
  const rung = { name: '360p', width: 640, height: 360, codec: 'avc1', bandwidth: 800_000, averageBandwidth: 700_000, bytes: 1 }
  await db
    .insertInto('filmVersion')
    .values({
      ...{ id, filmId, number, state: 'ready', filename: 'film.mp4', sizeBytes: 1, durationS, rungs: JSON.stringify([rung]) },
      createdBy: createdBy || film.createdBy,
    })
    .execute()
  return id
}
