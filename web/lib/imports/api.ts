import { api, take, type Answer } from '../api/client.ts'
import { uploadFile } from '../api/upload.ts'
import type { Page } from '../api/page.ts'

export type Import = Answer<'/api/v1/people/imports/{importId}', 'get'>
export type ImportSummary = Answer<'/api/v1/people/imports', 'get'>['items'][number]
export type Finding = Import['findings'][number]

const at = (importId: string) => ({ params: { path: { importId } } })

/** Sends a file to be checked. `onprogress` hears the share sent, 0 to 1. */
export const sendImport = (file: File, onprogress: (share: number) => void) =>
  uploadFile<Import>(`/api/v1/people/imports?dryRun=true&filename=${encodeURIComponent(file.name)}`, file, onprogress)

export const listImports = (cursor?: string) =>
  take<Page<ImportSummary>>(api.GET('/api/v1/people/imports', { params: { query: { cursor } } }))
export const findImport = (id: string) => take<Import>(api.GET('/api/v1/people/imports/{importId}', at(id)))
export const applyImport = (id: string) => take<Import>(api.POST('/api/v1/people/imports/{importId}/apply', at(id)))
export const undoImport = (id: string) => take<Import>(api.POST('/api/v1/people/imports/{importId}/undo', at(id)))
