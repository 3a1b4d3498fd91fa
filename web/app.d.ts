import type { ApiProblem } from '#lib/api/problem.ts'

declare global {
  namespace App {
    interface Error {
      status: number
      message: string
      /** What the server answered, when it was the server. */
      problem?: ApiProblem
    }
  }
}
