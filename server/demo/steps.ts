import { DEMO_FILMS } from './film-scripts.ts'
import { sendFilm } from './show-films.ts'
import type { Stage } from './stage.ts'

/** One thing that makes the county alive. */
export interface Step {
  /** Written down when it is done. */
  key: string
  kind: 'film' | 'course' | 'quiz' | 'gatherings' | 'learning'
  title: string
  /** Steps that must be done before. */
  after?: readonly string[]
  /** Steps of one queue begin one after the other. */
  queue: string
  /** What it answers may go on while the next of the queue begins: waiting for others. */
  run: (stage: Stage) => Promise<(() => Promise<void>) | void>
}

export const listSteps = (): Step[] => DEMO_FILMS.map(filmStep)

const filmStep = (script: (typeof DEMO_FILMS)[number]): Step => ({
  key: `film/${script.key}`,
  kind: 'film',
  title: script.title,
  queue: 'drawing',
  run: (stage) => sendFilm(stage, script),
})
