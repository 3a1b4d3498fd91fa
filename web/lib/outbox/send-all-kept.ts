import { sendKeptAnswers } from '#lib/quiz/answer-sender.ts'
import { sendKept } from '#lib/watching/report-sender.ts'

/** Whatever waits on this device for the line to come back. */
export const sendAllKept = (accountId: string) =>
  Promise.all([sendKept(accountId, () => undefined), sendKeptAnswers(accountId, () => undefined)])
