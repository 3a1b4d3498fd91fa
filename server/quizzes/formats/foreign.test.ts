import { describe, expect, test } from 'vitest'
import { readBank, type Format } from './formats.ts'

const read = async (format: Format, text: string) => {
  const { items, findings } = await readBank(format, Buffer.from(text))
  return { questions: items.map(({ entry }) => entry.question), findings: findings.map(({ at, kind }) => `${at} ${kind}`), items }
}

describe('GIFT as Moodle documents it', () => {
  test.each<[string, object, string[]]>([
    ['// true/false\n::Q1:: 1+1=2 {T}'.replace('1+1=2', '1+1\\=2'), { kind: 'true_false', stem: '1+1=2', isTrue: true }, []],
    [
      "::Q2:: What's between orange and green in the spectrum? { =yellow # right; good! ~red # wrong ~blue # wrong }",
      { kind: 'single', options: ['yellow', 'red', 'blue'], correct: [0] },
      ['1 choice-feedback-lost'],
    ],
    [
      '::Q3:: Two plus {=two =2} equals four.',
      { kind: 'fill_in', stem: 'Two plus ____ equals four.', blanks: [['two', '2']] },
      [],
    ],
    [
      '::Q4:: Which animal eats which food? { =cat -> cat food =dog -> dog food = -> grass }',
      {
        kind: 'matching',
        pairs: [
          { left: 'cat', right: 'cat food' },
          { left: 'dog', right: 'dog food' },
        ],
        distractors: ['grass'],
      },
      [],
    ],
    ['::Q5:: What is a number from 1 to 5? {#3:2}', { kind: 'numeric', value: 3, tolerance: 2 }, []],
    ['::Q6:: What is a number from 1 to 5? {#1..5}', { kind: 'numeric', value: 3, tolerance: 2 }, []],
    [
      'Which two? {~%50%甲 ~%50%乙 ~%-100%丙 ~%-100%丁}',
      { kind: 'multiple', correct: [0, 1], partialRule: 'share_if_incomplete' },
      [],
    ],
    ['谈谈体会 {}', { kind: 'short_answer', stem: '谈谈体会' }, []],
    ['Order {>3 ALL VERTICAL ALL_OR_NOTHING SHOW\none\ntwo\nthree\n}', { kind: 'ordering', items: ['one', 'two', 'three'] }, []],
    ['Who? {=Grant ~no one\n####He was.}', { kind: 'single', feedback: 'He was.' }, []],
  ])('%s', async (text, question, findings) => {
    const found = await read('gift', text)
    expect(found.questions).toMatchObject([question])
    expect(found.findings).toEqual(findings)
  })

  test('answers worth a part only are left out and told: half a right answer is no right answer', async () => {
    const { questions, findings } = await read('gift', 'When was Grant born? {#\n=1822:0\n=%50%1822:2}\n\n首都？{=北京 =%50%京}')
    expect(questions).toEqual([])
    expect(findings).toEqual(['1 several-answers-with-parts', '2 several-answers-with-parts'])
  })

  test('categories hold until the next, and a description is no question', async () => {
    const { items, findings } = await read(
      'gift',
      '$CATEGORY: $course$/党史/一大\n\n对吗{T}\n\n只是说明\n\n$CATEGORY: 安全\n\n错吗{F}',
    )
    expect(items.map(({ entry }) => entry.category)).toEqual(['一大', '安全'])
    expect(findings).toEqual(['2 type-unsupported'])
  })

  test('a name of its own is told to be lost', async () => {
    expect((await read('gift', '::期末考试甲卷::对吗{T}')).findings).toEqual(['1 name-lost'])
  })
})

const moodle = (type: string, inner: string) =>
  `<?xml version="1.0"?><quiz><question type="${type}"><name><text>题</text></name><questiontext format="html"><text><![CDATA[<p>题&nbsp;干</p>]]></text></questiontext>${inner}</question></quiz>`
const answer = (fraction: number, text: string, more = '') =>
  `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`

