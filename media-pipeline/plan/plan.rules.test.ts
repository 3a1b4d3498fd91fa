import { describe, expect, test } from 'vitest'
import type { Probe } from '../probe/probe-film.ts'
import { gainFor } from './encoder-arguments.rules.ts'
import { pictureFilters } from './picture-filters.rules.ts'
import { planEncode, secondsAt, segmentCount } from './plan.rules.ts'

export function aProbe(fields: Partial<Omit<Probe, 'stream'>> & { stream?: Partial<Probe['stream']> } = {}): Probe {
  const { stream, ...rest } = fields
  const durationS = rest.durationS ?? 10
  const span = { packets: 250, startS: 0, endS: durationS, rate: 25 }
  return {
    container: 'mov',
    sizeBytes: 1e6,
    durationS,
    soundStream: { index: 1, codec: 'aac', channels: 2, language: null },
    captions: [],
    picture: span,
    sound: span,
    keyframesS: [0, 2, 4, 6, 8],
    stream: {
      index: 0,
      codec: 'h264',
      width: 1280,
      height: 720,
      pixelAspect: 1,
      orientation: { filters: [], isTurned: false },
      scan: 'progressive',
      nominalRate: 25,
      matrix: 'bt709',
      hdr: null,
      ...stream,
    },
    ...rest,
  }
}

describe('the plan', () => {
  test('segments hold whole frames, about four seconds of them', () => {
    const plan = planEncode(
      aProbe({ stream: { nominalRate: 30000 / 1001 }, picture: { packets: 300, startS: 0, endS: 10, rate: 29.97 } }),
    )
    expect([plan.segmentFrames, plan.timescale, plan.frames, segmentCount(plan)]).toEqual([120, 30_000, 300, 3])
    expect(secondsAt(plan, plan.segmentFrames)).toBeCloseTo(4.004, 6)
  })
  test('a frame lasts a whole number of ticks at every rate', () => {
    for (const nominalRate of [10, 24000 / 1001, 24, 25, 30000 / 1001, 30]) {
      const { timescale, frameRate } = planEncode(
        aProbe({ stream: { nominalRate }, picture: { packets: 1, startS: 0, endS: 10, rate: nominalRate } }),
      )
      expect((timescale * frameRate.den) % frameRate.num).toBe(0)
    }
  })
  test('a turned picture stands, square pixels keep its shape', () => {
    const orientation = { filters: ['transpose=clock'], isTurned: true }
    expect(planEncode(aProbe({ stream: { orientation } })).rungs[0]).toMatchObject({ width: 720, height: 1280 })
    expect(planEncode(aProbe({ stream: { width: 720, height: 576, pixelAspect: 64 / 45 } })).rungs[0]).toMatchObject({
      width: 1024,
      height: 576,
    })
  })
  test('where the sound outlasts the picture, the last frame is held', () => {
    const plan = planEncode(aProbe({ durationS: 12, picture: { packets: 250, startS: 0, endS: 10, rate: 25 } }))
    expect([plan.frames, plan.pictureFrames]).toEqual([300, 250])
  })
  test('a silent film has no sound to plan, and says so', () => {
    const plan = planEncode(aProbe({ soundStream: null, sound: null }))
    expect([plan.hasSound, plan.warnings]).toEqual([false, ['sound-missing']])
  })
})

describe('the filters', () => {
  const graph = (probe: Probe, stretch = { from: 0, to: 250, openedAt: 0 }, hasZscale = true) =>
    pictureFilters({ plan: planEncode(probe), stream: probe.stream, stretch, hasZscale })

  test('decode once, scale down step by step', () => {
    expect(graph(aProbe())).toBe(
      '[0:0]fps=fps=25/1:start_time=0,trim=start_frame=0:end_frame=250,setpts=PTS-STARTPTS,' +
        'scale=w=1280:h=720:in_color_matrix=bt709:out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1,split[r0][s0];' +
        '[s0]scale=w=854:h=480,setsar=1,split[r1][s1];[s1]scale=w=640:h=360,setsar=1,split[r2][s2];[s2]scale=w=426:h=240,setsar=1[r3]',
    )
  })
  test('a small film has one rung and nothing to split', () => {
    expect(graph(aProbe({ stream: { width: 176, height: 144 } }))).toMatch(/setsar=1\[r0\]$/)
  })
  test('in the middle of a film, what lies before is decoded and dropped', () => {
    expect(graph(aProbe(), { from: 100, to: 250, openedAt: 40 })).toContain('trim=start_frame=60:end_frame=210')
  })
  test('interlaced pictures are deinterlaced before frames are dropped', () => {
    expect(graph(aProbe({ stream: { scan: 'interlaced' } }))).toMatch(/^\[0:0\]scale=1280:720,bwdif=.*,fps=/)
  })
  test('HDR is tone mapped where that can be done', () => {
    const hdr = aProbe({ stream: { hdr: 'pq', matrix: 'bt2020' } })
    expect(graph(hdr)).toContain('tonemap')
    expect(graph(hdr, undefined, false)).toContain('in_color_matrix=bt2020')
  })
  test('a film whose picture ended before this stretch shows its last frames', () => {
    const probe = aProbe({ durationS: 20, picture: { packets: 250, startS: 0, endS: 10, rate: 25 } })
    const held = graph(probe, { from: 400, to: 500, openedAt: 200 })
    expect(held).toContain('trim=start_frame=47:end_frame=50')
    expect(held).toContain('overlay=eof_action=repeat:format=yuv420,trim=end_frame=100')
  })
})

test.each([
  [-31, 15],
  [-10, -6],
  [-16.2, 0],
  [-70, 0],
  [-50, 18],
])('sound of %d LUFS is changed by %d dB', (loudness, gain) => {
  expect(gainFor(loudness)).toBeCloseTo(gain)
})
