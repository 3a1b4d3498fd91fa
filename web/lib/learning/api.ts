import { api, take, type Answer, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'

/** A course as members find it, with how far they have come. */
export type CatalogueCourse = Answer<'/api/v1/catalogue', 'get'>['items'][number]
export type CourseDetail = Answer<'/api/v1/catalogue/{id}', 'get'>
export type OutlineLesson = CourseDetail['modules'][number]['lessons'][number]
export type Lesson = Answer<'/api/v1/lessons/{id}', 'get'>
export type Progressed = Answer<'/api/v1/lessons/{id}/progress', 'put'>
export type Completed = Answer<'/api/v1/lessons/{id}/completion', 'post'>
type Progress = Body<'/api/v1/lessons/{id}/progress', 'put'>

const at = (id: string) => ({ params: { path: { id } } })

export const listCatalogue = (filter: object, cursor?: string) =>
  take<Page<CatalogueCourse>>(api.GET('/api/v1/catalogue', { params: { query: { ...filter, cursor } } }))
export const listMyCourses = () => take<{ items: CatalogueCourse[] }>(api.GET('/api/v1/me/courses'))
export const findCourse = (id: string) => take<CourseDetail>(api.GET('/api/v1/catalogue/{id}', at(id)))
export const enrol = (id: string) => take<CatalogueCourse>(api.POST('/api/v1/courses/{id}/enrolment', at(id)))
export const takeNewerVersion = (id: string) => take<CatalogueCourse>(api.POST('/api/v1/courses/{id}/newer-version', at(id)))
export const findLesson = (id: string) => take<Lesson>(api.GET('/api/v1/lessons/{id}', at(id)))
/** Goes on when the page is closed meanwhile. */
export const keepProgress = (id: string, body: Progress) =>
  take<Progressed>(api.PUT('/api/v1/lessons/{id}/progress', { ...at(id), body, keepalive: true }))
export const completeLesson = (id: string) => take<Completed>(api.POST('/api/v1/lessons/{id}/completion', at(id)))
