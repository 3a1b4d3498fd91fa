import { api, take, type Answer as Reply } from '../api/client.ts'
import type { Page } from '../api/page.ts'

/** A quiz as a member meets it, with what the member has done and may do. */
export type MemberQuiz = Reply<'/api/v1/me/quizzes/{id}', 'get'>
export type Attempt = Reply<'/api/v1/attempts/{id}', 'get'>
export type AttemptItem = Attempt['items'][number]
export type ShownQuestion = AttemptItem['question']
export type Answer = NonNullable<AttemptItem['answer']>
type Saved = Reply<'/api/v1/attempts/{id}/answers/{itemId}', 'put'>

interface Given {
  deviceId: string
  seq: number
  answer: Answer
  heldForS: number
}

const at = (id: string) => ({ params: { path: { id } } })

export const listMyQuizzes = (cursor?: string) =>
  take<Page<MemberQuiz>>(api.GET('/api/v1/me/quizzes', { params: { query: { limit: 50, ...(cursor && { cursor }) } } }))
export const findMyQuiz = (id: string) => take<MemberQuiz>(api.GET('/api/v1/me/quizzes/{id}', at(id)))
/** Begins, or answers the attempt under way. */
export const startAttempt = (quizId: string) => take<Attempt>(api.POST('/api/v1/quizzes/{id}/attempts', at(quizId)))
export const findAttempt = (id: string) => take<Attempt>(api.GET('/api/v1/attempts/{id}', at(id)))
export const submitAttempt = (id: string) => take<Attempt>(api.POST('/api/v1/attempts/{id}/submit', at(id)))
/** Goes on when the page is closed meanwhile. */
export const saveAnswer = (attemptId: string, itemId: string, body: Given) =>
  take<Saved>(
    api.PUT('/api/v1/attempts/{id}/answers/{itemId}', { params: { path: { id: attemptId, itemId } }, body, keepalive: true }),
  )
