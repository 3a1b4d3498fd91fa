import { ApiProblem, asProblem } from '#lib/api/problem.ts'
import { errorAt } from '#lib/api/problem-text.ts'
import { staleQuestion } from '#lib/api/stale.svelte.ts'
import { lookUp, t } from '#lib/i18n/i18n.ts'
import { toast } from '#lib/ui/toasts.svelte.ts'
import { changeFilm, findFilm, type Film } from './api.ts'
import { changesOf, rebased, type Fields } from './draft.rules.ts'
import { forgetDraft, readDraft, writeDraft } from './draft-store.ts'
import { bodyOf, RELEASE_FIELDS, valuesOf, type FilmValues } from './film-values.rules.ts'

export type SaveState = 'saved' | 'saving' | 'local' | 'fault' | 'failed'

const REST_MS = 1_000
const RETRY_MS = 10_000

/** A film being written: kept on the device with every keystroke, on the server a second later. */
export class FilmDraft {
  film = $state.raw<Film>()
  /** Why it could not be read. */
  problem = $state.raw<ApiProblem>()
  /** What is typed; bound to the fields. */
  values = $state<FilmValues>()
  saving = $state<SaveState>('saved')
  /** Why it could not be saved. */
  fault = $state.raw<ApiProblem>()
  /** What the server has, as far as we know. */
  #saved: Fields = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #isBusy = false
  #underWay: Promise<void> = Promise.resolve()
  #version = 0

  /** Reads the film; what was typed last time and did not reach the server is put back. */
  load = async (id: string): Promise<void> => {
    try {
      const film = await findFilm(id)
      this.#adopt(film)
      this.#saved = bodyOf(valuesOf(film))
      const kept = film.can.editRelease ? readDraft(id) : undefined
      if (!kept) {
        this.values = valuesOf(film)
        return
      }
      this.values = this.#merge(kept.base, kept.values, film)
      toast(t('films:draft.restored'))
      this.changed()
    } catch (thrown) {
      this.problem = asProblem(thrown)
    }
  }

  /** After something else was done to the film: its state is shown, what is typed stays. */
  adopt = (film: Film): void => {
    // A newer text than ours is not looked at here: the next save meets it.
    const isOurs = film.version <= this.#version + 1
    this.film = film
    if (isOurs) this.#version = film.version
  }

  /** Reads the film again: something about its files may have changed. Never throws. */
  refresh = async (): Promise<void> => {
    const { film } = this
    if (!film || this.#isBusy) return
    try {
      this.adopt(await findFilm(film.id))
    } catch (thrown) {
      asProblem(thrown) // the next event or visit reads it
    }
  }

  /** To be called with every change of the values. */
  changed = (): void => {
    const { film, values } = this
    if (!film || !values) return
    if (Object.keys(this.#changes()).length === 0) {
      if (!this.#isBusy) this.#settle(film.id)
      return
    }
    writeDraft(film.id, { base: this.#saved, values: $state.snapshot(values) })
    if (this.saving !== 'local') this.saving = 'saving'
    this.#later(REST_MS)
  }

  /** Saves now what is still waiting: before something is done with the film. Throws what stands in the way. */
  flush = async (): Promise<number> => {
    clearTimeout(this.#timer)
    await this.#underWay
    await this.save()
    if (this.fault) throw this.fault
    return this.#version
  }

  /** The text of what is wrong with a field. */
  at = (name: string): string | undefined => (this.fault ? errorAt(this.fault, `/body/${name}`) : undefined)

  /** One at a time; called while one is under way it gives that one. */
  save = (): Promise<void> => {
    if (!this.#isBusy) this.#underWay = this.#save()
    return this.#underWay
  }

  async #save(): Promise<void> {
    const { film } = this
    const change = this.#changes()
    if (!film || Object.keys(change).length === 0) return
    this.#isBusy = true
    try {
      const answer = await changeFilm(film.id, this.#version, change)
      // What was sent counts as saved, not what the server made of it: else a trimmed space would be sent for ever.
      this.#saved = { ...this.#saved, ...change }
      this.#adopt(answer)
      this.fault = undefined
    } catch (thrown) {
      await this.#failed(asProblem(thrown))
      return
    } finally {
      this.#isBusy = false
    }
    this.changed()
  }

  leave = (): void => {
    clearTimeout(this.#timer)
    void this.save()
  }

  #adopt(film: Film) {
    this.film = film
    this.#version = film.version
    this.problem = undefined
  }

  /** Only what may change now: the text of a film under review is frozen. */
  #changes(): Fields {
    const { film, values } = this
    if (!film || !values) return {}
    const changes = changesOf(this.#saved, bodyOf($state.snapshot(values)))
    if (film.can.edit) return changes
    const allowed: readonly string[] = film.can.editRelease ? RELEASE_FIELDS : []
    return Object.fromEntries(Object.entries(changes).filter(([name]) => allowed.includes(name)))
  }

  #settle(id: string) {
    this.saving = 'saved'
    this.fault = undefined
    forgetDraft(id)
  }

  #later(waitMs: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), waitMs)
  }

  async #failed(problem: ApiProblem) {
    if (problem.kind === 'stale-version') return this.#meet()
    if (problem.kind === 'offline' || problem.status >= 500) {
      this.saving = 'local'
      this.#later(RETRY_MS)
      return
    }
    this.fault = problem
    this.saving = problem.kind === 'invalid-input' ? 'fault' : 'failed'
    if (problem.kind === 'conflict' && this.film) this.#adopt(await findFilm(this.film.id))
  }

  /** Somebody else has saved: what does not clash goes together, the rest is asked. */
  async #meet() {
    const { film, values } = this
    if (!film || !values) return
    const base = this.#saved
    const newest = await findFilm(film.id)
    const { clashes } = rebased(base, bodyOf($state.snapshot(values)), bodyOf(valuesOf(newest)))
    const isMine = clashes.length === 0 || (await staleQuestion.ask(this.#differences(clashes, newest))) === 'mine'
    this.values = isMine ? this.#merge(base, $state.snapshot(values), newest) : valuesOf(newest)
    this.#saved = bodyOf(valuesOf(newest))
    this.#adopt(newest)
    this.changed()
  }

  #differences(names: readonly string[], newest: Film) {
    const mine = this.values ? bodyOf($state.snapshot(this.values)) : {}
    const theirs = bodyOf(valuesOf(newest))
    const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
    return names.map((name) => ({
      label: lookUp(`films:field.${name}`) ?? name,
      mine: text(mine[name]),
      theirs: text(theirs[name]),
    }))
  }

  /** The typed values over the newest film: what was not typed takes the newer text. */
  #merge(base: Fields, typed: FilmValues, newest: Film): FilmValues {
    const { merged } = rebased(base, bodyOf(typed), bodyOf(valuesOf(newest)))
    const audience = merged['audienceOrgId'] === typed.audience?.id ? typed.audience : newest.audienceOrg
    return { ...valuesOf({ ...newest, ...merged }), audience: audience ?? null }
  }
}
