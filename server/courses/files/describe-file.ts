import type { CourseFile } from '../course-schemas.ts'
import { addressOf } from '../outline.rules.ts'
import type { FileRow } from './file-queries.ts'

export const describeFile = ({ id, filename, kind, sizeBytes, pageCount }: FileRow): CourseFile => ({
  ...{ id, filename, kind, sizeBytes, pageCount },
  url: addressOf(id),
})
