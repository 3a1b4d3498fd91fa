import type { FastifyReply } from 'fastify'
import { sendDownload, XLSX } from '../../http/send-download.ts'
import { templateCsv, templateXlsx } from './template.ts'

export async function sendTemplate(reply: FastifyReply, format: 'xlsx' | 'csv') {
  const name = `人员导入模板.${format}`
  if (format === 'csv') return sendDownload(reply, { name, type: 'text/csv; charset=utf-8' }, templateCsv())
  return sendDownload(reply, { name, type: XLSX }, await templateXlsx())
}
