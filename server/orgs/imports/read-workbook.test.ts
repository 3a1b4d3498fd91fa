import { writeXlsx, type WriteOptions } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'

const read = async (options: WriteOptions) => readWorkbook(await writeXlsx(options))
const DAY = new Date(Date.UTC(2020, 6, 1))

test.each(['1900', '1904'] as const)('days are read in the calendar of %s, formatted as such or not', async (dateSystem) => {
  const serial = dateSystem === '1900' ? 44013 : 42551
  const { rows } = await read({ dateSystem, sheets: [{ name: '1', rows: [[DAY, serial, '2020-07-01', 20200701]] }] })
  expect(rows[0]?.cells).toEqual([{ day: '2020-07-01' }, 44013, '2020-07-01', 20200701])
})

test('numbers stay numbers, so that a rounded identity number is noticed', async () => {
  const { rows } = await read({ sheets: [{ name: '1', rows: [[13900000000, 1.10105194912311e17, true, null, 'x']] }] })
  expect(rows[0]?.cells).toEqual([13900000000, 1.10105194912311e17, true, null, 'x'])
})

test('the first sheet that can be seen is read; others that hold something are named', async () => {
  const sheet = (name: string, more = {}) => ({ name, rows: [[name]], ...more })
  const sheets = [sheet('隐藏', { hidden: true }), sheet('填写说明'), sheet('东河镇'), sheet('西山乡')]
  const { rows, findings } = await read({ sheets })
  expect(rows[0]?.cells).toEqual(['东河镇'])
  expect(findings).toMatchObject([{ kind: 'sheets-ignored', detail: '西山乡' }])
})

test('a workbook that only explains itself has no rows', async () => {
  await expect(read({ sheets: [{ name: '填写说明', rows: [['列名']] }] })).rejects.toMatchObject({ failure: 'no-rows' })
})

test('rows keep the numbers Excel shows, blank ones in between too', async () => {
  const { rows } = await read({ sheets: [{ name: '1', rows: [['a'], [], [null], ['d']] }] })
  expect(rows.filter(({ cells }) => cells.some((cell) => cell !== null)).map(({ row }) => row)).toEqual([1, 4])
})
