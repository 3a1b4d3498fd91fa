import { readdir, readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import S3rver from 's3rver'

/**
 * A real S3-compatible server on the loopback with the bucket 'films'. s3rver lacks one operation that resuming needs: listing the
 * parts of an unfinished upload, which is answered here from the parts it has stored.
 */
export async function aBucketServer(directory: string) {
  const buckets = [{ name: 'films', configs: [] }]
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: buckets })
  const { port } = await server.run()
  const { httpServer } = server
  const [handle] = httpServer.listeners('request') as RequestListener[]
  httpServer.removeAllListeners('request')
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url!, 'http://bucket')
    const uploadId = url.searchParams.get('uploadId')
    if (request.method === 'GET' && uploadId) void listParts(join(directory, 'films/._S3rver_uploads', uploadId), response)
    else handle!(request, response)
  })
  return {
    /** s3rver knows this one pair of keys. */
    env: {
      S3_BUCKET: 'films',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    close: () => server.close(),
  }
}

async function listParts(folder: string, response: ServerResponse) {
  response.setHeader('content-type', 'application/xml')
  const found = await readdir(folder).catch(() => null)
  if (!found) return void response.writeHead(404).end('<Error><Code>NoSuchUpload</Code><Message>ended</Message></Error>')
  const names = found.filter((name) => /^\d+$/.test(name))
  const parts = await Promise.all(
    names.map(async (name) => {
      const { size, mtime } = await stat(join(folder, name))
      const md5 = await readFile(join(folder, `${name}.md5`), 'utf8')
      return `<Part><PartNumber>${name}</PartNumber><LastModified>${mtime.toISOString()}</LastModified><ETag>"${md5}"</ETag><Size>${size}</Size></Part>`
    }),
  )
  response.end(`<?xml version="1.0"?><ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`)
}
