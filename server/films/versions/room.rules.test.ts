import { expect, test } from 'vitest'
import { roomFault } from './room.rules.ts'

const room = { sizeBytes: 10, freeBytes: 100, promisedBytes: 0, reserveBytes: 20, usedBytes: 0, quotaBytes: 50 }

test.each([
  ['there is room', {}, null],
  ['the quota is used up exactly', { usedBytes: 40 }, null],
  ['the quota is passed', { usedBytes: 41 }, 'quota-used'],
  ['file and film just fit', { freeBytes: 40 }, null],
  ['the reserve would be touched', { freeBytes: 39 }, 'no-room'],
  ['others have been promised the room', { promisedBytes: 31 }, 'no-room'],
  ['a bucket has no end', { freeBytes: null }, null],
] as const)('%s', (_, changes, fault) => expect(roomFault({ ...room, ...changes })).toBe(fault))
