import { dayIn } from '../clock.ts'
import type { Stage } from './stage.ts'

/** Before the first film was released. */
const DAYS_AGO = 420
const PRESET = 'online-steps-yunnan-cadre'

interface Answer {
  items: { name: string }[]
  presets: { id: string; nameZh: string; rules: object }[]
}

/**
 * Online hours by length, and hours for a quiz passed, as a county officer would choose them. The films drawn here last a minute: by
 * the clock whoever watches one would find next to nothing among the hours of the year. A day and a half-day stay what they were.
 */
export async function chooseConversion({ deps, as, ago }: Stage): Promise<void> {
  const then = ago(DAYS_AGO)
  const officer = await as('county', then)
  const { items, presets } = await officer.get<Answer>('/conversions')
  const chosen = presets.find(({ id }) => id === PRESET)
  if (!chosen || items.some(({ name }) => name === chosen.nameZh)) return
  const fromOn = dayIn(deps.config.COUNTY_TIME_ZONE, then)
  await officer.post('/conversions', { name: chosen.nameZh, rules: chosen.rules, fromOn })
}