describe('Moodle XML as Moodle writes it', () => {
  test.each<[string, string, object, string[]]>([
    [
      'a choice with parts',
      moodle(
        'multichoice',
        `<single>false</single>${answer(50, '甲')}${answer(50, '乙')}${answer(-50, '丙')}${answer(-50, '丁')}`,
      ),
      { kind: 'multiple', stem: '题 干', correct: [0, 1], partialRule: 'right_minus_wrong' },
      [],
    ],
    [
      'weights we have no rule for',
      moodle('multichoice', `<single>false</single>${answer(70, '甲')}${answer(30, '乙')}${answer(0, '丙')}`),
      { kind: 'multiple', correct: [0, 1] },
      ['1 weights-approximated'],
    ],
    [
      'a single choice worth five',
      moodle('multichoice', `<defaultgrade>5.0</defaultgrade><single>true</single>${answer(100, '甲')}${answer(0, '乙')}`),
      { kind: 'single', correct: [0] },
      ['1 grade-lost'],
    ],
    [
      'a short answer with a wildcard',
      moodle('shortanswer', `<usecase>1</usecase>${answer(100, '上*')}${answer(0, '北京')}`),
      { kind: 'fill_in', blanks: [['上*']] },
      ['1 case-ignored', '1 wildcard-literal'],
    ],
    [
      'a number',
      moodle('numerical', answer(100, '3.14', '<tolerance>0.01</tolerance>')),
      { kind: 'numeric', value: 3.14, tolerance: 0.01 },
      [],
    ],
  ])('%s', async (_, text, question, findings) => {
    const found = await read('moodle-xml', text)
    expect(found.questions).toMatchObject([question])
    expect(found.findings).toEqual(findings)
  })

  test('types we do not have are told, and the rest is taken', async () => {
    const both = `<quiz><question type="ddmarker"><questiontext><text>图</text></questiontext></question>
      <question type="truefalse"><questiontext><text>对吗</text></questiontext>${answer(100, 'false')}${answer(0, 'true')}</question></quiz>`
    const { questions, findings } = await read('moodle-xml', both)
    expect(questions).toMatchObject([{ kind: 'true_false', isTrue: false }])
    expect(findings).toEqual(['1 type-unsupported'])
  })

  test('a cloze of short answers is a fill-in; of anything else it is not', async () => {
    const cloze = (text: string) =>
      `<quiz><question type="cloze"><questiontext format="html"><text>${text}</text></questiontext></question></quiz>`
    const taken = await read('moodle-xml', cloze('在{1:SHORTANSWER:=上海~%100%沪#好}和{1:SA:=嘉兴}'))
    expect(taken.questions).toMatchObject([{ kind: 'fill_in', stem: '在____和____', blanks: [['上海', '沪'], ['嘉兴']] }])
    expect((await read('moodle-xml', cloze('{1:NUMERICAL:=5:1}'))).findings).toEqual(['1 type-unsupported'])
  })
})

const item = (declaration: string, body: string) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="" adaptive="false" timeDependent="false">${declaration}<itemBody>${body}</itemBody></assessmentItem>`
const declare = (cardinality: string, baseType: string, ...values: string[]) =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}"><correctResponse>${values.map((one) => `<value>${one}</value>`).join('')}</correctResponse></responseDeclaration>`

describe('QTI 2.1 items by themselves', () => {
  test.each<[string, string, object, string[]]>([
    [
      'a choice with a prompt and a picture',
      item(
        declare('single', 'identifier', 'B'),
        `<p>看图<img src="a.png" alt="x"/></p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>哪个？</prompt>
         <simpleChoice identifier="A">甲<feedbackInline outcomeIdentifier="F" identifier="A">不</feedbackInline></simpleChoice><simpleChoice identifier="B">乙</simpleChoice></choiceInteraction>`,
      ),
      { kind: 'single', stem: '看图\n哪个？', options: ['甲', '乙'], correct: [1] },
      ['1 choice-feedback-lost', '1 picture-lost'],
    ],
    [
      'an order',
      item(
        declare('ordered', 'identifier', 'C', 'A', 'B'),
        `<orderInteraction responseIdentifier="RESPONSE"><prompt>排序</prompt><simpleChoice identifier="A">一</simpleChoice><simpleChoice identifier="B">二</simpleChoice><simpleChoice identifier="C">三</simpleChoice></orderInteraction>`,
      ),
      { kind: 'ordering', items: ['三', '一', '二'], orderRule: 'exact' },
      [],
    ],
    [
      'a number',
      item(declare('single', 'float', '42'), `<p>多少<textEntryInteraction responseIdentifier="RESPONSE"/></p>`),
      { kind: 'numeric', stem: '多少', value: 42, tolerance: 0 },
      [],
    ],
    [
      'an entry in the text',
      item(declare('single', 'string', '上海'), `<p>在<textEntryInteraction responseIdentifier="RESPONSE"/>成立</p>`),
      { kind: 'fill_in', stem: '在____成立', blanks: [['上海']] },
      [],
    ],
  ])('%s', async (_, text, question, findings) => {
    const found = await read('qti', text)
    expect(found.questions).toMatchObject([question])
    expect(found.findings).toEqual(findings)
  })

  test('an interaction we do not have is told by its name', async () => {
    const { items, findings } = await readBank(
      'qti',
      Buffer.from(item(declare('single', 'point', '1 1'), '<hotspotInteraction responseIdentifier="RESPONSE"/>')),
    )
    expect(items).toEqual([])
    expect(findings).toMatchObject([{ kind: 'type-unsupported', part: 'hotspotInteraction', severity: 'error' }])
  })
})

test('a file of an old system in GB18030 is read too', async () => {
  // 对吗 in GB18030
  const bytes = Buffer.concat([Buffer.from([0xb6, 0xd4, 0xc2, 0xf0]), Buffer.from('{T}')])
  expect((await readBank('gift', bytes)).items[0]!.entry.question.stem).toBe('对吗')
})
