/** Something the operator can mend. The message is plain and says how; it is printed without a stack. */
export class OperatorError extends Error {}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ECONNRESET']

/** What went wrong on the first connection to the database at `url`. The address is named without its password. */
export function databaseFault(error: unknown, url: string): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  const { hostname, port, pathname, username } = new URL(url)
  const where = `${hostname}:${port || 5432}`
  if (UNREACHABLE.includes(code) || /timeout/i.test(message))
    return new OperatorError(
      `The database at ${where} does not answer (${code || 'timeout'}). Is it running, and is DATABASE_URL right?`,
    )
  if (['28P01', '28000'].includes(code))
    return new OperatorError(`The database at ${where} refuses "${username}": check name and password in DATABASE_URL.`)
  if (code === '3D000')
    return new OperatorError(`There is no database "${pathname.slice(1)}" at ${where}. Create it, or correct DATABASE_URL.`)
  if (code === '57P03') return new OperatorError(`The database at ${where} is still starting. Try again in a moment.`)
  return error
}
