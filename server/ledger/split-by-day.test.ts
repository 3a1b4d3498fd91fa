import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { splitByDay } from './split-by-day.ts'

test('a night over New Year belongs to two years', () =>
  expect(splitByDay('Asia/Shanghai', new Date('2025-12-31T15:30:00Z'), new Date('2025-12-31T16:45:00Z'))).toEqual([
    { on: '2025-12-31', minutes: 30 },
    { on: '2026-01-01', minutes: 45 },
  ]))

test('three days of a class are three days', () => {
  const days = splitByDay('Asia/Shanghai', new Date('2025-12-30T16:00:00Z'), new Date('2026-01-02T16:00:00Z'))
  expect(days.map(({ on, minutes }) => `${on} ${minutes}`)).toEqual(['2025-12-31 1440', '2026-01-01 1440', '2026-01-02 1440'])
})

test('a day on which the clocks change has its real length', () =>
  expect(splitByDay('Europe/Berlin', new Date('2026-03-28T23:00:00Z'), new Date('2026-03-29T22:00:00Z'))).toEqual([
    { on: '2026-03-29', minutes: 1380 },
  ]))

test('nothing is nothing', () => expect(splitByDay('Asia/Shanghai', new Date(5), new Date(5))).toEqual([]))

test.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai'])(
  '23:30 and 00:30 fall into different years on a server in %s',
  (TZ) => {
    const program = `
    const { dayIn } = await import('./server/clock.ts'); const { splitByDay } = await import('./server/ledger/split-by-day.ts')
    const zone = 'Asia/Shanghai', [late, early] = [new Date('2025-12-31T23:30:00+08:00'), new Date('2026-01-01T00:30:00+08:00')]
    console.log(dayIn(zone, late), dayIn(zone, early), splitByDay(zone, late, early).map((one) => one.on + ' ' + one.minutes).join(', '))`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    expect(said.trim()).toBe('2025-12-31 2026-01-01 2025-12-31 30, 2026-01-01 30')
  },
)
