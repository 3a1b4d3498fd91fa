import type { FastifyInstance } from 'fastify'
import { Problem } from './problem.ts'

/** What a file is sent as, when it is the whole body of a request. */
export const OCTETS = 'application/octet-stream'

/** Lets the routes of this plugin take a file of at most so many bytes. */
export function receiveFiles(app: Pick<FastifyInstance, 'addContentTypeParser'>, maxBytes: number): void {
  app.addContentTypeParser(OCTETS, { parseAs: 'buffer', bodyLimit: maxBytes }, (_request, body, done) => done(null, body))
}

/** The file that was sent as the body. Throws invalid-input when something else was. */
export function receivedFile(body: unknown): Buffer {
  if (!Buffer.isBuffer(body)) throw new Problem('invalid-input', `Send the file itself, as ${OCTETS}`)
  return body
}
