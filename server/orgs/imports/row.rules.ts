/** One row of a table, read by itself: fields in the house's words, or findings that say what is wrong with which cell. */
import type { EducationLevel, MemberStatus, PostPosition, Sex } from '#db/types.ts'
import { checkNationalId, maskNationalId } from '../national-id.rules.ts'
import { isName, isNothing, nameOf, phoneOf, readDate, textOf, yearsAfter, type Cell } from './cell.rules.ts'
import { COLUMNS, type ColumnKey, type Headings } from './columns.rules.ts'
import { finding, type Finding, type FindingKind } from './finding.rules.ts'
import { choices, EDUCATION_WORDS, meaningOf, MEMBER_STATUS_WORDS, nationalityOf, postsOf, SEX_WORDS } from './words.rules.ts'

/** A person as one row describes her. Days are 'YYYY-MM-DD'. */
export interface Draft {
  /** Row as Excel numbers it. */
  row: number
  name: string
  nationalId: string | null
  sex: Sex | null
  ethnicity: string | null
  birthOn: string | null
  education: EducationLevel | null
  memberStatus: MemberStatus
  /** As written; found in the tree later. */
  branch: string
  joinedOn: string | null
  fullOn: string | null
  phone: string | null
  memberNo: string | null
  posts: PostPosition[]
  tieFrom: string | null
  note: string | null
}

export interface RowReading {
  /** Absent when the row has an error. */
  draft?: Draft
  findings: Finding[]
}

const ADULT_AT = 18
const MAX_LENGTH = { name: 50, branch: 200, note: 500 } as const
const isMember = (status: MemberStatus | undefined) => status === 'full' || status === 'probationary'

/** Reads one row; `today` is the county's. `cells` are the cells of the row by position. */
export function readRow(cells: readonly Cell[], row: number, columns: Headings['columns'], today: string): RowReading {
  const reader = new RowReader(cells, row, columns)
  const name = reader.name()
  const memberStatus = reader.memberStatus()
  const branch = reader.text('branch')
  if (!branch) reader.fault('missing', 'branch')
  const number = reader.nationalId(memberStatus, today)
  const birthOn = reader.birthOn(number?.birthOn, today)
  const sex = reader.sex(number?.sex)
  const joinedOn = reader.day('joinedOn', today)
  const fullOn = reader.day('fullOn', today)
  const rest = {
    ethnicity: reader.ethnicity(),
    education: reader.education(),
    phone: reader.phone(),
    memberNo: reader.memberNo(),
    posts: reader.posts(),
    tieFrom: reader.day('tieFrom', today),
    note: reader.text('note') || null,
  }
  reader.membershipDays({ memberStatus, birthOn, joinedOn, fullOn })
  const { findings } = reader
  if (findings.length > 0 || !name || !memberStatus) return { findings }
  const nationalId = number?.id ?? null
  return { findings, draft: { row, name, nationalId, sex, birthOn, memberStatus, branch, joinedOn, fullOn, ...rest } }
}

class RowReader {
  readonly findings: Finding[] = []
  readonly #cells: readonly Cell[]
  readonly #row: number
  readonly #columns: Headings['columns']

  constructor(cells: readonly Cell[], row: number, columns: Headings['columns']) {
    this.#cells = cells
    this.#row = row
    this.#columns = columns
  }

