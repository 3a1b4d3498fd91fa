/** Milliseconds of each of `count` runs one after another, after a tenth as many that are not counted. */
export async function timesOf(count: number, run: () => Promise<unknown>): Promise<number[]> {
  for (let n = 0; n < count / 10; n++) await run()
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const from = performance.now()
    await run()
    times.push(performance.now() - from)
  }
  return times
}

/** The value that `share` of the times do not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const ms = (value: number) => value.toFixed(1)

/** Rows as a markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, n) => (n === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
