import { errorAt } from '#lib/api/problem-text.ts'
import { asProblem, type ApiProblem } from '#lib/api/problem.ts'

/** A form on its way: <form onsubmit={form.submit}>, <Button type="submit" busy={form.busy}>, error={form.at('/body/name')}. */
export class Submission {
  busy = $state(false)
  problem = $state.raw<ApiProblem>()
  readonly #work: () => Promise<unknown>

  constructor(work: () => Promise<unknown>) {
    this.#work = work
  }

  submit = async (event?: SubmitEvent): Promise<void> => {
    event?.preventDefault()
    if (this.busy) return
    this.busy = true
    this.problem = undefined
    const form = event?.currentTarget
    try {
      await this.#work()
    } catch (thrown) {
      this.problem = asProblem(thrown)
      if (form instanceof HTMLFormElement) focusFirstFault(form)
    } finally {
      this.busy = false
    }
  }

  /** Text of the fault at a JSON pointer, in the reader's language. */
  at = (pointer: string): string | undefined => (this.problem ? errorAt(this.problem, pointer) : undefined)
}

/** After the page has shown the faults. */
function focusFirstFault(form: HTMLFormElement) {
  setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
