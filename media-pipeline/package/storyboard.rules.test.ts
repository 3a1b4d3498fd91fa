import { expect, test } from 'vitest'
import type { Plan } from '../plan/plan.rules.ts'
import { layOutStoryboard, sheetCount, storyboardTrack } from './storyboard.rules.ts'

const planOf = (seconds: number, width = 1280, height = 720) =>
  ({ frameRate: { num: 25, den: 1 }, segmentFrames: 100, frames: seconds * 25, rungs: [{ width, height }] }) as Plan

test('a minute: one sheet, a picture for each segment', () => {
  expect(layOutStoryboard(planOf(60))).toEqual({ width: 160, height: 90, columns: 10, rows: 2, segmentsEach: 1, pictures: 15 })
})

test('six hours: still four sheets of a hundred', () => {
  const board = layOutStoryboard(planOf(6 * 3600))
  expect([board.pictures <= 400, sheetCount(board)]).toEqual([true, 4])
})

test('a standing picture stands on the sheet', () => {
  expect(layOutStoryboard(planOf(60, 720, 1280))).toMatchObject({ width: 90, height: 160 })
})

test('the track covers the film without a gap and points into the sheets', () => {
  const cues = storyboardTrack(planOf(45)).split('\n\n').slice(1)
  expect(cues[0]).toBe('00:00:00.000 --> 00:00:04.000\nstoryboard-1.jpg#xywh=0,0,160,90')
  expect(cues.at(-1)?.trim()).toBe('00:00:44.000 --> 00:00:45.000\nstoryboard-1.jpg#xywh=160,90,160,90')
})
