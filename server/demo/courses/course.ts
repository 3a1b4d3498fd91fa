import type { CreditCategory } from '#db/types.ts'

/** A course of the demo county as data. Places and people in it are invented; what it teaches is not. */
export interface DemoCourse {
  /** Names it for ever. */
  key: string
  title: string
  summary: string
  track: 'spirit' | 'skills'
  category: CreditCategory
  organiserLevel: 'county' | 'primary_committee'
  owningDepartment: string
  hours: number
  /** So many days ago. */
  released: number
  /** Lessons one after the other. */
  keepsOrder: boolean
  modules: readonly { title: string; lessons: readonly DemoLesson[] }[]
  questions: readonly DemoQuestion[]
}

export type DemoLesson = { title: string; minutes: number; isElective?: true } & (
  { kind: 'article'; text: string } | { kind: 'film'; film: string } | { kind: 'document'; text: string } | { kind: 'quiz' }
)

/** As the routes of question banks take it. */
export interface DemoQuestion {
  question: { kind: string; stem: string; feedback: string } & Record<string, unknown>
  tags: readonly string[]
  /** 1 very easy to 5 very hard. */
  difficulty: number
}

const asked = (tag: string, difficulty: number, question: DemoQuestion['question']): DemoQuestion => ({
  ...{ question, tags: [tag], difficulty },
})

/** The right option first; members meet them shuffled. */
export const single = (tag: string, difficulty: number, stem: string, options: readonly string[], feedback: string) =>
  asked(tag, difficulty, { kind: 'single', stem, options, correct: [0], feedback })

export const multiple = (
  tag: string,
  difficulty: number,
  stem: string,
  { right, wrong }: { right: readonly string[]; wrong: readonly string[] },
  feedback: string,
) =>
  asked(tag, difficulty, {
    ...{ kind: 'multiple', stem, feedback, partialRule: 'half_if_incomplete' },
    ...{ options: [...right, ...wrong], correct: right.map((_, at) => at) },
  })

export const trueFalse = (tag: string, difficulty: number, stem: string, isTrue: boolean, feedback: string) =>
  asked(tag, difficulty, { kind: 'true_false', stem, isTrue, feedback })

export const fillIn = (tag: string, difficulty: number, stem: string, blanks: readonly (readonly string[])[], feedback: string) =>
  asked(tag, difficulty, { kind: 'fill_in', stem, blanks, feedback })

export const matching = (
  tag: string,
  difficulty: number,
  stem: string,
  pairs: readonly (readonly [left: string, right: string])[],
  feedback: string,
) =>
  asked(tag, difficulty, {
    ...{ kind: 'matching', stem, feedback, distractors: [] },
    pairs: pairs.map(([left, right]) => ({ left, right })),
  })

export const ordering = (tag: string, difficulty: number, stem: string, items: readonly string[], feedback: string) =>
  asked(tag, difficulty, { kind: 'ordering', stem, items, orderRule: 'by_place', feedback })

export const numeric = (
  tag: string,
  difficulty: number,
  stem: string,
  { value, tolerance = 0, unit = '' }: { value: number; tolerance?: number; unit?: string },
  feedback: string,
) => asked(tag, difficulty, { kind: 'numeric', stem, value, tolerance, unit, feedback })
