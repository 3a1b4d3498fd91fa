import { describe, expect, test } from 'vitest'
import { countable, positionNow } from './hall.rules.ts'

const film = { filmId: 'film', minutes: 50, filmMinutes: 45 }

describe('what of an item can count', () => {
  test.each([
    ['a lecture: as long as it took', { filmId: null, minutes: 60, filmMinutes: 0, playedMinutes: null }, 60, null],
    ['a film longer announced than it is: its length', { ...film, playedMinutes: null }, 45, 'film-length'],
    ['a film stopped early: what was played', { ...film, playedMinutes: 30 }, 30, 'played'],
    ['a film played to its end: its length', { ...film, playedMinutes: 45 }, 45, 'film-length'],
    ['a film that stuttered: whole', { ...film, playedMinutes: 44.7 }, 45, 'film-length'],
    ['a film announced shorter than played: as announced', { ...film, minutes: 20, playedMinutes: 45 }, 20, null],
    ['a screen that played nothing that counts', { ...film, playedMinutes: 0 }, 0, 'played'],
  ])('%s', (_, item, minutes, cap) => {
    expect(countable(item)).toEqual({ countableMinutes: minutes, cap })
  })
})

describe('where the hall is', () => {
  const said = { positionMs: 10_000, positionAt: 1_000_000, isPlaying: true, rate: 1 }
  test.each([
    ['goes on with the clock', said, 1_005_000, 15_000],
    ['not beyond the end', said, 1_055_000, 60_000],
    ['stands when paused, however long', { ...said, isPlaying: false }, 2_000_000, 10_000],
    ['is not known after a minute of silence', said, 1_061_000, null],
    ['does not go back when clocks differ', said, 999_000, 10_000],
  ])('%s', (_, screen, now, position) => {
    expect(positionNow(screen, 60_000, now)).toBe(position)
  })
})
