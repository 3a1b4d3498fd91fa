import { checkCharacter } from '#server/orgs/national-id.rules.ts'

const DAY_MS = 86_400_000

/** Valid identity numbers of people born from 1940 to 1999, both sexes: always the same for a seed, and no seed below 100 gives another's. */
export function nationalIds(seed = 1): () => string {
  let n = seed * 7919
  let order = seed * 100_000
  return () => {
    n = (n * 1_103_515_245 + 12_345) % 2_147_483_648 // a linear congruential generator: chance that can be repeated
    const born = new Date(Date.UTC(1940, 0, 1) + (n % (60 * 365)) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
    const place = 110_000 + Math.floor(order / 999)
    const digits = `${place}${born}${String((order++ % 999) + 1).padStart(3, '0')}`
    return digits + checkCharacter(digits)
  }
}
