import type { CourseDraft } from './course-draft.svelte.ts'
import type { CourseValues } from './course-values.rules.ts'

/** What the groups of fields share. */
export interface CourseFormProps {
  draft: CourseDraft
  /** Bound to the fields. */
  values: CourseValues
}
