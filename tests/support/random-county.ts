import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { createRandom, type Random } from '#db/demo/random.ts'
import { addDays } from '#db/demo/days.ts'
import { CATEGORIES, DELIVERY_MODES, LEVELS, recordCredits, reverseCredits } from '#server/ledger/index.ts'
import { publishVersion } from './publishing.ts'
import { aPerson, type TestOrg } from './county.ts'
import { aCredit } from './credits.ts'

interface World {
  db: Db
  branches: TestOrg[]
  townships: TestOrg[]
  people: string[]
}

/** Something happens in the county: the same things for the same seed, as far as those at the same time allow. */
export function happenings({ db, branches, townships, people }: World, seed: number) {
  const random: Random = createRandom(seed)
  const day = () => addDays('2025-01-01', random.int(0, 600))
  const spanFrom = (from: string) => ({ fromOn: from, untilOn: random.chance(0.5) ? addDays(from, random.int(1, 300)) : null })
  const somebody = () => random.pick(people)

  const deeds: [weight: number, name: string, deed: () => Promise<unknown>][] = [
    [40, 'post', () => post()],
    [5, 'post twice at once', () => Promise.all([post(), post()])],
    [15, 'reverse', reverse],
    [10, 'transfer', transfer],
    [
      6,
      'exempt',
      () =>
        db
          .insertInto('exemption')
          .values({ id: uuid(), personId: somebody(), reason: 'infirm_or_ill', decidedBy: '支委会', ...spanFrom(day()) })
          .execute(),
    ],
    [4, 'end of an exemption', () => db.deleteFrom('exemption').where('personId', '=', somebody()).execute()],
    [
      6,
      'office',
      () =>
        db
          .insertInto('post')
          .values({
            id: uuid(),
            personId: somebody(),
            orgId: random.pick(branches).id,
            position: random.pick(['secretary', 'deputy_secretary', 'villagers_committee_member']),
            ...spanFrom(day()),
          })
          .execute(),
    ],
    [4, 'end of an office', () => db.deleteFrom('post').where('personId', '=', somebody()).execute()],
    [
      4,
      'status',
      () =>
        db
          .updateTable('membership')
          .set({ registryStatus: random.pick(['active', 'active', 'suspended_abroad', 'removed']) })
          .where('personId', '=', somebody())
          .execute(),
    ],
    [
      2,
      'mark',
      () =>
        db
          .insertInto('learnerMark')
          .values({ id: uuid(), personId: somebody(), mark: 'cadre_below_county_division', ...spanFrom(day()) })
          .execute(),
    ],
    [
      1,
      'setting',
      () =>
        db
          .updateTable('org')
          .set({ setting: random.pick(['village', 'school', 'government_agency']) })
          .where('id', '=', random.pick(branches).id)
          .execute(),
    ],
    [
      0.5,
      'move',
      () =>
        db
          .updateTable('org')
          .set({ parentId: random.pick(townships).id })
          .where('id', '=', random.pick(branches).id)
          .execute(),
    ],
    [
      1,
      'term',
      () =>
        db
          .insertInto('term')
          .values({
            id: uuid(),
            orgId: random.pick(branches).id,
            number: random.int(1, 50),
            fromOn: day(),
            untilOn: '2030-01-01',
          })
          .execute(),
    ],
    [1, 'arrival', async () => void people.push((await aPerson(db, random.pick(branches), { fromOn: day() })).id)],
    [1, 'removal', () => db.deleteFrom('person').where('id', '=', somebody()).execute()],
    [0.3, 'policy', () => publishVersion(db, random)],
  ]
  return { next, names: deeds.map(([, name]) => name) }

  /** Does the next thing; answers its name and, where it was refused, by what code. */
  async function next(): Promise<{ name: string; refusal: string | null }> {
    const [name, deed] = random.weighted(deeds.map(([weight, name, deed]) => [[name, deed] as const, weight]))
    try {
      await deed()
      return { name, refusal: null }
    } catch (error) {
      // Refused by a constraint, or the victim of a deadlock: then nothing of it was kept.
      const { code, kind } = error as { code?: string; kind?: string }
      if (code ?? kind) return { name, refusal: (code ?? kind)! }
      throw error
    }
  }

  function post() {
    const isRotation = random.chance(0.2)
    const credit = aCredit(somebody(), {
      ...{
        happenedOn: day(),
        hours: random.int(0, 1200) / 100,
        days: random.pick([0, 0.5, 1]),
        isRotation,
        isConcentrated: isRotation,
      },
      ...{ category: random.pick(CATEGORIES), deliveryMode: random.pick(DELIVERY_MODES), organiserLevel: random.pick(LEVELS) },
      ...{ purpose: random.pick([null, 'induction', 'demonstration'] as const), isCadreRecognised: random.chance(0.2) },
    })
    return db.transaction().execute((trx) => recordCredits(trx, [credit, { ...credit }], { postedBy: null }))
  }

  async function reverse() {
    const entries = await db
      .selectFrom('creditEntry')
      .select('id')
      .where('personId', '=', somebody())
      .where('reverses', 'is', null)
      .execute()
    if (entries.length === 0) return
    const { id } = random.pick(entries)
    await db.transaction().execute((trx) => reverseCredits(trx, [id], { reason: '更正', postedBy: null }))
  }

  async function transfer() {
    const [personId, on, orgId] = [somebody(), day(), random.pick(branches).id]
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('tie')
        .set({ untilOn: on })
        .where('personId', '=', personId)
        .where('untilOn', 'is', null)
        .where('fromOn', '<', on)
        .execute()
      await trx.insertInto('tie').values({ id: uuid(), personId, orgId, fromOn: on }).execute()
    })
  }
}
