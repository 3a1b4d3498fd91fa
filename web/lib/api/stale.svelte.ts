import { ApiProblem } from './problem.ts'

type Choice = 'mine' | 'theirs'

/** One field in which the reader's version and the newest one on the server differ, in words. */
export interface Difference {
  label: string
  mine: string
  theirs: string
}

class StaleQuestion {
  isOpen = $state(false)
  /** The dialog is loaded with the first question. */
  wasAsked = $state(false)
  differences = $state.raw<readonly Difference[]>([])
  #answer: (choice: Choice) => void = () => undefined
  #fail: (thrown: unknown) => void = () => undefined

  ask(differences: readonly Difference[]): Promise<Choice> {
    this.differences = differences
    this.isOpen = true
    this.wasAsked = true
    return new Promise((resolve, reject) => ([this.#answer, this.#fail] = [resolve, reject]))
  }

  choose(choice: Choice) {
    const answer = this.#answer
    this.#answer = () => undefined // the dialog's own closing follows, and must not answer a later question
    this.isOpen = false
    answer(choice)
  }

  /** The question could not be shown: nothing is saved, and whoever saves hears of it. */
  fail(thrown: unknown) {
    this.isOpen = false
    this.wasAsked = false
    this.#fail(thrown)
  }
}

/** Shown once in the root layout. */
export const staleQuestion = new StaleQuestion()

/**
 * Saves an edit. If somebody else was faster the reader is asked: "mine" saves again over the newer version,
 * "theirs" gives undefined back, and the caller reads the record anew. `compare` reads the newest version and says
 * where the two differ, so that the reader sees both.
 */
export async function saveOrAsk<T>(
  version: number,
  save: (version: number) => Promise<T>,
  compare?: () => Promise<readonly Difference[]>,
): Promise<T | undefined> {
  try {
    return await save(version)
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem) || thrown.kind !== 'stale-version' || thrown.version === undefined) throw thrown
    const choice = await staleQuestion.ask((await compare?.()) ?? [])
    return choice === 'mine' ? saveOrAsk(thrown.version, save, compare) : undefined
  }
}
