import type { Deps } from '../http/deps.ts'
import { pointAt } from '../http/point-at.ts'
import { notFound } from '../http/problem.ts'
import type { Asked } from './asked.ts'
import { badField, stale } from './fault.ts'
import { findFirstDay } from './history-queries.ts'
import { nationalIdColumns, PERSON_FIELDS, refuseSame, throwFaults } from './keep-person.ts'
import { keysOf, lockPerson, updatePerson } from './person-queries.ts'
import { readPerson } from './person.rules.ts'
import type { PersonChange } from './person-schemas.ts'
import { recordAudit } from './record-audit.ts'
import { openNationalId } from './seal-national-id.ts'

/** Changes what is recorded of a person without a date. The audit log keeps which fields, not what stood in them. */
export async function changePerson(deps: Deps, asked: Asked, id: string, input: PersonChange): Promise<void> {
  const { version, ...typed } = input
  await deps.db.transaction().execute(async (trx) => {
    const person = await lockPerson(trx, asked.scope, id, asked.today)
    if (!person) throw notFound()
    if (person.version !== version) throw stale(person.version)
    const isIdentity = typed.birthOn !== undefined || typed.sex !== undefined
    const number = isIdentity && person.nationalIdCipher ? openNationalId(deps.keys, id, person.nationalIdCipher) : null
    const { faults, fields } = readPerson(typed, { ...person, nationalId: number }, asked.today)
    throwFaults(faults)
    const firstDay = fields.birthOn ? await findFirstDay(trx, id) : undefined
    if (fields.birthOn && firstDay && firstDay < fields.birthOn)
      throw badField('birthOn', 'born-after-history', `What is recorded begins on ${firstDay}`)
    const { nationalId, ...kept } = { ...typed, ...fields }
    const sealed = nationalIdColumns(deps, id, nationalId)
    const memberNo = kept.memberNo === person.memberNo ? undefined : kept.memberNo
    await refuseSame(trx, asked, id, { ...sealed, memberNo })
    const after = { ...person, ...kept }
    await pointAt(PERSON_FIELDS, updatePerson(trx, id, { ...kept, ...sealed, ...keysOf(after) }))
    await recordAudit(trx, asked.actor, {
      action: 'person.change',
      object: { kind: 'person', id },
      orgPath: person.homePath,
      detail: { fields: Object.keys({ ...typed, ...fields }) },
    })
  })
}
