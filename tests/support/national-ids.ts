import { checkCharacter } from '#server/orgs/national-id.rules.ts'

const DAY_MS = 86_400_000

/** Valid identity numbers, all different, the same for the same `seed`: `born` from 1940 to 2000, both sexes. */
export function nationalIds(seed = 1): () => string {
  let n = seed * 7919
  let order = 0
  return () => {
    n = (n * 1_103_515_245 + 12_345) % 2_147_483_648 // a linear congruential generator: chance that can be repeated
    const born = new Date(Date.UTC(1940, 0, 1) + (n % (60 * 365)) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
    const place = 530_102 + (Math.floor(order / 999) % 400)
    const digits = `${place}${born}${String((order++ % 999) + 1).padStart(3, '0')}`
    return digits + checkCharacter(digits)
  }
}
