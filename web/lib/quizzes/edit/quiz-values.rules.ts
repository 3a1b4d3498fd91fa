/** A quiz between the server's form and the one it is typed in. */
import type { Fields } from '../../editing/draft.rules.ts'
import type { Quiz, Section, Settings } from '../api.ts'

export interface SectionValues {
  /** Of this page only: what a list of sections is told apart by. */
  key: string
  title: string
  points: number | null
  mode: 'fixed' | 'random'
  questionIds: string[]
  bankId: string
  count: number | null
  category: string
  tag: string
  minDifficulty: string
  maxDifficulty: string
}
export interface SettingsValues {
  /** On the reader's own clock, as a datetime-local input has it; '' for none. */
  opensAt: string
  closesAt: string
  limitMinutes: number | null
  graceMinutes: number | null
  maxAttempts: number | null
  delayHours: number | null
  passPercent: number | null
  counts: Settings['counts']
  reveals: Settings['reveals']
  paging: Settings['paging']
  shufflesQuestions: boolean
  shufflesOptions: boolean
  creditPeriod: Settings['creditPeriod']
}
export interface QuizValues {
  title: string
  description: string
  category: string
  organiserLevel: string
  audience: { id: string; name: string } | null
  settings: SettingsValues
  sections: SectionValues[]
}

const two = (part: number) => String(part).padStart(2, '0')

/** An instant on the reader's own clock: '2026-03-10T12:00'. */
function localTime(instant: string | null): string {
  if (!instant) return ''
  const at = new Date(instant)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
const instantOf = (local: string): string | null => (local === '' ? null : new Date(local).toISOString())

export const newSection = (key: string, mode: SectionValues['mode']): SectionValues => ({
  ...{ key, mode, title: '', points: 1, questionIds: [], bankId: '', count: 10, category: '', tag: '' },
  ...{ minDifficulty: '1', maxDifficulty: '5' },
})

export const sectionValues = ({ title, points, questionIds, draw }: Section, key: string): SectionValues => ({
  ...newSection(key, draw ? 'random' : 'fixed'),
  ...{ title, points, questionIds: [...(questionIds ?? [])] },
  ...(draw && {
    ...{ bankId: draw.bankId, count: draw.count, category: draw.category ?? '', tag: (draw.tags ?? []).join('，') },
    ...{ minDifficulty: String(draw.minDifficulty ?? 1), maxDifficulty: String(draw.maxDifficulty ?? 5) },
  }),
})

export function valuesOf(quiz: Quiz): QuizValues {
  const { settings } = quiz
  return {
    ...{ title: quiz.title, description: quiz.description, category: quiz.category, organiserLevel: quiz.organiserLevel },
    audience: quiz.audienceOrg && { id: quiz.audienceOrg.id, name: quiz.audienceOrg.name },
    settings: {
      ...{ opensAt: localTime(settings.opensAt), closesAt: localTime(settings.closesAt) },
      limitMinutes: settings.timeLimitS === null ? null : settings.timeLimitS / 60,
      ...{ graceMinutes: settings.graceS / 60, maxAttempts: settings.maxAttempts, delayHours: settings.delayBetweenS / 3600 },
      passPercent: Math.round(settings.passShare * 1000) / 10,
      ...{ counts: settings.counts, reveals: settings.reveals, paging: settings.paging, creditPeriod: settings.creditPeriod },
      ...{ shufflesQuestions: settings.shufflesQuestions, shufflesOptions: settings.shufflesOptions },
    },
    sections: quiz.sections.map((section, at) => sectionValues(section, String(at))),
  }
}

const whole = (value: number | null, times: number) => (value === null ? null : Math.round(value * times))

function settingsOf(values: SettingsValues): Fields {
  const { opensAt, closesAt, limitMinutes, graceMinutes, delayHours, passPercent, ...same } = values
  return {
    ...same,
    ...{ opensAt: instantOf(opensAt), closesAt: instantOf(closesAt), timeLimitS: whole(limitMinutes, 60) },
    ...{ graceS: whole(graceMinutes ?? 0, 60), delayBetweenS: whole(delayHours ?? 0, 3600) },
    passShare: (passPercent ?? 0) / 100,
  }
}

/** A part without questions yet is sent as it is: it may be kept, not released. */
export function sectionOf(values: SectionValues): Section {
  const { title, points, mode, questionIds, bankId, count, category, tag, minDifficulty, maxDifficulty } = values
  const base = { title: title.trim(), points: points ?? 1 }
  if (mode === 'fixed') return questionIds.length > 0 ? { ...base, questionIds } : base
  if (bankId === '') return base
  const tags = tag
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter(Boolean)
  return {
    ...base,
    draw: {
      ...{ bankId, count: count ?? 1, minDifficulty: Number(minDifficulty), maxDifficulty: Number(maxDifficulty) },
      ...(category === '' ? {} : { category }),
      ...(tags.length === 0 ? {} : { tags }),
    },
  }
}

/** As the server takes it. */
export const bodyOf = ({ audience, settings, sections, title, ...plain }: QuizValues): Fields => ({
  ...plain,
  ...{ title: title.trim(), audienceOrgId: audience?.id ?? null },
  ...{ settings: settingsOf(settings), sections: sections.map(sectionOf) },
})

/** How many questions a member gets, and for how many points. */
export const totalOf = (sections: readonly SectionValues[]) =>
  sections.reduce(
    (sum, { mode, questionIds, bankId, count, points }) => {
      const n = mode === 'fixed' ? questionIds.length : bankId === '' ? 0 : (count ?? 0)
      return { questions: sum.questions + n, points: sum.points + n * (points ?? 0) }
    },
    { questions: 0, points: 0 },
  )
