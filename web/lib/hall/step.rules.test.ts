import { expect, test } from 'vitest'
import { stepOf } from './step.rules.ts'

const here = { atS: 100, isPlaying: true }

test.each([
  ['the hall is not heard of: plays on', { playingAtS: null, isPlaying: true }, here, { do: 'nothing' }],
  ['the hall has not begun', null, { atS: 0, isPlaying: false }, { do: 'nothing' }],
  ['near enough', { playingAtS: 101.5, isPlaying: true }, here, { do: 'nothing' }],
  ['behind: goes where the hall is', { playingAtS: 130, isPlaying: true }, here, { do: 'seek', toS: 130 }],
  ['ahead: goes back', { playingAtS: 90, isPlaying: true }, here, { do: 'seek', toS: 90 }],
  ['the hall pauses', { playingAtS: 100, isPlaying: false }, here, { do: 'pause' }],
  ['both pause', { playingAtS: 100, isPlaying: false }, { ...here, isPlaying: false }, { do: 'nothing' }],
  ['the hall plays, here nothing does', { playingAtS: 100, isPlaying: true }, { ...here, isPlaying: false }, { do: 'play' }],
] as const)('%s', (_, screen, player, step) => {
  expect(stepOf(screen, player)).toEqual(step)
})
