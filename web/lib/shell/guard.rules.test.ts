import { describe, expect, test } from 'vitest'
import { redirectOf, returnPath } from './guard.rules.ts'

const asked = (over: Partial<Parameters<typeof redirectOf>[0]>) =>
  redirectOf({ stage: null, path: '/', search: '', isPublic: over.path?.startsWith('/sign-in') ?? false, ...over })

describe('nobody signed in', () => {
  test('is sent to sign in, and back afterwards', () => {
    expect(asked({ path: '/people', search: '?q=wang' })).toBe('/sign-in?return=%2Fpeople%3Fq%3Dwang')
    expect(asked({ path: '/' })).toBe('/sign-in')
  })
  test('sees public pages', () => {
    expect(asked({ path: '/help', isPublic: true })).toBeUndefined()
    expect(asked({ path: '/sign-in' })).toBeUndefined()
  })
  test('has nothing to do at a later stage', () => expect(asked({ path: '/sign-in/password' })).toBe('/sign-in'))
})

describe('sign-in not finished', () => {
  test.each([
    ['change_password', '/sign-in/password'],
    ['second_factor', '/sign-in/second-factor'],
    ['enrol_second_factor', '/sign-in/enrol'],
  ] as const)('%s is done first', (stage, page) => {
    expect(asked({ stage, path: '/orgs' })).toBe(`${page}?return=%2Forgs`)
    expect(asked({ stage, path: '/sign-in' })).toBe(page)
    expect(asked({ stage, path: page })).toBeUndefined()
  })
  test('the way back survives the stages', () => {
    expect(asked({ stage: 'second_factor', path: '/sign-in', search: '?return=%2Forgs' })).toBe(
      '/sign-in/second-factor?return=%2Forgs',
    )
  })
})

describe('signed in', () => {
  test('goes on from the sign-in page', () => {
    expect(asked({ stage: 'open', path: '/sign-in', search: '?return=%2Forgs' })).toBe('/orgs')
    expect(asked({ stage: 'open', path: '/sign-in/enrol' })).toBe('/')
  })
  test('sees the rest', () => expect(asked({ stage: 'open', path: '/people' })).toBeUndefined())
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/sign-in',
  '',
  null,
])('never leads elsewhere: %j', (path) => expect(returnPath(path)).toBe('/'))
