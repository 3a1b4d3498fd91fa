import type { QuestionKind } from '../api.ts'

export interface QuestionFilter {
  q: string
  kind: QuestionKind | ''
  category: string
  tag: string
  difficulty: string
  suspect: boolean
  retired: boolean
}

export const anyQuestion = (): QuestionFilter => ({
  ...{ q: '', kind: '', category: '', tag: '', difficulty: '', suspect: false, retired: false },
})

/** What of it is asked of the server. */
export const queryOf = (filter: QuestionFilter) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== false))
