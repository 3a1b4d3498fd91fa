import type { ApiProblem } from '#lib/api/problem.ts'

/** No line, nobody signed in, too many, a server in trouble: later. Anything else will never be taken. */
export const isForLater = ({ status }: Pick<ApiProblem, 'status'>): boolean =>
  status === 0 || status === 401 || status === 403 || status === 429 || status >= 500
