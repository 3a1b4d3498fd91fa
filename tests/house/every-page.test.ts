import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { EVERY_PAGE, NOT_PICTURED } from '../support/every-page.ts'
import { routeOf } from '../support/pages.ts'

/** As the reader meets them: groups left out. */
const routes = globSync('web/routes/**/+page.svelte').map((file) => {
  const path = dirname(file).replace(/^web\/routes/, '')
  return path.replace(/\/\([^)]*\)/g, '') || '/'
})
const pictured = EVERY_PAGE.filter(({ name }) => name !== 'not-found').map(routeOf)

test('every route is looked at by the screenshots, or it is said why not', () => {
  expect(routes.length).toBeGreaterThan(60)
  expect(routes.filter((route) => !pictured.includes(route) && !NOT_PICTURED[route])).toEqual([])
})

test('what is looked at exists, under a name of its own', () => {
  expect(pictured.filter((route) => !routes.includes(route))).toEqual([])
  expect(Object.keys(NOT_PICTURED).filter((route) => !routes.includes(route) || pictured.includes(route))).toEqual([])
  const names = EVERY_PAGE.map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
