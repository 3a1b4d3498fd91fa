import type { FastifyReply } from 'fastify'
import { templateCsv, templateXlsx } from './template.ts'
import { attachment, XLSX } from './xlsx-type.ts'

export async function sendTemplate(reply: FastifyReply, format: 'xlsx' | 'csv') {
  reply.header('content-disposition', attachment(`人员导入模板.${format}`, `template.${format}`))
  if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(templateCsv())
  return reply.type(XLSX).send(await templateXlsx())
}
