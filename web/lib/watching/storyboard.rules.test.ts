import { expect, test } from 'vitest'
import { stillAt, stillsOf } from './storyboard.rules.ts'

const TRACK = `WEBVTT

00:00:00.000 --> 00:00:04.000
storyboard-1.jpg#xywh=0,0,160,90

00:59:56.000 --> 01:00:00.500
storyboard-2.jpg#xywh=160,90,160,90
`
const stills = stillsOf(TRACK, '/media/token/film/storyboard.vtt', 'http://here.test/films')

test('every cue is a place on a sheet beside the track', () => {
  expect(stills).toEqual([
    { fromS: 0, toS: 4, sheet: 'http://here.test/media/token/film/storyboard-1.jpg', x: 0, y: 0, width: 160, height: 90 },
    {
      fromS: 3596,
      toS: 3600.5,
      sheet: 'http://here.test/media/token/film/storyboard-2.jpg',
      x: 160,
      y: 90,
      width: 160,
      height: 90,
    },
  ])
})

test('line ends of Windows and cues without a picture do no harm', () => {
  expect(stillsOf(TRACK.replaceAll('\n', '\r\n'), '/a/b.vtt', 'http://here.test/')).toHaveLength(2)
  expect(stillsOf('WEBVTT\n\n00:00.000 --> 00:01.000\nwords\n', '/a/b.vtt', 'http://here.test/')).toEqual([])
})

test.each([
  [-1, 0],
  [0, 0],
  [0.6, 3596],
  [1, 3596],
])('at %d of the length the picture of second %d', (share, fromS) => expect(stillAt(stills, share)?.fromS).toBe(fromS))

test('without pictures there is none', () => expect(stillAt([], 0.5)).toBeUndefined())
