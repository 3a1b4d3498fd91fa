import { extname } from 'node:path'
import { create } from 'content-disposition'
import type { FastifyReply } from 'fastify'

/** Media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Content-Disposition of a file whose name may be Chinese. Browsers read the encoded name; `file` with its ending is for those
 * that cannot, because a name of question marks is refused by some file systems.
 */
export function disposition(name: string, type: 'attachment' | 'inline' = 'attachment'): string {
  const ending = /^\.[\w.-]+$/.exec(extname(name))?.[0] ?? ''
  return create(name.toWellFormed(), { type, fallback: `file${ending}` })
}

/** A file to keep: downloaded, never rendered as a page of ours whatever is in it, and kept by nobody on the way. */
export const sendDownload = (reply: FastifyReply, { name, type }: { name: string; type: string }, content: unknown) =>
  reply
    .type(type)
    .header('content-disposition', disposition(name))
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(content)