  fault(kind: FindingKind, key: ColumnKey, detail = '') {
    const column = this.#columns.get(key)?.heading ?? COLUMNS[key].heading
    const text = textOf(this.#cell(key))
    const value = key === 'nationalId' ? maskNationalId(text.slice(0, 40)) : text
    this.findings.push(finding(kind, { row: this.#row, column, value: value || null, detail }))
  }

  #cell(key: ColumnKey): Cell {
    const column = this.#columns.get(key)
    return (column && this.#cells[column.at]) ?? null
  }

  /** The text of a cell; '' when it is empty or holds what cannot be read, which is then found. */
  text(key: ColumnKey): string {
    const cell = this.#cell(key)
    if (typeof cell === 'object' && cell) {
      if ('formula' in cell) return this.#unreadable('formula', key, '')
      if ('error' in cell) return this.#unreadable('cell-error', key, cell.error.slice(0, 20))
    }
    const text = textOf(cell)
    if (isNothing(text)) return ''
    const most = key in MAX_LENGTH ? MAX_LENGTH[key as keyof typeof MAX_LENGTH] : 100
    return [...text].length > most ? this.#unreadable('too-long', key, String(most)) : text
  }

  #unreadable(kind: FindingKind, key: ColumnKey, detail: string) {
    if (!this.#isFound(key)) this.fault(kind, key, detail)
    return ''
  }

  /** Whether something was found in this cell already: one finding a cell is enough. */
  #isFound(key: ColumnKey) {
    const column = this.#columns.get(key)?.heading ?? COLUMNS[key].heading
    return this.findings.some((one) => one.column === column)
  }

  #missing(key: ColumnKey, kind: FindingKind = 'missing') {
    if (!this.#isFound(key)) this.fault(kind, key)
    return undefined
  }

  name() {
    const name = nameOf(this.text('name'))
    if (!name) return this.#missing('name')
    if (!isName(name)) this.fault('bad-name', 'name')
    return name
  }

  memberStatus() {
    const text = this.text('memberStatus')
    if (!text) return this.#missing('memberStatus')
    return this.#word('memberStatus', meaningOf(MEMBER_STATUS_WORDS, text), choices(MEMBER_STATUS_WORDS))
  }

  #word<T>(key: ColumnKey, meaning: T | undefined, allowed: string): T | undefined {
    if (meaning === undefined) this.fault('unknown-word', key, allowed)
    return meaning
  }

  nationalId(status: MemberStatus | undefined, today: string) {
    const text = this.text('nationalId')
    if (!text) return isMember(status) ? this.#missing('nationalId', 'missing-number') : undefined
    // Excel keeps 15 digits of a number: the rest is gone for good and must be typed again.
    if (typeof this.#cell('nationalId') === 'number' || /^\d(\.\d+)?E\+?\d+$/i.test(text)) {
      this.fault('number-rounded', 'nationalId')
      return undefined
    }
    const check = checkNationalId(text)
    if (check.ok && check.birthOn <= today) return check
    const reason = check.ok ? 'bad-date' : check.reason
    const kinds = {
      'wrong-length': 'number-length',
      'wrong-form': 'number-form',
      'bad-date': 'number-date',
      'bad-checksum': 'number-checksum',
    } as const
    this.fault(kinds[reason], 'nationalId', reason === 'wrong-length' ? String([...text.replaceAll(' ', '')].length) : '')
    return undefined
  }

  birthOn(fromNumber: string | undefined, today: string): string | null {
    const text = this.text('birthOn')
    if (!text) return fromNumber ?? null
    const read = readDate(this.#cell('birthOn'))
    if ('month' in read && fromNumber) {
      if (!fromNumber.startsWith(read.month)) this.fault('birth-contradicts-number', 'birthOn', fromNumber)
      return fromNumber
    }
    const day = this.day('birthOn', today)
    if (day && fromNumber && day !== fromNumber) this.fault('birth-contradicts-number', 'birthOn', fromNumber)
    return day
  }

  /** A day that has come; null when the cell is empty or cannot be read, which is then found. */
  day(key: ColumnKey, today: string): string | null {
    if (!this.text(key)) return null
    const read = readDate(this.#cell(key))
    if ('fault' in read) this.fault('bad-date', key)
    else if ('month' in read) this.fault('date-incomplete', key)
    else if (read.day > today) this.fault('date-in-future', key)
    else return read.day
    return null
  }

  sex(fromNumber: Sex | undefined): Sex | null {
    const text = this.text('sex')
    if (!text) return fromNumber ?? null
    const sex = this.#word('sex', meaningOf(SEX_WORDS, text), choices(SEX_WORDS))
    if (sex && fromNumber && sex !== fromNumber) this.fault('sex-contradicts-number', 'sex', SEX_WORDS[fromNumber][0])
    return sex ?? null
  }

  ethnicity(): string | null {
    const text = this.text('ethnicity')
    return text ? (this.#word('ethnicity', nationalityOf(text), '汉族、土家族…') ?? null) : null
  }

  education(): EducationLevel | null {
    const text = this.text('education')
    return text ? (this.#word('education', meaningOf(EDUCATION_WORDS, text), choices(EDUCATION_WORDS)) ?? null) : null
  }

  phone(): string | null {
    const text = this.text('phone')
    if (!text) return null
    const phone = phoneOf(text)
    if (!phone) this.fault('bad-phone', 'phone')
    return phone
  }

  memberNo(): string | null {
    const text = this.text('memberNo')
    if (text && !/^[0-9A-Za-z-]{3,32}$/.test(text)) this.fault('bad-member-no', 'memberNo')
    return text || null
  }

  posts(): PostPosition[] {
    const text = this.text('posts')
    const read = postsOf(text)
    if ('posts' in read) return read.posts
    this.fault('unknown-word', 'posts', COLUMNS.posts.explanation.split('；')[0])
    return []
  }

  /** Joined at 18 at the earliest; full after joining; neither for those who have not joined (Constitution Art. 1 and 7). */
  membershipDays(row: { memberStatus: MemberStatus | undefined } & Record<'birthOn' | 'joinedOn' | 'fullOn', string | null>) {
    const { memberStatus, birthOn, joinedOn, fullOn } = row
    if (joinedOn && memberStatus && !isMember(memberStatus))
      this.fault('date-for-others', 'joinedOn', MEMBER_STATUS_WORDS[memberStatus][0])
    if (fullOn && memberStatus && memberStatus !== 'full')
      this.fault('date-for-others', 'fullOn', MEMBER_STATUS_WORDS[memberStatus][0])
    if (birthOn && joinedOn && joinedOn < yearsAfter(birthOn, ADULT_AT)) this.fault('joined-too-young', 'joinedOn', birthOn)
    if (joinedOn && fullOn && fullOn < joinedOn) this.fault('full-before-joined', 'fullOn', joinedOn)
  }
}
