import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readBank, type Format } from '#server/quizzes/formats/formats.ts'
import { zipOf, workbookParts, xmlRow } from '../support/zip.ts'

const refusal = (format: Format, bytes: Buffer) =>
  readBank(format, bytes).then(
    () => 'taken',
    (error: Error & { refusal?: string }) => error.refusal ?? error.message,
  )

const BOMB = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]!};`.repeat(10)}">`)
  .join('')}]><quiz><question type="essay"><questiontext><text>&j;</text></questiontext></question></quiz>`
const FETCHING = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><questiontext><text>&x;</text></questiontext></question></quiz>`

describe('a file that', () => {
  test.each<[string, Format, Buffer, string]>([
    ['declares entities that grow', 'moodle-xml', Buffer.from(BOMB), 'with-declarations'],
    ['declares entities that grow', 'qti', Buffer.from(BOMB), 'with-declarations'],
    ['asks for another file', 'moodle-xml', Buffer.from(FETCHING), 'with-declarations'],
    ['asks for another file in a package', 'qti', zipOf([{ name: 'imsmanifest.xml', content: FETCHING }]), 'with-declarations'],
    ['breaks off', 'moodle-xml', Buffer.from('<quiz><question type="essay">'), 'broken-file'],
    ['uses an entity nobody declared', 'moodle-xml', Buffer.from('<quiz>&nbsp;</quiz>'), 'broken-file'],
    ['is nested without end', 'moodle-xml', Buffer.from('<a>'.repeat(5000)), 'too-large-inside'],
    ['has a million elements', 'moodle-xml', Buffer.from(`<quiz>${'<a/>'.repeat(400_000)}</quiz>`), 'too-large-inside'],
    ['holds more questions than we take', 'gift', Buffer.from('对吗{T}\n\n'.repeat(2001)), 'too-many-questions'],
    ['holds none', 'gift', Buffer.from('// nothing\n'), 'no-questions'],
    ['is no text', 'gift', Buffer.from([0, 1, 2, 3, 0xff]), 'unknown-encoding'],
    ['is a package without a manifest', 'qti', zipOf([{ name: 'a.xml', content: '<a/>' }]), 'broken-file'],
    [
      'is a zip that bursts',
      'qti',
      zipOf([{ name: 'imsmanifest.xml', content: Buffer.alloc(8_000_000, 32) }]),
      'too-large-inside',
    ],
    ['is a zip cut in half', 'qti', zipOf([{ name: 'imsmanifest.xml', content: '<a/>' }]).subarray(0, 60), 'broken-file'],
    ['is no workbook', 'xlsx', Buffer.from('PK\u0003\u0004 no'), 'broken-file'],
    [
      'is a workbook with macros',
      'xlsx',
      zipOf([...workbookParts(''), { name: 'xl/vbaProject.bin', content: 'x' }]),
      'broken-file',
    ],
    ['is a sheet that bursts', 'xlsx', zipOf(workbookParts(' '.repeat(30_000_000))), 'too-large-inside'],
    ['is a workbook without our headings', 'xlsx', zipOf(workbookParts(xmlRow(1, ['姓名', '电话']))), 'no-questions'],
  ])('%s (%s) is refused', async (_, format, bytes, expected) => expect(await refusal(format, bytes)).toBe(expected))
})

test('a part of a package is looked for in the package only', async () => {
  const manifest = `<manifest><resources><resource type="imsqti_item_xmlv2p1" href="../../etc/passwd"/></resources></manifest>`
  const { items, findings } = await readBank('qti', zipOf([{ name: 'imsmanifest.xml', content: manifest }]))
  expect(items).toEqual([])
  expect(findings).toMatchObject([{ at: 1, kind: 'item-broken' }])
})

describe('scripts in a question', () => {
  const SCRIPT = `<p onclick="evil()">对吗<script>evil()</script><img src=x onerror=evil()></p>`
  test.each<[Format, string]>([
    ['gift', `[html]${SCRIPT.replaceAll('=', '\\=')}{T}`],
    [
      'moodle-xml',
      `<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[${SCRIPT}]]></text></questiontext>
       <answer fraction="100"><text>true</text></answer></question></quiz>`,
    ],
  ])('of %s do not come along, and what is lost is told', async (format, text) => {
    const { items, findings } = await readBank(format, Buffer.from(text))
    expect(items[0]!.entry.question.stem).toBe('对吗')
    expect(findings.map(({ kind }) => kind).sort()).toEqual(['formatting-lost', 'picture-lost'])
  })

  test('written as text stay text', async () => {
    const { items } = await readBank('gift', Buffer.from('[plain]<script>alert(1)</script>{T}'))
    expect(items[0]!.entry.question.stem).toBe('<script>alert(1)</script>')
  })
})

test('a cell that is a formula is told, not reckoned', async () => {
  const row = [{ value: '判断题' }, { formula: 'HYPERLINK("http://x","y")', value: 'y' }, { value: '对' }]
  const sheet = { name: '试题', rows: [['题型', '题干', '答案']], cells: new Map(row.map((cell, at) => [`1,${at}`, cell])) }
  const bytes = Buffer.from(await writeXlsx({ sheets: [sheet as never] }))
  const read = await readBank('xlsx', bytes)
  expect(read.items).toEqual([])
  expect(read.findings).toMatchObject([{ at: 2, part: '题干', kind: 'formula' }])
})

test('extras that are none of ours are passed over', async () => {
  const { items } = await readBank(
    'gift',
    Buffer.from('//lunxun:{"difficulty":"__proto__","tags":5}\n对吗{T}\n\n//lunxun:{{{\n好吗{F}'),
  )
  expect(items.map(({ entry }) => entry.difficulty)).toEqual([3, 3])
})

test('patterns that make readers wander are read in a moment', async () => {
  const TIMES = 100_000
  const texts = ['<', '<a', '<script', '<!--', '{', '{1:SA:', '&', '&#1', '=%1', '~', '::', '####', '[html]', '_', ' ', '\\'].map(
    (one) => one.repeat(TIMES),
  )
  const asks = ['{#', '{#1..', '{=', '{~%', '{T'].map((one) => `甲${one}${'.'.repeat(TIMES)}}`)
  // Ends by the deadline of the test, or not at all.
  for (const text of [...texts, ...asks]) {
    await refusal('gift', Buffer.from(text))
    await refusal('gift', Buffer.from(`[html]甲${text}{T}`))
    const inXml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    for (const type of ['cloze', 'essay', 'shortanswer'])
      await refusal(
        'moodle-xml',
        Buffer.from(`<quiz><question type="${type}"><questiontext><text>${inXml}</text></questiontext></question></quiz>`),
      )
  }
})
