import { Counter } from '@prometheus-io/client'

/** Of this process. Many of one reason are a player with a fault, or somebody who tries. */
export const refusedReports = new Counter({
  name: 'lunxun_watch_reports_refused_total',
  help: 'Parts of watch reports that were refused, by reason',
  labelNames: ['reason'],
  registers: [],
})
