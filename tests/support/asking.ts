import type { ProblemReply } from '#server/http/problem.ts'
import type { App } from '#server/http/create-server.ts'

export type Headers = Record<string, string>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What came back: `body` is what is expected, or a problem. */
export interface Answer<T> {
  status: number
  body: T & ProblemReply
}

/** Asks the API as whoever the headers sign in. An answer of 500 is printed, for it is always a fault of ours. */
export async function ask<T = object>(
  { app }: { app: App },
  headers: Headers,
  method: Method,
  url: string,
  payload?: object,
): Promise<Answer<T>> {
  const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) })
  if (reply.statusCode === 500) console.log(reply.body)
  return { status: reply.statusCode, body: (reply.body ? reply.json() : null) as T & ProblemReply }
}
