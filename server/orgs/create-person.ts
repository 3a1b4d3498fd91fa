import { v7 as uuid } from 'uuid'
import type { Deps } from '../http/deps.ts'
import { pointAt } from '../http/point-at.ts'
import type { Asked } from './asked.ts'
import { badField } from './fault.ts'
import { insertRow } from './history-queries.ts'
import { nationalIdColumns, PERSON_FIELDS, refuseSame, throwFaults } from './keep-person.ts'
import { insertPerson, keysOf } from './person-queries.ts'
import { readPerson } from './person.rules.ts'
import type { NewPerson } from './person-schemas.ts'
import { recordAudit } from './record-audit.ts'
import { checkTieTo } from './tie-target.ts'
import { periodFault } from './timeline.rules.ts'

/** Records somebody with a first tie and a first status, both from `fromOn`. Returns the id. */
export async function createPerson(deps: Deps, asked: Asked, input: NewPerson): Promise<string> {
  const { orgId, memberStatus, registryStatus = 'active', fromOn, ...typed } = input
  const { faults, fields } = readPerson(typed, {}, asked.today)
  throwFaults(faults)
  checkStart(fromOn, fields.birthOn ?? null, asked.today)
  const { nationalId, ...kept } = { ...typed, ...fields }
  const id = uuid()
  const person = { ...kept, id, memberNo: kept.memberNo ?? null, phone: kept.phone ?? null }
  const sealed = nationalIdColumns(deps, id, nationalId ?? undefined)
  return deps.db.transaction().execute(async (trx) => {
    const org = await checkTieTo(trx, asked, { orgId, fromOn, untilOn: null }, null)
    await refuseSame(trx, asked, id, { ...sealed, memberNo: person.memberNo })
    await pointAt(PERSON_FIELDS, insertPerson(trx, { ...person, ...sealed, ...keysOf(person) }))
    await insertRow(trx, 'ties', { id: uuid(), personId: id, orgId, fromOn })
    await insertRow(trx, 'statuses', { id: uuid(), personId: id, memberStatus, registryStatus, fromOn })
    await recordAudit(trx, asked.actor, {
      action: 'person.create',
      object: { kind: 'person', id },
      orgPath: org.path,
      detail: { orgId, memberStatus, registryStatus, fromOn },
    })
    return id
  })
}

/** Who belongs nowhere yet would be seen by nobody. */
function checkStart(fromOn: string, birthOn: string | null, today: string) {
  const fault = periodFault({ fromOn, untilOn: null }, birthOn, today)
  if (fault) throw badField(fault.field, fault.kind, fault.detail)
  if (fromOn > today) throw badField('fromOn', 'begins-in-the-future', 'The first tie has begun by today')
}
