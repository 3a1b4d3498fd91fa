import { Problem } from '../http/problem.ts'

/** The input is at fault at one field of the body. */
export const badField = (field: string, kind: string, detail: string) =>
  new Problem('invalid-input', detail, { reason: kind, errors: [{ pointer: `/body/${field}`, detail, kind }] })

/** The input is sound, but what is recorded stands against it. */
export const inTheWay = (field: string, kind: string, detail: string) =>
  new Problem('conflict', detail, { reason: kind, errors: [{ pointer: `/body/${field}`, detail, kind }] })

export const stale = (version: number) => new Problem('stale-version', 'Changed by somebody else since you read it', { version })
