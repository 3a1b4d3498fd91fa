/** `node tests/bench/bare-file-server.ts FOLDER`: files by their path and nothing else, the least a Node server can do. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const [folder = '.'] = process.argv.slice(2)
const server = createServer((request, reply) => {
  const file = join(folder, request.url ?? '')
  void stat(file).then(
    ({ size }) => createReadStream(file).pipe(reply.writeHead(200, { 'content-type': 'video/mp4', 'content-length': size })),
    () => reply.writeHead(404).end(),
  )
})
server.listen(0, '127.0.0.1', () => console.log(`bare server on http://127.0.0.1:${(server.address() as AddressInfo).port}`))
