import { formatMoment } from '#lib/i18n/format.ts'
import { t } from '#lib/i18n/i18n.ts'
import type { Clashes } from './record-api.ts'

type Elsewhere = Clashes['places'][number]

const valuesOf = ({ gathering, orgName, startsAt }: Elsewhere) => ({
  ...{ org: orgName, title: gathering?.name ?? '', at: formatMoment(startsAt) },
})

/** 'Another gathering at the same place: …'; its title only for those who may see it. */
export const placeText = (other: Elsewhere) =>
  t(other.gathering ? 'records:overlap.placeTitle' : 'records:overlap.place', valuesOf(other))

/** 'Also on the list of …'. */
export const elsewhereText = (other: Elsewhere) =>
  t(other.gathering ? 'records:overlap.personTitle' : 'records:overlap.person', valuesOf(other))
