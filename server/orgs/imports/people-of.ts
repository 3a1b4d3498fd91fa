import { v7 as uuid } from 'uuid'
import type { Keys } from '../../keys.ts'
import { pinyinOf, searchTokens } from '../name.rules.ts'
import { sealNationalId } from '../seal-national-id.ts'
import { historyOf } from './history.rules.ts'
import { inTurns } from './in-turns.ts'
import type { Placement } from './place-people.ts'
import type { NewPeople } from './register-queries.ts'

/** The rows of the database that make people of placed drafts, who begin on `day` where the file does not say when. */
export async function peopleOf(keys: Keys, placements: readonly Placement[], day: string): Promise<NewPeople> {
  const all: NewPeople = { people: [], ties: [], memberships: [], posts: [] }
  for await (const { draft, orgId } of inTurns(placements)) {
    const id = uuid()
    const sealed = draft.nationalId ? sealNationalId(keys, id, draft.nationalId) : undefined
    const { tieFrom, memberships, postsFrom } = historyOf(draft, day)
    all.people.push({
      id,
      name: draft.name,
      name_pinyin: pinyinOf(draft.name),
      member_no: draft.memberNo,
      sex: draft.sex,
      ethnicity: draft.ethnicity,
      birth_on: draft.birthOn,
      education: draft.education,
      phone: draft.phone,
      cipher: sealed?.nationalIdCipher.toString('hex') ?? null,
      hash: sealed?.nationalIdHash.toString('hex') ?? null,
      last4: sealed?.nationalIdLast4 ?? null,
      note: draft.note,
      tokens: searchTokens(draft),
    })
    all.ties.push({ id: uuid(), person_id: id, org_id: orgId, from_on: tieFrom })
    for (const { memberStatus, fromOn, untilOn } of memberships)
      all.memberships.push({ id: uuid(), person_id: id, member_status: memberStatus, from_on: fromOn, until_on: untilOn })
    for (const position of draft.posts) all.posts.push({ id: uuid(), person_id: id, org_id: orgId, position, from_on: postsFrom })
  }
  return all
}
