import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { homeOf, within } from '../../orgs/index.ts'
import type { Refusal, WatchTerms } from './watch-judge.rules.ts'

/** A person of the scope who sat before a version of this film; undefined: nobody that the asker may see. */
export function findWatcher(db: Db, scope: Scope, personId: string, today: string) {
  return db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .select(['p.id', 'p.name', 'home.path as orgPath'])
    .where('p.id', '=', personId)
    .where(within(scope, sql.ref('home.path')))
    .executeTakeFirst()
}

/** Versions of a film that a person has anything to do with, the last one watched first. */
export function listWatchedVersions(db: Db, filmId: string, personId: string) {
  return db
    .selectFrom('filmVersion as v')
    .innerJoin('film as f', 'f.id', 'v.filmId')
    .leftJoin('watchSession as s', (join) => join.onRef('s.filmVersionId', '=', 'v.id').on('s.personId', '=', personId))
    .select((eb) => ['v.id', 'v.number', 'v.durationS', 'f.title', eb.fn.max('s.openedAt').as('lastOpenedAt')])
    .where('v.filmId', '=', filmId)
    .where('v.durationS', 'is not', null)
    .groupBy(['v.id', 'v.number', 'v.durationS', 'f.title'])
    .orderBy(sql`max(s.opened_at) desc nulls last`)
    .orderBy('v.number', 'desc')
    .execute()
}

/** Every report of a person about any film, in the order judged: one clock for all of them. */
export function listReports(db: Db, personId: string) {
  return db
    .selectFrom('watchReport as r')
    .innerJoin('watchSession as s', 's.id', 'r.sessionId')
    .select([
      'r.seq',
      'r.id',
      'r.sessionId',
      'r.filmVersionId',
      'r.receivedAt',
      'r.heldMs',
      'r.rate',
      'r.isPlaying',
      'r.playingAtMs',
    ])
    .select(['s.device', 's.clientId', 'r.accepted'])
    .select([
      sql<{ fromS: number; toS: number }[]>`r.claimed`.as('claimed'),
      sql<WatchTerms>`r.terms`.as('terms'),
      sql<Refusal[]>`r.refused`.as('refused'),
    ])
    .where('r.personId', '=', personId)
    .orderBy('r.seq')
    .execute()
}
export type KeptReport = Awaited<ReturnType<typeof listReports>>[number]

export function listCorrections(db: Db, personId: string, filmVersionId: string) {
  return db
    .selectFrom('watchCorrection as c')
    .innerJoin('account as a', 'a.id', 'c.grantedBy')
    .innerJoin('watchObjection as b', 'b.id', 'c.objectionId')
    .select(['c.granted', 'c.grantedAt', 'c.reason', 'b.raisedAt', 'a.displayName as grantedByName'])
    .where('c.personId', '=', personId)
    .where('c.filmVersionId', '=', filmVersionId)
    .orderBy('c.seq')
    .execute()
}

export function listPasses(db: Db, personId: string, filmVersionId: string) {
  return db
    .selectFrom('watchProgress')
    .select(['pass', 'watched', 'creditedOn'])
    .where('personId', '=', personId)
    .where('filmVersionId', '=', filmVersionId)
    .orderBy('pass')
    .execute()
}
