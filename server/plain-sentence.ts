import { OperatorError } from '#db/operator-error.ts'

interface Coded {
  code?: string
  message: string
  port?: number
  address?: string
}

/** The sentence to print for what the operator can mend; undefined when it is a fault of ours and the stack is wanted. */
export function plainSentence(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message
  const { code, message, port, address } = error as Coded
  if (code === 'EADDRINUSE')
    return `Port ${port} is already taken on ${address}. Stop the other program, or choose another port: PORT=${port! + 1}`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}: correct HOST.`
  if (code === 'EACCES' && port) return `Port ${port} needs more rights than this account has: choose one above 1023 with PORT=`
  if (code?.startsWith('ERR_PARSE_ARGS')) return message // an option we do not know
  return undefined
}
