import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { childrenOf, findOrg, topOrgs, type Org } from './api.ts'
import { visibleRows } from './tree.rules.ts'

/** The tree as far as it has been opened. Children are read when a row is opened for the first time. */
export class OrgTree {
  roots = $state.raw<Org[]>([])
  isReady = $state(false)
  problem = $state.raw<ApiProblem>()
  /** The row that Tab reaches. */
  focusId = $state('')
  /** Show dissolved organisations too; call reread() after a change. */
  showsDissolved = $state(false)
  readonly failed = new SvelteSet<string>()
  readonly loading = new SvelteSet<string>()
  readonly #children = new SvelteMap<string, Org[]>()
  readonly #opened = new SvelteSet<string>()
  readonly rows = $derived(
    visibleRows(
      this.roots,
      (id) => this.#children.get(id),
      (id) => this.#opened.has(id),
    ),
  )

  /** Reads the roots; a lone root is opened at once. */
  load = async (): Promise<void> => {
    try {
      this.roots = (await topOrgs()).items
      this.problem = undefined
      this.isReady = true
      this.focusId ||= this.roots[0]?.id ?? ''
      if (this.roots.length === 1 && this.roots[0]) await this.open(this.roots[0].id)
    } catch (thrown) {
      this.problem = asProblem(thrown)
    }
  }

  open = async (id: string): Promise<void> => {
    this.#opened.add(id)
    if (!this.#children.has(id)) await this.#read(id)
  }

  close = (id: string) => {
    this.#opened.delete(id)
  }

  /** Opens everything above an organisation, so that its row is seen. */
  reveal = async (id: string): Promise<void> => {
    const { above } = await findOrg(id)
    for (const step of above) await this.open(step.id)
    this.focusId = id
  }

  /** Reads a part anew after a change: the row itself through its parent, and what is below it if it is open. */
  refresh = async (...ids: (string | null)[]): Promise<void> => {
    this.roots = (await topOrgs()).items
    for (const id of ids) if (id && (this.#children.has(id) || this.#opened.has(id))) await this.#read(id)
  }

  /** Everything that was read so far. */
  reread = async (): Promise<void> => {
    await Promise.all([...this.#children.keys()].map((id) => this.#read(id)))
  }

  async #read(id: string) {
    this.loading.add(id)
    try {
      this.#children.set(id, (await childrenOf(id, this.showsDissolved)).items)
      this.failed.delete(id)
    } catch (thrown) {
      asProblem(thrown)
      this.failed.add(id)
    } finally {
      this.loading.delete(id)
    }
  }
}
