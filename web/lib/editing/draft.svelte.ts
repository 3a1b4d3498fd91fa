import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { errorAt } from '#lib/api/problem-text.ts'
import { staleQuestion } from '#lib/api/stale.svelte.ts'
import { t } from '#lib/i18n/i18n.ts'
import { toast } from '#lib/ui/toasts.svelte.ts'
import { changesOf, rebased, type Fields } from './draft.rules.ts'
import { forgetDraft, readDraft, writeDraft } from './draft-store.ts'

export type SaveState = 'saved' | 'saving' | 'local' | 'fault' | 'failed'

/** How a kind of record is read, saved and laid out for typing. */
export interface Draftable<R, V> {
  /** Its name on the device: 'film-draft'. */
  kind: string
  find: (id: string) => Promise<R>
  /** Saves these fields over that version of the record. */
  change: (record: R, version: number, change: Fields) => Promise<R>
  valuesOf: (record: R) => V
  bodyOf: (values: V) => Fields
  /** `merged`, which has fields of both sides, as values; `typed` still knows the names of what was chosen. */
  valuesFrom: (newest: R, merged: Fields, typed: V) => V
  /** The fields that may change now: the text of a film under review is frozen. */
  mayChange: (record: R, field: string) => boolean
  canChange: (record: R) => boolean
  label: (field: string) => string
  /** A value in words, for whoever must choose between two. */
  text: (field: string, value: unknown) => string
}

const REST_MS = 1_000
const RETRY_MS = 10_000

/** A record being written: kept on the device with every keystroke, on the server a second later. */
export class Draft<R extends { id: string; version: number }, V> {
  record = $state.raw<R>()
  /** Why it could not be read. */
  problem = $state.raw<ApiProblem>()
  /** What is typed; bound to the fields. */
  values = $state<V>()
  saving = $state<SaveState>('saved')
  /** Why it could not be saved. */
  fault = $state.raw<ApiProblem>()
  readonly #of: Draftable<R, V>
  /** What the server has, as far as we know. */
  #saved: Fields = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #isBusy = false
  #underWay: Promise<void> = Promise.resolve()
  /** Why the last save did not reach the server: a fault, or no line. */
  #hindrance: ApiProblem | undefined
  #version = 0

  constructor(of: Draftable<R, V>) {
    this.#of = of
  }

