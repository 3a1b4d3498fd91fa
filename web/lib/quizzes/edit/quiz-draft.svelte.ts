import { session } from '#lib/account/session.svelte.ts'
import { Draft, type Draftable } from '#lib/editing/draft.svelte.ts'
import { lookUp, t } from '#lib/i18n/i18n.ts'
import { changeQuiz, findQuiz, type Quiz } from '../api.ts'
import { bodyOf, totalOf, valuesOf, type QuizValues } from './quiz-values.rules.ts'

const mayEdit = () => session.can('quizzes.edit')

const QUIZ: Draftable<Quiz, QuizValues> = {
  kind: 'quiz-draft',
  find: findQuiz,
  change: ({ id }, version, change) => changeQuiz(id, version, change),
  valuesOf,
  bodyOf,
  valuesFrom(newest, merged, typed) {
    const audience = merged['audienceOrgId'] === typed.audience?.id ? typed.audience : newest.audienceOrg
    return { ...valuesOf({ ...newest, ...merged }), audience: audience ?? null }
  },
  mayChange: mayEdit,
  canChange: mayEdit,
  label: (field) => lookUp(`quizzes:field.${field}`) ?? field,
  text(field, value) {
    if (field === 'sections') {
      const sections = valuesOf({ sections: value, settings: {} } as unknown as Quiz).sections
      return t('quizzes:draw.total', totalOf(sections))
    }
    return typeof value === 'string' ? value : JSON.stringify(value)
  },
}

export type QuizDraft = Draft<Quiz, QuizValues>
export const quizDraft = (): QuizDraft => new Draft(QUIZ)
