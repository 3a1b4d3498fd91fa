import { KeptThings } from '#lib/outbox/kept-things.ts'
import type { KeptReport } from './reports.rules.ts'

/** Watch reports that the server has not taken yet. */
export const keptReports = new KeptThings<'reportId', KeptReport>({
  ...{ database: 'lunxun-watching', store: 'reports', key: 'reportId', mark: 'reports' },
})
