/** What may be recorded about a person, whatever else is recorded. */
import type { Sex } from '#db/types.ts'
import { fold, isName, nameOf, phoneOf } from './imports/cell.rules.ts'
import { checkNationalId } from './national-id.rules.ts'

/** The fields of a person that have rules of their own, as typed. undefined: not given. null: taken away. */
export interface TypedPerson {
  name?: string
  phone?: string | null
  ethnicity?: string | null
  note?: string | null
  birthOn?: string | null
  sex?: Sex | null
  nationalId?: string | null
}

export interface PersonFault {
  field: keyof TypedPerson
  kind: string
  detail: string
}

export interface ReadPerson {
  faults: PersonFault[]
  /** As it is kept: blanks folded, birth date and sex taken from the identity number where nothing is known of them. */
  fields: TypedPerson
}

const EARLIEST_BIRTH = '1900-01-01'

/**
 * Reads what was typed about somebody of whom `known` is known; its identity number in clear, when there is one and birth date or
 * sex change. Every fault is told, not only the first.
 */
export function readPerson(typed: TypedPerson, known: TypedPerson, today: string): ReadPerson {
  const fields = { ...typed }
  const faults: PersonFault[] = []
  const refuse = (field: PersonFault['field'], kind: string, detail: string) => void faults.push({ field, kind, detail })
  if (typed.name !== undefined) {
    fields.name = nameOf(typed.name)
    if (!isName(fields.name)) refuse('name', 'name-form', 'A name is made of letters')
  }
  if (typed.phone != null) {
    const phone = readPhone(typed.phone)
    if (phone) fields.phone = phone
    else refuse('phone', 'phone-form', 'Neither a mobile number nor one with an area code')
  }
  if (typed.ethnicity != null) fields.ethnicity = fold(typed.ethnicity) || null
  if (typed.note != null) fields.note = typed.note.trim() || null
  readIdentity(fields, known, refuse)
  const { birthOn } = fields
  if (birthOn && birthOn > today) refuse('birthOn', 'birth-in-the-future', 'Nobody is born after today')
  if (birthOn && birthOn < EARLIEST_BIRTH) refuse('birthOn', 'too-long-ago', `Born on ${EARLIEST_BIRTH} or later`)
  return { faults, fields }
}

/** Numbers from abroad stay as they are written. */
function readPhone(text: string): string | null {
  const folded = fold(text).replace(/[\s()]/g, '')
  return phoneOf(text) ?? (/^\+(?!86)[0-9-]{6,19}$/.test(folded) ? folded : null)
}

/** The identity number says when its holder was born and of which sex: the record may not say otherwise. Changes `fields`. */
function readIdentity(
  fields: TypedPerson,
  known: TypedPerson,
  refuse: (field: PersonFault['field'], kind: string, detail: string) => void,
) {
  const number = fields.nationalId === undefined ? known.nationalId : fields.nationalId
  if (number == null) return
  const check = checkNationalId(number)
  if (!check.ok) {
    const isOld = /^\d{15}$/.test(fold(number))
    const kind = isOld ? 'national-id-fifteen-digits' : `national-id-${check.reason}`
    return refuse('nationalId', kind, isOld ? 'Numbers of 15 digits ended in 2013' : 'Not an identity number')
  }
  if (fields.nationalId != null) fields.nationalId = check.id
  const birthOn = fields.birthOn === undefined ? known.birthOn : fields.birthOn
  const sex = fields.sex === undefined ? known.sex : fields.sex
  const says = 'The identity number says otherwise'
  if (birthOn == null) fields.birthOn = check.birthOn
  else if (birthOn !== check.birthOn) refuse('birthOn', 'differs-from-national-id', says)
  if (sex == null) fields.sex = check.sex
  else if (sex !== check.sex) refuse('sex', 'differs-from-national-id', says)
}
