import { expect, test } from 'vitest'
import { releaseBar } from './release.rules.ts'

test.each([
  ['somebody else wrote all of it', { writers: ['other'], authors: ['other'] }, null],
  ['nobody wrote anything new', { writers: [], authors: [] }, null],
  ['the quiz is partly the own one', { writers: ['other', 'me'], authors: [] }, 'own-quiz'],
  ['a question is the own one', { writers: ['other'], authors: ['me', 'other'] }, 'own-questions'],
])('%s', (_, written, bar) => expect(releaseBar('me', written)).toBe(bar))
