/**
 * Work of which only one run is under way at a time. Asked while one is, it runs once more afterwards, for whatever came
 * meanwhile; all who asked during the first wait for the second.
 */
export function oneAtATime<A extends unknown[]>(work: (...asked: A) => Promise<boolean>): (...asked: A) => Promise<boolean> {
  let running: Promise<boolean> | undefined
  let next: Promise<boolean> | undefined
  return async function run(...asked: A): Promise<boolean> {
    if (running) {
      const again = () => {
        next = undefined
        return run(...asked)
      }
      return (next ??= running.then(again, again))
    }
    running = work(...asked)
    try {
      return await running
    } finally {
      running = undefined
    }
  }
}
