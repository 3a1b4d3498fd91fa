import { setTimeout as sleep } from 'node:timers/promises'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readInThread } from '#server/orgs/imports/read-in-thread.ts'
import { readPeople } from '#server/orgs/imports/read-people.ts'
import { aRow, csvOf, HEADINGS, manyRows, xlsxOf } from '../support/people-files.ts'
import { workbookParts, xmlRow, zipOf } from '../support/zip.ts'

const TODAY = '2026-11-23'
const read = (bytes: Buffer) => readPeople(new Uint8Array(bytes), TODAY)
const headings = xmlRow(1, HEADINGS)
const person = aRow('柳树村党支部').map((cell) => (cell === null ? '' : String(cell)))
const inThread = (bytes: Buffer, limits: { heapMb?: number; deadlineMs?: number } = {}) =>
  readInThread({ bytes: new Uint8Array(bytes), today: TODAY }, new AbortController().signal, limits)

test('a workbook made by hand is read', async () => {
  const { drafts, findings } = await read(zipOf(workbookParts(headings + xmlRow(2, person))))
  expect(findings).toEqual([])
  expect(drafts).toMatchObject([{ row: 2, name: '李桂英' }])
})

describe('formulas are refused with their place, whatever they have come to', () => {
  const cell = (xml: string) => zipOf(workbookParts(`${headings}<row r="2"><c r="A2" t="str">${xml}<v>李桂英</v></c></row>`))
  test.each([
    ['plain', '<f>CONCATENATE("李","桂英")</f>'],
    ['shared', '<f t="shared" ref="A2:A9" si="0">B2</f>'],
    ['shared, the others', '<f t="shared" si="0"/>'],
    ['array', '<f t="array" ref="A2">WEBSERVICE("http://127.0.0.1/"&amp;B2)</f>'],
  ])('%s', async (_, xml) => {
    const { findings } = await read(cell(xml))
    expect(findings[0]).toMatchObject({ row: 2, column: '姓名', kind: 'formula' })
  })

  test('written by the library', async () => {
    const rows = [HEADINGS, aRow('柳树村党支部')]
    const cells = new Map([['1,6', { formula: 'HYPERLINK("http://127.0.0.1")', formulaResult: '13900000000' }]])
    const { findings, drafts } = await read(Buffer.from(await writeXlsx({ sheets: [{ name: '1', rows, cells }] })))
    expect(findings).toMatchObject([{ row: 2, column: '手机号码', kind: 'formula' }])
    expect(drafts).toEqual([])
  })

  test('in CSV', async () => {
    const { findings } = await read(csvOf([aRow('柳树村党支部', { 备注: '=cmd|/c calc!A1' })]))
    expect(findings).toMatchObject([{ row: 2, column: '备注', value: null, kind: 'formula' }])
  })
})

