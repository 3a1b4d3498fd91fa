/** What may be done with a course in which state, and what it lacks before it can be reviewed. */
import { isOpenText, reviewRefusal, stageOf, type ContentState, type Reviewer } from '../review-stages.rules.ts'
import { outlineLacks, type OutlineModule, type Shelf } from './outline.rules.ts'

interface CourseText {
  summary: string
  track: unknown
  category: unknown
  owningDepartment: string
  outline: readonly OutlineModule[]
}

/** JSON pointers of what is needed before the first review. */
export function missingIn(course: CourseText, shelf: Shelf): string[] {
  const lacks: [string, boolean][] = [
    ['/summary', course.summary.trim() === ''],
    ['/track', course.track === null],
    ['/category', course.category === null],
    ['/owningDepartment', course.owningDepartment.trim() === ''],
  ]
  return [...lacks.filter(([, isMissing]) => isMissing).map(([pointer]) => pointer), ...outlineLacks(course.outline, shelf)]
}

interface CourseFacts {
  state: ContentState
  currentVersionId: string | null
  missing: readonly string[]
  versionCount: number
  reviewCount: number
}

/** What the asker holds at the course's place, and what hinders as a reviewer. */
export interface Rights extends Reviewer {
  edits: boolean
  reviews: boolean
  releases: boolean
}

/** What the asker may do now. */
export function mayDo(course: CourseFacts, rights: Rights) {
  const stage = stageOf(course.state)
  const isOpen = isOpenText(course.state)
  return {
    edit: rights.edits && isOpen,
    editRelease: rights.edits,
    submit: rights.edits && course.state === 'draft' && course.missing.length === 0,
    review: rights.reviews && stage !== null && reviewRefusal(stage, rights) === null,
    release: rights.releases && course.state === 'approved',
    withdraw: rights.releases && course.currentVersionId !== null,
    redraft: rights.edits && (course.state === 'withdrawn' || course.state === 'released'),
    remove: rights.edits && course.state === 'draft' && course.versionCount === 0 && course.reviewCount === 0,
  }
}
