import { covers } from '../scope.rules.ts'

/** Where both scopes reach: what the importer might do when she sent the file, and may do still. */
export function inBoth(then: readonly string[], now: readonly string[]): string[] {
  const kept = [...then.filter((path) => covers({ paths: now }, path)), ...now.filter((path) => covers({ paths: then }, path))]
  return [...new Set(kept)]
}
