const FORCE_AFTER_MS = 15_000

/** Starts, waits for a signal, stops in order. What the operator can mend is printed without a stack. */
export async function run(
  start: () => Promise<{ stop: () => Promise<void> }>,
  plain: new (...args: never[]) => Error,
): Promise<void> {
  try {
    const running = await start()
    const end = (signal: NodeJS.Signals) => {
      console.log(`\n${signal}: finishing what is under way …`)
      setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref()
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  } catch (error) {
    console.error(error instanceof plain || !(error instanceof TypeError) ? (error as Error).message : error)
    process.exit(1)
  }
}
