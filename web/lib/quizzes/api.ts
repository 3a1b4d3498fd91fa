import { api, take, type Answer as Reply, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import { uploadFile } from '../api/upload.ts'

export type Bank = Reply<'/api/v1/question-banks/{id}', 'get'>
export type BankQuestion = Reply<'/api/v1/questions/{id}', 'get'>
export type Question = BankQuestion['question']
export type QuestionKind = Question['kind']
export type Facets = Reply<'/api/v1/question-banks/{id}/facets', 'get'>
export type Imported = Reply<'/api/v1/question-banks/{id}/imports', 'post'>
export type Finding = Imported['findings'][number]
export type Quiz = Reply<'/api/v1/quizzes/{id}', 'get'>
export type QuizRow = Reply<'/api/v1/quizzes', 'get'>['items'][number]
export type Section = Quiz['sections'][number]
export type Settings = Quiz['settings']
export type Preview = Reply<'/api/v1/quizzes/{id}/preview', 'get'>
export type Statistics = Reply<'/api/v1/quizzes/{id}/statistics', 'get'>
export type QuestionFigures = Statistics['questions'][number]
export type Waiting = Reply<'/api/v1/marking', 'get'>['items'][number]
export type PaperRow = Reply<'/api/v1/quiz-papers', 'get'>['items'][number]
export type Paper = Reply<'/api/v1/quiz-papers/{id}', 'get'>
export type PaperItem = Paper['items'][number]
export type Key = Reply<'/api/v1/quiz-papers/{id}/key', 'get'>
export type Sheet = Reply<'/api/v1/quiz-papers/{id}/people', 'get'>['items'][number]
export type Result = Reply<'/api/v1/quiz-papers/{id}/results/{personId}', 'get'>
export type Entry = Result['first']

export const FORMATS = ['xlsx', 'gift', 'moodle-xml', 'qti'] as const
export type Format = (typeof FORMATS)[number]

const at = (id: string) => ({ params: { path: { id } } })

export const listBanks = (filter: object, cursor?: string) =>
  take<Page<Bank>>(api.GET('/api/v1/question-banks', { params: { query: { ...filter, ...(cursor && { cursor }) } } }))
export const findBank = (id: string) => take<Bank>(api.GET('/api/v1/question-banks/{id}', at(id)))
export const createBank = (body: Body<'/api/v1/question-banks', 'post'>) =>
  take<Bank>(api.POST('/api/v1/question-banks', { body }))
export const changeBank = (id: string, body: Body<'/api/v1/question-banks/{id}', 'patch'>) =>
  take<Bank>(api.PATCH('/api/v1/question-banks/{id}', { ...at(id), body }))
export const findFacets = (bankId: string) => take<Facets>(api.GET('/api/v1/question-banks/{id}/facets', at(bankId)))

export const listQuestions = (bankId: string, filter: object, cursor?: string) =>
  take<Page<BankQuestion>>(
    api.GET('/api/v1/question-banks/{id}/questions', {
      params: { path: { id: bankId }, query: { ...filter, ...(cursor && { cursor }) } },
    }),
  )
export const findQuestion = (id: string) => take<BankQuestion>(api.GET('/api/v1/questions/{id}', at(id)))
export const findHistory = (id: string) =>
  take<Reply<'/api/v1/questions/{id}/history', 'get'>>(api.GET('/api/v1/questions/{id}/history', at(id)))
export const addQuestion = (bankId: string, body: Body<'/api/v1/question-banks/{id}/questions', 'post'>) =>
  take<BankQuestion>(api.POST('/api/v1/question-banks/{id}/questions', { ...at(bankId), body }))
export const changeQuestion = (id: string, body: Body<'/api/v1/questions/{id}', 'patch'>) =>
  take<BankQuestion>(api.PATCH('/api/v1/questions/{id}', { ...at(id), body }))

/** Looks at a file of questions, or takes it. */
export function importQuestions(bankId: string, file: File, options: { format: Format; dryRun: boolean; skipFaulty: boolean }) {
  const { format, dryRun, skipFaulty } = options
  const query = new URLSearchParams({ format, filename: file.name, dryRun: String(dryRun), skipFaulty: String(skipFaulty) })
  return uploadFile<Imported>(`/api/v1/question-banks/${bankId}/imports?${query.toString()}`, file, () => undefined)
}
export const findExportFindings = (bankId: string, format: Format) =>
  take<{ findings: Finding[] }>(
    api.GET('/api/v1/question-banks/{id}/export-findings', { params: { path: { id: bankId }, query: { format } } }),
  )

export const listQuizzes = (filter: object, cursor?: string) =>
  take<Page<QuizRow>>(api.GET('/api/v1/quizzes', { params: { query: { ...filter, ...(cursor && { cursor }) } } }))
export const findQuiz = (id: string) => take<Quiz>(api.GET('/api/v1/quizzes/{id}', at(id)))
export const createQuiz = (body: Body<'/api/v1/quizzes', 'post'>) => take<Quiz>(api.POST('/api/v1/quizzes', { body }))
export const changeQuiz = (id: string, version: number, change: object) =>
  take<Quiz>(api.PATCH('/api/v1/quizzes/{id}', { ...at(id), body: { ...change, version } }))
export const findPreview = (id: string) => take<Preview>(api.GET('/api/v1/quizzes/{id}/preview', at(id)))
export const releaseQuiz = (id: string, version: number) =>
  take<Quiz>(api.POST('/api/v1/quizzes/{id}/release', { ...at(id), body: { version } }))
export const withdrawQuiz = (id: string, version: number) =>
  take<Quiz>(api.POST('/api/v1/quizzes/{id}/withdrawal', { ...at(id), body: { version } }))
export const findStatistics = (id: string, query: { org?: string; number?: number }) =>
  take<Statistics>(api.GET('/api/v1/quizzes/{id}/statistics', { params: { path: { id }, query } }))

export const listWaiting = (filter: object, cursor?: string) =>
  take<Page<Waiting>>(api.GET('/api/v1/marking', { params: { query: { ...filter, ...(cursor && { cursor }) } } }))
export const markAnswer = (id: string, body: Body<'/api/v1/marking/{id}', 'put'>) =>
  take<unknown>(api.PUT('/api/v1/marking/{id}', { ...at(id), body }))

export const listPrintable = () => take<Reply<'/api/v1/quiz-papers/quizzes', 'get'>>(api.GET('/api/v1/quiz-papers/quizzes', {}))
export const listPapers = (filter: object, cursor?: string) =>
  take<Page<PaperRow>>(api.GET('/api/v1/quiz-papers', { params: { query: { ...filter, ...(cursor && { cursor }) } } }))
export const makePaper = (body: Body<'/api/v1/quiz-papers', 'post'>) => take<Paper>(api.POST('/api/v1/quiz-papers', { body }))
export const findPaper = (id: string) => take<Paper>(api.GET('/api/v1/quiz-papers/{id}', at(id)))
export const findKey = (id: string) => take<Key>(api.GET('/api/v1/quiz-papers/{id}/key', at(id)))
export const listSheets = (paperId: string, filter: object, cursor?: string) =>
  take<Page<Sheet>>(
    api.GET('/api/v1/quiz-papers/{id}/people', {
      params: { path: { id: paperId }, query: { limit: 200, ...filter, ...(cursor && { cursor }) } },
    }),
  )
const sheetAt = (id: string, personId: string) => ({ params: { path: { id, personId } } })
export const findResult = (paperId: string, personId: string) =>
  take<Result>(api.GET('/api/v1/quiz-papers/{id}/results/{personId}', sheetAt(paperId, personId)))
export const enterResult = (paperId: string, personId: string, version: number, entry: Entry) =>
  take<Result>(
    api.PUT('/api/v1/quiz-papers/{id}/results/{personId}', { ...sheetAt(paperId, personId), body: { version, ...entry } }),
  )
export const confirmResult = (paperId: string, personId: string, version: number) =>
  take<Result>(
    api.POST('/api/v1/quiz-papers/{id}/results/{personId}/confirmation', { ...sheetAt(paperId, personId), body: { version } }),
  )
export const discardResult = (paperId: string, personId: string, version: number) =>
  take<unknown>(
    api.DELETE('/api/v1/quiz-papers/{id}/results/{personId}', {
      params: { path: { id: paperId, personId }, query: { version } },
    }),
  )
