/**
 * Reading and writing an import: long (STACK: the default expiry would kill long work), and resumed soon after a killed worker.
 * 'exclusive': one job of a key is waiting or at work, never two. `notify` wakes a worker at once.
 */
const IMPORT = {
  policy: 'exclusive',
  notify: true,
  retryLimit: 5,
  retryDelay: 1,
  expireInSeconds: 3600,
  heartbeatSeconds: 10,
} as const

/** The job queues and how they fail, as pg-boss wants them. Payloads are declared beside the senders in server/jobs.ts. */
export const QUEUES = [
  { name: 'check-import', ...IMPORT },
  { name: 'apply-import', ...IMPORT },
  {
    name: 'dry-run-policy',
    policy: 'exclusive',
    notify: true,
    retryLimit: 3,
    retryDelay: 1,
    expireInSeconds: 3600,
    heartbeatSeconds: 20,
  },
  // A film may take a day on a slow machine; a killed worker's film is taken up again where it was, as often as it needs:
  // how often one may kill its worker is counted in film_version.attempts.
  {
    name: 'encode-film',
    policy: 'exclusive',
    notify: true,
    retryLimit: 100,
    retryDelay: 1,
    expireInSeconds: 23 * 3600,
    heartbeatSeconds: 10,
  },
] as const
