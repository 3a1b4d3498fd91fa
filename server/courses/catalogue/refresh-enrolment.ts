import type { Trx } from '#db/connect.ts'
import { dayIn } from '../../clock.ts'
import type { Deps } from '../../http/deps.ts'
import { listFilmCompletions } from '../../films/index.ts'
import { fromHundredths, listCreditedHours, recordCredits, toHundredths } from '../../ledger/index.ts'
import { listQuizPasses } from '../../quizzes/index.ts'
import { countOf, creditOf } from '../progress.rules.ts'
import { listLessons, type VersionLesson } from '../version-queries.ts'
import { lockEnrolment, updateEnrolment, type LockedEnrolment } from './enrolment-queries.ts'
import { listLessonProgress, markDone, type LessonProgressRow } from './lesson-progress-queries.ts'

/**
 * Looks again at how far a person has come with a course: takes over films watched and quizzes passed, counts, and completes the
 * course when nothing that is required is left. Whoever calls it, and however often: a course is completed and credited once.
 */
export async function refreshEnrolment(trx: Trx, deps: Deps, courseId: string, personId: string): Promise<void> {
  const enrolment = await lockEnrolment(trx, courseId, personId)
  if (!enrolment) return
  const lessons = await listLessons(trx, enrolment.courseVersionId)
  const progress = await listLessonProgress(
    trx,
    personId,
    lessons.map(({ lessonId }) => lessonId),
  )
  const doneAt = new Map([...progress.values()].flatMap((row) => (row.completedAt ? [[row.lessonId, row.completedAt]] : [])))
  const news = await listNews(trx, personId, lessons, progress)
  await markDone(trx, personId, news)
  for (const { lessonId, at } of news) doneAt.set(lessonId, at)
  const counts = countOf(lessons, new Set(doneAt.keys()))
  const isComplete = enrolment.completedAt === null && counts.doneCount === counts.requiredCount
  const completed = isComplete ? await complete(trx, deps, enrolment, lessons, doneAt) : {}
  const begun = news.length > 0 ? { begunAt: enrolment.begunAt ?? deps.now() } : {}
  if (
    isComplete ||
    news.length > 0 ||
    counts.doneCount !== enrolment.doneCount ||
    counts.requiredCount !== enrolment.requiredCount
  )
    await updateEnrolment(trx, enrolment.id, { ...counts, ...completed, ...begun })
}

/** Films watched and quizzes passed that the course does not know of yet. */
async function listNews(
  trx: Trx,
  personId: string,
  lessons: readonly VersionLesson[],
  progress: ReadonlyMap<string, LessonProgressRow>,
) {
  const left = lessons.filter(({ lessonId }) => !progress.get(lessonId)?.completedAt)
  const idsOf = (field: 'filmId' | 'quizId') => left.flatMap((lesson) => lesson[field] ?? [])
  const films = await listFilmCompletions(trx, personId, idsOf('filmId'))
  const quizzes = await listQuizPasses(trx, personId, idsOf('quizId'))
  const at = new Map([
    ...films.map(({ filmId, completedAt }) => [filmId, completedAt] as const),
    ...quizzes.map(({ quizId, passedAt }) => [quizId, passedAt] as const),
  ])
  return left.flatMap(({ lessonId, filmId, quizId }) => {
    const known = at.get(filmId ?? quizId ?? '')
    return known ? [{ lessonId, at: known }] : []
  })
}

/** What is written of a completed course. Its day is that of the last lesson, but none before the person had enrolled. */
async function complete(
  trx: Trx,
  deps: Deps,
  enrolment: LockedEnrolment,
  lessons: readonly VersionLesson[],
  doneAt: ReadonlyMap<string, Date>,
) {
  const times = lessons.filter(({ isRequired }) => isRequired).map(({ lessonId }) => doneAt.get(lessonId)!.getTime())
  const completedAt = new Date(Math.max(enrolment.enrolledAt.getTime(), ...times))
  const { courseVersionId, personId } = enrolment
  const sources = lessons.flatMap(({ filmId, quizId }) => [
    ...(filmId ? [{ kind: 'film' as const, id: filmId }] : []),
    ...(quizId ? [{ kind: 'quiz' as const, id: quizId }] : []),
  ])
  const earned = await listCreditedHours(trx, personId, sources)
  const already = earned.reduce((sum, { hours }) => sum + toHundredths(hours), 0)
  const hours = fromHundredths(creditOf(toHundredths(enrolment.hours), already))
  const entryId = hours > 0 ? await credit(trx, deps, enrolment, { hours, already: fromHundredths(already), completedAt }) : null
  return {
    completedAt,
    completedVersionId: courseVersionId,
    creditedHours: entryId ? hours : 0,
    deductedHours: fromHundredths(already),
    creditEntryId: entryId,
  }
}

interface Earning {
  hours: number
  already: number
  completedAt: Date
}

async function credit(trx: Trx, deps: Deps, enrolment: LockedEnrolment, { hours, already, completedAt }: Earning) {
  const { personId, courseId, courseVersionId, title, category, organiserLevel, number } = enrolment
  const basis = { courseHours: enrolment.hours, alreadyCredited: already, courseVersionId, courseVersion: number }
  const [posted] = await recordCredits(
    trx,
    [
      {
        ...{ personId, hours, category, organiserLevel, title, basis },
        happenedOn: dayIn(deps.config.COUNTY_TIME_ZONE, completedAt),
        deliveryMode: 'online_self_paced',
        source: { kind: 'course', id: courseId },
        occasion: 'once',
      },
    ],
    { postedBy: null },
  )
  return posted?.id ?? null
}
