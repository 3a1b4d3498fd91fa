/** An answer sheet between the answers the server takes and what is typed from paper: letters, √ and ×, texts. */
import type { Answer, ShownQuestion } from '../../quiz/api.ts'

export type TypedFault = 'letters' | 'one' | 'twice' | 'all' | 'truth'

const RIGHT = /^[√✓✔对是tT1]$/
const WRONG = /^[×✗✘xX错否fF2]$/
/** Written for a left side that was given no right side. */
const LEFT_OUT = /[-－—/_0]/

const letterOf = (place: number) => (place < 0 ? '-' : String.fromCharCode(65 + place))

/** How many fields a question has on the form. */
const fieldCount = ({ kind, blankCount }: ShownQuestion): number => (kind === 'fill_in' ? blankCount : 1)

/** The answer that was typed; null when nothing was. */
export function readTyped(question: ShownQuestion, typed: readonly string[]): { answer: Answer | null; fault?: TypedFault } {
  if (typed.every((text) => text.trim() === '')) return { answer: null }
  const [first = ''] = typed
  switch (question.kind) {
    case 'fill_in':
    case 'numeric':
    case 'short_answer':
      return { answer: { texts: typed.map((text) => text.trim()) } }
    case 'true_false': {
      const mark = first.normalize('NFKC').trim()
      if (RIGHT.test(mark)) return { answer: { choices: [0] } }
      return WRONG.test(mark) ? { answer: { choices: [1] } } : { answer: null, fault: 'truth' }
    }
    case 'single':
    case 'multiple':
    case 'matching':
    case 'ordering':
      return readLetters(question, first)
  }
}

function readLetters({ kind, choices, lefts }: ShownQuestion, text: string): { answer: Answer | null; fault?: TypedFault } {
  const letters = [
    ...text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s,，、;；.。]/g, ''),
  ]
  const places = letters.map((letter) => (kind === 'matching' && LEFT_OUT.test(letter) ? -1 : letter.charCodeAt(0) - 65))
  const fault = faultOf(kind, places, { count: choices.length, lefts: lefts.length })
  return fault ? { answer: null, fault } : { answer: { choices: places } }
}

function faultOf(
  kind: string,
  places: readonly number[],
  { count, lefts }: { count: number; lefts: number },
): TypedFault | undefined {
  if (places.some((place) => place < (kind === 'matching' ? -1 : 0) || place >= count)) return 'letters'
  if (kind === 'single' && places.length > 1) return 'one'
  if (kind === 'matching') return places.length > lefts ? 'all' : undefined
  if (new Set(places).size < places.length) return 'twice'
  return kind === 'ordering' && places.length < count ? 'all' : undefined
}

/** What is typed for an answer. */
export function typedOf(question: ShownQuestion, answer: Answer | null): string[] {
  const blank = Array.from({ length: fieldCount(question) }, () => '')
  if (!answer) return blank
  if (answer.texts) return blank.map((_, at) => answer.texts?.[at] ?? '')
  const choices = answer.choices ?? []
  if (question.kind === 'true_false') return [choices[0] === undefined ? '' : choices[0] === 0 ? '√' : '×']
  return [choices.map(letterOf).join('')]
}
