/**
 * The credit ledger: an append-only record of who earned which credit hours, when, by what, and why so many.
 * Entries are never changed; a mistake is taken back by a reversal, after which the same thing may be credited again.
 * Also how time becomes hours (conversion), and outside learning that counts once a second person agrees (claims).
 */
export { recordCredits, type NewCredit, type PostedCredit } from './record-credits.ts'
export { reverseCredits, reverseSource } from './reverse-credits.ts'
export { listCreditedHours } from './credit-queries.ts'
export { conversionOn } from './conversion-queries.ts'
export {
  onlineHours,
  quizHours,
  sessionHours,
  teachingHours,
  type ConversionRules,
  type SessionLength,
} from './conversion.rules.ts'
export { isUploadedBy } from './evidence-queries.ts'
export { splitByDay } from './split-by-day.ts'
export { toHundredths, fromHundredths } from './hours.rules.ts'
export { Category, OrganiserLevel } from './schemas.ts'
export { CATEGORIES, DELIVERY_MODES, LEVELS } from './learning.rules.ts'
export { ledgerRoutes } from './routes.ts'
