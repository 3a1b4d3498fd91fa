import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choiceOrder, drawPaper, seeded, shuffled, unfillable, type FrozenSection } from './draw.rules.ts'
import { readQuestion } from './question.rules.ts'

const pool = (...ids: number[]) => ids.map((id) => ({ questionId: `q${id}`, versionId: `v${id}` }))
const section = (draw: number | null, ...ids: number[]): FrozenSection => ({ draw, points: 2, pool: pool(...ids) })

test('the same seed draws the same paper, another seed another', () => {
  const sections = [section(5, ...Array.from({ length: 50 }, (_, at) => at))]
  const drawn = (seed: string) => drawPaper(sections, true, seeded(seed)).map(({ versionId }) => versionId)
  expect(drawn('a')).toEqual(drawn('a'))
  expect(drawn('a')).not.toEqual(drawn('b'))
})

test('fixed questions come in their order, unless the quiz shuffles; slots stay', () => {
  const sections = [section(null, 1, 2, 3)]
  expect(drawPaper(sections, false, seeded('x')).map(({ versionId }) => versionId)).toEqual(['v1', 'v2', 'v3'])
  for (const { versionId, slot } of drawPaper(sections, true, seeded('x'))) expect(versionId).toBe(`v${slot + 1}`)
})

test('no paper holds a question twice, and what can be filled is filled', () => {
  const ids = fc.uniqueArray(fc.nat({ max: 12 }), { minLength: 1, maxLength: 10 })
  const anySection = fc.record({ draw: fc.option(fc.integer({ min: 1, max: 4 })), ids })
  fc.assert(
    fc.property(fc.array(anySection, { minLength: 1, maxLength: 4 }), fc.string(), (plans, seed) => {
      // A fixed question stands in one section only; the release sees to it.
      const fixed = new Set<number>()
      const sections = plans.map(({ draw, ids: all }) => {
        const own = draw === null ? all.filter((id) => !fixed.has(id)) : all
        if (draw === null) own.forEach((id) => fixed.add(id))
        return section(draw, ...own)
      })
      const paper = drawPaper(sections, true, seeded(seed))
      expect(new Set(paper.map(({ versionId }) => versionId)).size).toBe(paper.length)
      expect(paper.map(({ slot }) => slot).sort((one, other) => one - other)).toEqual(paper.map((_, at) => at))
      if (unfillable(sections).length > 0) return
      expect(paper.length).toBe(sections.reduce((sum, { draw, pool: all }) => sum + (draw ?? all.length), 0))
    }),
  )
})

test.each<[string, FrozenSection[], number[]]>([
  ['enough', [section(2, 1, 2, 3)], []],
  ['too few', [section(4, 1, 2, 3)], [0]],
  ['what is fixed elsewhere is gone', [section(null, 1, 2), section(2, 1, 2, 3)], [1]],
  ['two sections from one pool', [section(2, 1, 2, 3), section(2, 1, 2, 3)], [0, 1]],
  ['a fixed section without questions', [section(null)], [0]],
])('%s', (_, sections, at) => expect(unfillable(sections)).toEqual(at))

test('shuffling keeps everything and favours no place', () => {
  const random = seeded('fair')
  const firsts = [0, 0, 0]
  for (let n = 0; n < 3000; n++) {
    const all = shuffled([0, 1, 2], random)
    expect([...all].sort()).toEqual([0, 1, 2])
    firsts[all[0]!]!++
  }
  for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(120)
})

test('right sides and items never stand in the order that gives them away by rule; true and false always do', () => {
  const items = Array.from({ length: 12 }, (_, at) => `第${at}步`)
  const { question } = readQuestion({ kind: 'ordering', stem: '？', items })
  expect(choiceOrder(question, false, seeded('x'))).not.toEqual(items.map((_, at) => at))
  const trueFalse = readQuestion({ kind: 'true_false', stem: '？', isTrue: false }).question
  expect(choiceOrder(trueFalse, true, seeded('x'))).toEqual([0, 1])
  const single = readQuestion({ kind: 'single', stem: '？', options: items, correct: [0] }).question
  expect(choiceOrder(single, false, seeded('x'))).toEqual(items.map((_, at) => at))
})
