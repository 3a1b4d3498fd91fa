/** ok: nothing to do · warn: it runs, but see to it · fail: it does not run, or not safely. */
export interface Finding {
  level: 'ok' | 'warn' | 'fail'
  topic: Topic
  /** Key of the sentence in texts.ts. */
  says: Sentence
  values?: Record<string, string | number>
}

export type Topic =
  'node' | 'config' | 'pages' | 'key' | 'disk' | 'media' | 'films' | 'database' | 'migrations' | 'role' | 'audit' | 'clock'

export type Sentence =
  | 'node.ok'
  | 'node.old'
  | 'config.ok'
  | 'config.faults'
  | 'pages.ok'
  | 'pages.missing'
  | 'key.given'
  | 'key.ok'
  | 'key.open'
  | 'key.none'
  | 'disk.ok'
  | 'disk.low'
  | 'media.ok'
  | 'media.bundled'
  | 'media.old'
  | 'media.missing'
  | 'films.ok'
  | 'films.unwritable'
  | 'database.ok'
  | 'database.embedded'
  | 'database.none'
  | 'database.unreachable'
  | 'database.old'
  | 'database.encoding'
  | 'migrations.ok'
  | 'migrations.pending'
  | 'migrations.unreadable'
  | 'role.ok'
  | 'role.missing'
  | 'role.strong'
  | 'audit.ok'
  | 'audit.broken'
  | 'clock.ok'
  | 'clock.off'