  /** Reads the record; what was typed last time and did not reach the server is put back. */
  load = async (id: string): Promise<void> => {
    try {
      const record = await this.#of.find(id)
      this.#adopt(record)
      this.#saved = this.#bodyOfRecord(record)
      const kept = this.#of.canChange(record) ? readDraft<V>(this.#place(id)) : undefined
      this.values = kept ? await this.#united(kept.base, kept.values, record) : this.#of.valuesOf(record)
      if (!kept) return
      if (Object.keys(this.#changes()).length > 0) toast(t('editing:draft.restored'))
      else this.values = this.#of.valuesOf(record) // saved long ago, or no longer to be changed
      this.changed()
    } catch (thrown) {
      this.problem = asProblem(thrown)
    }
  }

  /** After something else was done to the record: its state is shown, what is typed stays. */
  adopt = (record: R): void => {
    // A newer text than ours is not looked at here: the next save meets it.
    const isOurs = record.version <= this.#version + 1
    this.record = record
    if (isOurs) this.#version = record.version
  }

  /** Reads the record again: something about its files may have changed. Never throws. */
  refresh = async (): Promise<void> => {
    const { record } = this
    if (!record || this.#isBusy) return
    try {
      this.adopt(await this.#of.find(record.id))
    } catch (thrown) {
      asProblem(thrown) // the next event or visit reads it
    }
  }

  /** To be called with every change of the values. */
  changed = (): void => {
    const { record, values } = this
    if (!record || !values) return
    if (Object.keys(this.#changes()).length === 0) {
      if (!this.#isBusy) this.#settle(record.id)
      return
    }
    writeDraft(this.#place(record.id), { base: this.#saved, values: this.#typed(values) })
    if (this.saving !== 'local') this.saving = 'saving'
    this.#later(REST_MS)
  }

  /** Saves now what is still waiting: before something is done with the record. Throws what stands in the way. */
  flush = async (): Promise<number> => {
    clearTimeout(this.#timer)
    await this.#underWay
    do {
      await this.save()
      if (this.#hindrance) throw this.#hindrance
    } while (Object.keys(this.#changes()).length > 0) // somebody else was faster: what was put together is saved now
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
    const { record } = this
    const change = this.#changes()
    if (!record || Object.keys(change).length === 0) return
    this.#isBusy = true
    try {
      const answer = await this.#of.change(record, this.#version, change)
      // What was sent counts as saved, not what the server made of it: else a trimmed space would be sent for ever.
      this.#saved = { ...this.#saved, ...change }
      this.#adopt(answer)
      this.#clear()
    } catch (thrown) {
      if (!(await this.#isMet(asProblem(thrown)))) return
    } finally {
      this.#isBusy = false
    }
    this.changed()
  }

  leave = (): void => {
    clearTimeout(this.#timer)
    void this.save()
  }

  #place = (id: string) => `${this.#of.kind}.${id}`
  #typed = (values: V) => $state.snapshot<unknown>(values) as V
  #bodyOfRecord = (record: R) => this.#of.bodyOf(this.#of.valuesOf(record))

  #adopt(record: R) {
    this.record = record
    this.#version = record.version
    this.problem = undefined
  }

  #changes(): Fields {
    const { record, values } = this
    if (!record || !values) return {}
    const changes = changesOf(this.#saved, this.#of.bodyOf(this.#typed(values)))
    return Object.fromEntries(Object.entries(changes).filter(([name]) => this.#of.mayChange(record, name)))
  }

  #settle(id: string) {
    this.saving = 'saved'
    this.#clear()
    forgetDraft(this.#place(id))
  }

  #clear() {
    this.fault = undefined
    this.#hindrance = undefined
  }

  #later(waitMs: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), waitMs)
  }

  /** Whether the save may be tried again at once: somebody else was faster, and both texts are one now. */
  async #isMet(problem: ApiProblem): Promise<boolean> {
    try {
      if (problem.kind === 'stale-version') {
        await this.#meet()
        return true
      }
      if (problem.kind === 'conflict' && this.record) this.#adopt(await this.#of.find(this.record.id))
      this.#hinder(problem)
    } catch (thrown) {
      this.#hinder(asProblem(thrown))
    }
    return false
  }

  #hinder(problem: ApiProblem) {
    this.#hindrance = problem
    if (problem.kind === 'offline' || problem.status >= 500) {
      this.saving = 'local'
      this.#later(RETRY_MS)
      return
    }
    this.fault = problem
    this.saving = problem.kind === 'invalid-input' ? 'fault' : 'failed'
  }

  async #meet() {
    const { record } = this
    if (!record || !this.values) return
    const newest = await this.#of.find(record.id)
    this.values = await this.#united(this.#saved, this.#typed(this.values), newest)
    this.#saved = this.#bodyOfRecord(newest)
    this.#adopt(newest)
    this.#clear()
  }

  /** What was typed on top of `base`, in one with what somebody else has saved; where both wrote, the reader is asked. */
  async #united(base: Fields, typed: V, newest: R): Promise<V> {
    const { bodyOf, label, text, valuesFrom, valuesOf } = this.#of
    const mine = bodyOf(typed)
    const theirs = this.#bodyOfRecord(newest)
    const { merged, clashes } = rebased(base, mine, theirs)
    const differences = clashes.map((name) => ({
      label: label(name),
      mine: text(name, mine[name]),
      theirs: text(name, theirs[name]),
    }))
    const isMine = clashes.length === 0 || (await staleQuestion.ask(differences)) === 'mine'
    return isMine ? valuesFrom(newest, merged, typed) : valuesOf(newest)
  }
}
