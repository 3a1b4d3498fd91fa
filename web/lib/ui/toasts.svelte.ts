interface Toast {
  id: number
  text: string
  kind: 'done' | 'fault'
  /** Takes the act back; shown as a button. */
  undo?: (() => unknown) | undefined
}

const SHOWN_MS = 6_000
/** Time enough to read, think and reach the button. */
const SHOWN_WITH_UNDO_MS = 15_000

class Toasts {
  all = $state<Toast[]>([])
  #next = 1
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  add(text: string, options: { kind?: Toast['kind']; undo?: () => unknown } = {}) {
    const toast = { id: this.#next++, text, kind: options.kind ?? 'done', undo: options.undo }
    this.all.push(toast)
    this.resume(toast)
  }

  dismiss(id: number) {
    this.pause(id)
    this.all = this.all.filter((toast) => toast.id !== id)
  }

  /** While it is pointed at or focused it stays. */
  pause(id: number) {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
  }

  resume(toast: Toast) {
    this.pause(toast.id)
    this.#timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast.id), toast.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS),
    )
  }
}

export const toasts = new Toasts()

/** Says in passing that something was done; with `undo` it can be taken back. */
export const toast = (text: string, options?: Parameters<Toasts['add']>[1]) => toasts.add(text, options)