describe('archives', () => {
  const sheet = (content: Buffer | string, more: object = {}) => {
    const parts = workbookParts('')
    return zipOf([...parts.slice(0, -1), { name: 'xl/worksheets/sheet1.xml', content, ...more }])
  }
  test.each<[string, () => Buffer, string]>([
    ['a bomb', () => sheet(Buffer.alloc(64 * 1024 * 1024, 32)), 'too-large-inside'],
    ['a bomb that says it is small', () => sheet(Buffer.alloc(64 * 1024 * 1024, 32), { claimedSize: 100 }), 'broken-file'],
    [
      'many small bombs',
      () =>
        zipOf([
          ...workbookParts(''),
          ...Array.from({ length: 40 }, (_, n) => ({ name: `xl/a${n}.xml`, content: Buffer.alloc(7 * 1024 * 1024, 32) })),
        ]),
      'too-large-inside',
    ],
    [
      'thousands of parts',
      () => zipOf(Array.from({ length: 2500 }, (_, n) => ({ name: `xl/a${n}.xml`, content: '' }))),
      'too-large-inside',
    ],
    ['one name twice', () => zipOf([...workbookParts(headings), ...workbookParts(headings).slice(-1)]), 'broken-file'],
    ['a path upwards', () => zipOf([...workbookParts(headings), { name: '../../etc/cron.d/x.xml', content: '' }]), 'broken-file'],
    ['cut off', () => zipOf(workbookParts(headings)).subarray(0, 400), 'broken-file'],
    [
      'bytes turned over',
      () => Buffer.from(zipOf(workbookParts(headings)).map((byte, at) => (at > 60 && at % 97 === 0 ? byte ^ 255 : byte))),
      'broken-file',
    ],
    [
      'a text document',
      () =>
        zipOf(workbookParts('', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' })),
      'not-a-table',
    ],
    ['any zip', () => zipOf([{ name: 'readme.xml', content: '<a/>' }]), 'not-a-table'],
    ['macros', () => zipOf([...workbookParts(headings), { name: 'xl/vbaProject.bin', content: 'x' }]), 'with-macros'],
    [
      'macros by type',
      () => zipOf(workbookParts(headings, { type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })),
      'with-macros',
    ],
    [
      'entities',
      () => zipOf(workbookParts(headings, { before: '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]>' })),
      'broken-file',
    ],
    [
      'an outside document',
      () => zipOf(workbookParts(headings, { before: '<!DOCTYPE a SYSTEM "file:///etc/passwd">' })),
      'broken-file',
    ],
    ['a sheet that breaks off', () => sheet(`<worksheet><sheetData>${headings}${xmlRow(2, person)}<row r="3">`), 'broken-file'],
    ['an empty archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)]), 'broken-file'],
  ])('%s', async (_, bytes, failure) => {
    await expect(read(bytes())).rejects.toMatchObject({ failure })
  })

  test('what is not needed is not even opened', async () => {
    const heavy = { content: Buffer.alloc(64 * 1024 * 1024, 32) }
    const parts = [
      { name: 'xl/media/image1.png', ...heavy },
      { name: 'xl/externalLinks/externalLink1.xml', ...heavy },
    ]
    expect(await read(zipOf([...workbookParts(headings + xmlRow(2, person)), ...parts]))).toMatchObject({ rowCount: 1 })
  })

  test('a cell in the farthest corner costs no table of that size', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await inThread(zipOf(workbookParts(headings + xmlRow(2, person) + corner)))).toMatchObject({ rowCount: 1 })
  })
})

describe('texts', () => {
  test('more rows than allowed', async () => {
    await expect(inThread(csvOf(manyRows(100_001, ['柳树村党支部'])))).rejects.toMatchObject({ failure: 'too-many-rows' })
  })
  test('a quote left open', async () => {
    await expect(read(Buffer.concat([csvOf([]), Buffer.from(`\r\n"${'长'.repeat(40_000)}`)]))).rejects.toMatchObject({
      failure: 'broken-file',
    })
  })
  test('a row of a million cells', async () => {
    expect(await read(Buffer.concat([csvOf([aRow('柳树村党支部')]), Buffer.from(`\r\n${','.repeat(60_000)}`)]))).toMatchObject({
      rowCount: 1,
    })
  })
  test('headings called like parts of the language', async () => {
    const { findings } = await read(csvOf([[...aRow('柳树村党支部'), 'x', 'y']], [...HEADINGS, '__proto__', 'constructor']))
    expect(findings.map(({ kind, column }) => [kind, column])).toEqual([
      ['column-unknown', '__proto__'],
      ['column-unknown', 'constructor'],
    ])
  })
  test.each(['李&#0;桂英', '李&#x202E;桂英', '李\u0000桂英'])('characters that are none, as in %j', async (name) => {
    const { drafts, findings } = await read(zipOf(workbookParts(headings + xmlRow(2, [name, ...person.slice(1)]))))
    expect([findings, drafts.map((draft) => draft.name)]).toEqual([[], ['李桂英']])
  })
  test('half a character', async () => {
    const { findings } = await read(zipOf(workbookParts(headings + xmlRow(2, ['李&#xD800;', ...person.slice(1)]))))
    expect(findings).toMatchObject([{ kind: 'bad-name' }])
  })
  test.each(["'; drop table person; --", '<img src=x onerror=alert(1)>', '=1+1', '$t(x)', '{{value}}'])(
    '%s is no name',
    async (name) => {
      const { drafts, errorCount } = await read(await xlsxOf([aRow('柳树村党支部', { 姓名: name })]))
      expect([drafts.length, errorCount]).toEqual([0, 1])
    },
  )
})

describe('the thread that reads', () => {
  /** Each of these makes a reader count to 16,384. */
  const slow = () => {
    const parts = workbookParts(headings)
    const sheet = parts.at(-1)!
    return zipOf([
      ...parts.slice(0, -1),
      { ...sheet, content: `<worksheet><cols>${'<col max="16384"/>'.repeat(400_000)}</cols></worksheet>` },
    ])
  }

  test('is ended when it takes too long, and nobody waits meanwhile', async () => {
    let isOver = false
    let ticks = 0
    const ticking = (async () => {
      for (; !isOver; ticks++) await sleep(10)
    })()
    await expect(inThread(slow(), { deadlineMs: 2000 }).finally(() => (isOver = true))).rejects.toMatchObject({
      failure: 'too-slow',
    })
    await ticking
    expect(ticks).toBeGreaterThan(20)
  })

  test('is ended when it wants too much memory', async () => {
    await expect(inThread(await xlsxOf(manyRows(20_000, ['柳树村党支部'])), { heapMb: 12 })).rejects.toMatchObject({
      failure: 'too-large-inside',
    })
  })

  test('is ended when the work is called off', async () => {
    const calling = new AbortController()
    const reading = readInThread({ bytes: new Uint8Array(slow()), today: TODAY }, calling.signal)
    setTimeout(() => calling.abort(), 50)
    await expect(reading).rejects.toThrow('interrupted')
  })
})
