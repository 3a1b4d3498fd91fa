import { t } from '#lib/i18n/i18n.ts'
import type { Result } from '../api.ts'

/** The result of a sheet both agree on; its short answers may wait for their marks. */
export function scoreText(score: Result['score']): string {
  if (!score) return t('quizzes:paper.waiting')
  return t(score.isPassed ? 'quizzes:paper.passed' : 'quizzes:paper.failed', { points: score.points })
}
