import { api, take, type Answer, type Body } from '../api/client.ts'

export type Conversions = Answer<'/api/v1/conversions', 'get'>
export type ConversionVersion = Conversions['items'][number]
export type ConversionRules = ConversionVersion['rules']
/** An example from elsewhere. What is null in its rules is for the county to fill. */
export type ConversionPreset = Omit<Conversions['presets'][number], 'rules'> & {
  rules: { [K in keyof ConversionRules]: ConversionRules[K] | null }
}
export type NewConversion = Body<'/api/v1/conversions', 'post'>

export const listConversions = () => take<Conversions>(api.GET('/api/v1/conversions'))
export const publishConversion = (body: NewConversion) => take<Conversions>(api.POST('/api/v1/conversions', { body }))

/** What sessions would be worth by rules that are not published yet; hours in the order asked. */
export async function tryRules(rules: ConversionRules, lengths: readonly ({ halfDays: 1 | 2 } | { minutes: number })[]) {
  const sessions = lengths.map((length, index) => ({ on: `2026-01-${String(index + 1).padStart(2, '0')}`, ...length }))
  const answer = await take(api.POST('/api/v1/conversions/preview', { body: { sessions, rules } }))
  return answer.sessions.map(({ hours }) => hours)
}
