import { api, take } from '../api/client.ts'
import { uploadFile } from '../api/upload.ts'
import type { Page } from '../orgs/api.ts'

export interface Finding {
  /** As Excel numbers rows; null: the whole file. */
  row: number | null
  column: string | null
  value: string | null
  kind: string
  detail: string
  severity: 'error' | 'warning'
}

export interface ImportSummary {
  id: string
  filename: string
  state: 'checking' | 'checked' | 'refused' | 'queued' | 'running' | 'done' | 'failed' | 'undone'
  rowCount: number
  doneCount: number
  createdCount: number
  unchangedCount: number
  errorCount: number
  failure: string | null
  canUndo: boolean
  createdAt: string
  finishedAt: string | null
  byName: string
}

export interface Import extends ImportSummary {
  findings: Finding[]
}

const at = (importId: string) => ({ params: { path: { importId } } })

/** Sends a file to be checked. `onprogress` hears the share sent, 0 to 1. */
export const sendImport = (file: File, onprogress: (share: number) => void) =>
  uploadFile<Import>(`/api/v1/people/imports?dryRun=true&filename=${encodeURIComponent(file.name)}`, file, onprogress)

export const listImports = (cursor?: string) =>
  take<Page<ImportSummary>>(api.GET('/api/v1/people/imports', { params: { query: { cursor } } }))
export const findImport = (id: string) => take<Import>(api.GET('/api/v1/people/imports/{importId}', at(id)))
export const applyImport = (id: string) => take<Import>(api.POST('/api/v1/people/imports/{importId}/apply', at(id)))
export const undoImport = (id: string) => take<Import>(api.POST('/api/v1/people/imports/{importId}/undo', at(id)))
