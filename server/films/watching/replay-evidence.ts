import { dayIn } from '../../clock.ts'
import type { Scope } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import {
  findWatcher,
  listCorrections,
  listPasses,
  listReports,
  listWatchedVersions,
  type KeptReport,
} from './evidence-queries.ts'
import { coveredShare } from './pass.rules.ts'
import { differencesBetween, replay } from './replay.rules.ts'
import type { Evidence } from './schemas.ts'
import { fromMultirange, inSeconds, type Span } from './spans.rules.ts'

interface Asking {
  scope: Scope
  actor: Actor
}

/** Every report of a person about a film, judged again from the first one on, beside what is stored. Looking is recorded. */
export async function replayEvidence(
  deps: Deps,
  { scope, actor }: Asking,
  filmId: string,
  asked: { person: string; version?: string },
): Promise<Evidence> {
  const { db } = deps
  const zone = deps.config.COUNTY_TIME_ZONE
  const person = await findWatcher(db, scope, asked.person, dayIn(zone, deps.now()))
  const versions = await listWatchedVersions(db, filmId, asked.person)
  const version = asked.version ? versions.find(({ id }) => id === asked.version) : versions[0]
  if (!person || !version) throw notFound()
  const [reports, corrections, passes] = await Promise.all([
    listReports(db, person.id),
    listCorrections(db, person.id, version.id),
    listPasses(db, person.id, version.id),
  ])
  const granted = corrections.map((one) => ({ ...one, granted: fromMultirange(one.granted) }))
  const replayed = replay(reports, granted, {
    filmVersionId: version.id,
    creditedOn: new Map(passes.map(({ pass, creditedOn }) => [pass, creditedOn])),
    dayOf: (at) => dayIn(zone, new Date(at)),
  })
  await recordAudit(db, actor, {
    action: 'watching.evidence',
    object: { kind: 'film', id: filmId },
    orgPath: person.orgPath,
    detail: { personId: person.id },
  })
  const last = passes.at(-1)
  const stored = fromMultirange(last?.watched ?? '')
  const shown = (pass: number, watched: readonly Span[]) => ({
    ...{ pass, watched: inSeconds(watched), coveredShare: coveredShare(watched, version.durationS! * 1000) },
    creditedOn: passes.find((one) => one.pass === pass)?.creditedOn ?? null,
  })
  return {
    film: { id: filmId, title: version.title },
    person: { id: person.id, name: person.name },
    ...{ filmVersionId: version.id, versionNumber: version.number, durationS: version.durationS! },
    otherVersions: versions
      .filter(({ id, lastOpenedAt }) => id !== version.id && lastOpenedAt !== null)
      .map(({ id, number }) => ({ filmVersionId: id, number })),
    reports: reports
      .filter(({ filmVersionId }) => filmVersionId === version.id)
      .map((report) => shownReport(report, replayed.disputed)),
    corrections: granted.map((one) => ({
      ...{ grantedAt: one.grantedAt.toISOString(), grantedByName: one.grantedByName, reason: one.reason },
      granted: inSeconds(one.granted),
    })),
    replay: shown(replayed.pass?.pass ?? 1, replayed.pass?.watched ?? []),
    stored: shown(last?.pass ?? 1, stored),
    differences: inSeconds(differencesBetween(replayed.pass?.watched ?? [], stored)),
  }
}

const shownReport = (report: KeptReport, disputed: ReadonlySet<number>) => ({
  ...{ seq: report.seq, reportId: report.id, sessionId: report.sessionId, device: report.device, clientId: report.clientId },
  receivedAt: report.receivedAt.toISOString(),
  madeAt: new Date(report.receivedAt.getTime() - report.heldMs).toISOString(),
  ...{ rate: report.rate, isPlaying: report.isPlaying, playingAtS: report.playingAtMs / 1000, claimed: report.claimed },
  accepted: inSeconds(fromMultirange(report.accepted)),
  refused: report.refused.map(({ from, to, reason }) => ({ fromS: from / 1000, toS: to / 1000, reason })),
  isAsReplayed: !disputed.has(report.seq),
})
