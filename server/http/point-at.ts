import { Problem } from './problem.ts'

/**
 * Lets `work` run and turns the database's refusal by one of the constraints in `places` into a conflict that points at the
 * input that caused it: { org_code_key: '/body/code' }. Other errors pass.
 */
export async function pointAt<T>(places: Readonly<Record<string, string>>, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const constraint = (error as { constraint?: string }).constraint
    const pointer = constraint === undefined ? undefined : places[constraint]
    if (constraint === undefined || pointer === undefined) throw error
    const reason = constraint.replaceAll('_', '-')
    const detail = `The database refuses this: ${constraint}`
    throw new Problem('conflict', detail, { reason, errors: [{ pointer, detail, kind: reason }] })
  }
}
