import { api, take, type Answer, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import { uploadFile } from '../api/upload.ts'

export type Course = Answer<'/api/v1/courses/{id}', 'get'>
export type CourseRow = Answer<'/api/v1/courses', 'get'>['items'][number]
export type CourseFile = Course['files'][number]
export type Outline = Body<'/api/v1/courses/{id}/outline', 'put'>
type LessonText = Answer<'/api/v1/courses/{id}/lessons/{lessonId}/text', 'get'>
type SavedText = Answer<'/api/v1/courses/{id}/lessons/{lessonId}/text', 'put'>
export type CourseImport = Answer<'/api/v1/course-imports', 'post'>
type LibraryFilm = Answer<'/api/v1/library', 'get'>['items'][number]
type QuizRow = Answer<'/api/v1/quizzes', 'get'>['items'][number]
type OfferedCourse = Answer<'/api/v1/catalogue', 'get'>['items'][number]

const at = (id: string) => ({ params: { path: { id } } })
const lessonAt = (id: string, lessonId: string) => ({ params: { path: { id, lessonId } } })

export const listCourses = (filter: object, cursor?: string) =>
  take<Page<CourseRow>>(api.GET('/api/v1/courses', { params: { query: { ...filter, cursor } } }))
export const listWaiting = (cursor?: string) =>
  take<Page<CourseRow>>(api.GET('/api/v1/course-reviews', { params: { query: { cursor } } }))
export const findCourse = (id: string) => take<Course>(api.GET('/api/v1/courses/{id}', at(id)))
/** The id is made here, so that a call repeated after a lost answer makes no second course. */
export const createCourse = (id: string, orgId: string, title: string) =>
  take<Course>(api.POST('/api/v1/courses', { body: { id, orgId, title } }))
export const changeCourse = (id: string, version: number, change: object) =>
  take<Course>(api.PATCH('/api/v1/courses/{id}', { ...at(id), body: { ...change, version } }))
export const saveOutline = (id: string, version: number, modules: Outline['modules']) =>
  take<Course>(api.PUT('/api/v1/courses/{id}/outline', { ...at(id), body: { version, modules } }))
export const deleteCourse = (id: string) => take<unknown>(api.DELETE('/api/v1/courses/{id}', at(id)))
export const copyCourse = (id: string, body: Body<'/api/v1/courses/{id}/copy', 'post'>) =>
  take<Course>(api.POST('/api/v1/courses/{id}/copy', { ...at(id), body }))

export const findText = (id: string, lessonId: string) =>
  take<LessonText>(api.GET('/api/v1/courses/{id}/lessons/{lessonId}/text', lessonAt(id, lessonId)))
export const saveText = (id: string, lessonId: string, version: number, html: string) =>
  take<SavedText>(api.PUT('/api/v1/courses/{id}/lessons/{lessonId}/text', { ...lessonAt(id, lessonId), body: { version, html } }))

export const sendFile = (id: string, file: File, onprogress: (share: number) => void) =>
  uploadFile<CourseFile>(
    `/api/v1/courses/${id}/files?${new URLSearchParams({ filename: file.name }).toString()}`,
    file,
    onprogress,
  )

export const findPreview = (id: string) =>
  take<Answer<'/api/v1/courses/{id}/preview', 'get'>>(api.GET('/api/v1/courses/{id}/preview', at(id)))
export const findLessonPreview = (id: string, lessonId: string) =>
  take<Answer<'/api/v1/courses/{id}/preview/lessons/{lessonId}', 'get'>>(
    api.GET('/api/v1/courses/{id}/preview/lessons/{lessonId}', lessonAt(id, lessonId)),
  )

export const submitCourse = (id: string, version: number) =>
  take<Course>(api.POST('/api/v1/courses/{id}/submission', { ...at(id), body: { version } }))
export const reviewCourse = (id: string, body: Body<'/api/v1/courses/{id}/reviews', 'post'>) =>
  take<Course>(api.POST('/api/v1/courses/{id}/reviews', { ...at(id), body }))
export const releaseCourse = (id: string, version: number, requireNew: boolean) =>
  take<Course>(api.POST('/api/v1/courses/{id}/release', { ...at(id), body: { version, requireNew } }))
export const withdrawCourse = (id: string, version: number, reason: string) =>
  take<Course>(api.POST('/api/v1/courses/{id}/withdraw', { ...at(id), body: { version, reason } }))
export const redraftCourse = (id: string, version: number) =>
  take<Course>(api.POST('/api/v1/courses/{id}/redraft', { ...at(id), body: { version } }))

export function importCourse(file: File, orgId: string, dryRun: boolean) {
  const query = new URLSearchParams({ orgId, dryRun: String(dryRun) })
  return uploadFile<CourseImport>(`/api/v1/course-imports?${query.toString()}`, file, () => undefined)
}

export const searchFilms = async (q: string) =>
  (await take<Page<LibraryFilm>>(api.GET('/api/v1/library', { params: { query: { q, limit: 10 } } }))).items
export const searchQuizzes = async (q: string) =>
  (await take<Page<QuizRow>>(api.GET('/api/v1/quizzes', { params: { query: { q, limit: 10 } } }))).items
export const searchReleased = async (q: string) =>
  (await take<Page<OfferedCourse>>(api.GET('/api/v1/catalogue', { params: { query: { q, limit: 10 } } }))).items
