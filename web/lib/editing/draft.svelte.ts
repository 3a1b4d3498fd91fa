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
      if (!kept) {
        this.values = this.#of.valuesOf(record)
        return
      }
      this.values = this.#merge(kept.base, kept.values, record)
      toast(t('editing:draft.restored'))
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
    const { record } = this
    const change = this.#changes()
    if (!record || Object.keys(change).length === 0) return
    this.#isBusy = true
    try {
      const answer = await this.#of.change(record, this.#version, change)
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
    this.fault = undefined
    forgetDraft(this.#place(id))
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
    if (problem.kind === 'conflict' && this.record) this.#adopt(await this.#of.find(this.record.id))
  }

  /** Somebody else has saved: what does not clash goes together, the rest is asked. */
  async #meet() {
    const { record, values } = this
    if (!record || !values) return
    const base = this.#saved
    const newest = await this.#of.find(record.id)
    const { clashes } = rebased(base, this.#of.bodyOf(this.#typed(values)), this.#bodyOfRecord(newest))
    const isMine = clashes.length === 0 || (await staleQuestion.ask(this.#differences(clashes, newest))) === 'mine'
    this.values = isMine ? this.#merge(base, this.#typed(values), newest) : this.#of.valuesOf(newest)
    this.#saved = this.#bodyOfRecord(newest)
    this.#adopt(newest)
    this.changed()
  }

  #differences(names: readonly string[], newest: R) {
    const mine = this.values ? this.#of.bodyOf(this.#typed(this.values)) : {}
    const theirs = this.#bodyOfRecord(newest)
    const { label, text } = this.#of
    return names.map((name) => ({ label: label(name), mine: text(name, mine[name]), theirs: text(name, theirs[name]) }))
  }

  /** The typed values over the newest record: what was not typed takes the newer text. */
  #merge(base: Fields, typed: V, newest: R): V {
    const { merged } = rebased(base, this.#of.bodyOf(typed), this.#bodyOfRecord(newest))
    return this.#of.valuesFrom(newest, merged, typed)
  }
}
