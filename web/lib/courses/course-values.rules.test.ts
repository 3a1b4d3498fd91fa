import { expect, test } from 'vitest'
import type { Course } from './api.ts'
import { bodyOf, valuesFrom, valuesOf } from './course-values.rules.ts'
import { rebased } from '../editing/draft.rules.ts'

const lesson = {
  ...{ id: 'l1', title: '整枝', kind: 'film', isRequired: true, minutes: 20, hasText: false },
  ...{ film: { id: 'f1', title: '冬剪', durationS: 1200 }, quiz: null, file: null },
}
const course = {
  ...{ title: '果树冬剪', summary: '', track: 'skills', category: null, organiserLevel: 'county', owningDepartment: '' },
  ...{ hours: 2.5, availableFrom: null, availableUntil: null, keepsOrder: true },
  audienceOrg: { id: 'o1', name: '东河镇' },
  prerequisites: [{ id: 'c0', title: '认识果树' }],
  picture: null,
  modules: [{ id: 'm1', title: '一', lessons: [lesson] }],
} as unknown as Course

test('what is shown is what is saved', () => {
  expect(bodyOf(valuesOf(course))).toEqual({
    ...{ title: '果树冬剪', summary: '', owningDepartment: '', track: 'skills', category: null, organiserLevel: 'county' },
    ...{ availableFrom: null, availableUntil: null, hours: 2.5, keepsOrder: true, audienceOrgId: 'o1' },
    ...{ prerequisiteIds: ['c0'], pictureFileId: null },
    modules: [
      {
        ...{ id: 'm1', title: '一' },
        lessons: [{ id: 'l1', title: '整枝', kind: 'film', isRequired: true, minutes: 20, filmId: 'f1' }],
      },
    ],
  })
})

test.each([
  ['2.5', 2.5],
  ['', null],
  ['两', '两'],
])('%j hours are sent as %j', (text, sent) => {
  const values = valuesOf(course)
  values.texts['hours'] = text
  expect(bodyOf(values)['hours']).toBe(sent)
})

test('two who write one course: each keeps what the other did not touch, with its names', () => {
  const base = bodyOf(valuesOf(course))
  const typed = valuesOf(course)
  typed.texts['summary'] = '我写的'
  typed.prerequisites = [...typed.prerequisites, { id: 'c9', title: '安全用电' }]
  const newest = { ...course, title: '她起的', modules: [{ id: 'm1', title: '二', lessons: [lesson] }] } as Course
  const { merged, clashes } = rebased(base, bodyOf(typed), bodyOf(valuesOf(newest)))
  expect(clashes).toEqual([])
  const values = valuesFrom(newest, merged, typed)
  expect(values.texts).toMatchObject({ title: '她起的', summary: '我写的', hours: '2.5' })
  expect(values.prerequisites.map(({ title }) => title)).toEqual(['认识果树', '安全用电'])
  expect(values.modules).toMatchObject([{ title: '二', lessons: [{ title: '整枝', film: { id: 'f1', title: '冬剪' } }] }])
  expect(values.audience).toEqual({ id: 'o1', name: '东河镇' })
})
