/** The job queues and how they fail, as pg-boss wants them. Payloads are declared beside the senders in server/jobs.ts. */
export const QUEUES = [
  // Reading and writing an import: long, and resumed soon after a killed worker (STACK: default expiry would kill long work).
  { name: 'check-import', retryLimit: 3, retryDelay: 1, expireInSeconds: 3600, heartbeatSeconds: 10 },
  { name: 'apply-import', retryLimit: 3, retryDelay: 1, expireInSeconds: 3600, heartbeatSeconds: 10 },
] as const
