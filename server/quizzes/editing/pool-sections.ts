import type { Db, Trx } from '#db/connect.ts'
import type { FrozenSection } from '../draw.rules.ts'
import { unfillable } from '../draw.rules.ts'
import type { Question } from '../question.rules.ts'
import { listChosen, listDrawable } from './quiz-queries.ts'
import type { Section } from './quiz-schemas.ts'

/** A section with the questions it may ask. */
export interface PooledSection extends FrozenSection {
  title: string
  pool: { questionId: string; versionId: string; path: string; question: Question }[]
}
export interface PoolFault {
  pointer: string
  kind: 'no-sections' | 'section-empty' | 'question-gone' | 'question-twice' | 'pool-too-small'
}

/** What the sections of a quiz may ask today, and what keeps them from being released. */
export async function poolSections(
  db: Db | Trx,
  sections: readonly Section[],
): Promise<{ pooled: PooledSection[]; faults: PoolFault[] }> {
  const faults: PoolFault[] = sections.length === 0 ? [{ pointer: '/sections', kind: 'no-sections' }] : []
  const pooled: PooledSection[] = []
  const fixed = new Set<string>()
  for (const [at, { title, points, questionIds, draw }] of sections.entries()) {
    const pointer = `/sections/${at}`
    if ((questionIds === undefined) === (draw === undefined)) {
      faults.push({ pointer, kind: 'section-empty' })
      // It keeps its place: sections are counted.
      pooled.push({ title, points, draw: null, pool: [] })
      continue
    }
    const rows = draw ? await listDrawable(db, draw) : await listChosen(db, questionIds!)
    const byId = new Map(rows.map((row) => [row.questionId, row]))
    const pool = draw ? rows : questionIds!.flatMap((id) => byId.get(id) ?? [])
    if (!draw && pool.length < questionIds!.length) faults.push({ pointer, kind: 'question-gone' })
    if (!draw && pool.some(({ questionId }) => fixed.has(questionId))) faults.push({ pointer, kind: 'question-twice' })
    if (!draw) pool.forEach(({ questionId }) => fixed.add(questionId))
    pooled.push({ title, points, draw: draw?.count ?? null, pool })
  }
  if (faults.length === 0)
    faults.push(...unfillable(pooled).map((at) => ({ pointer: `/sections/${at}`, kind: 'pool-too-small' as const })))
  return { pooled, faults }
}
