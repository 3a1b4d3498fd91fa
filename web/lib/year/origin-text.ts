import { t } from '#lib/i18n/i18n.ts'
import type { Credit } from '../ledger/api.ts'
import { word } from '../requirements/words.ts'

/** Where an entry comes from and who answers for it: 本人申报，张三审定. */
export function originText({ source, postedByName, approvedByName, homeOrg }: Credit): string {
  const from = word('source', source.kind)
  const who = approvedByName
    ? t('year:approvedBy', { from, name: approvedByName })
    : postedByName
      ? t('year:postedBy', { from, name: postedByName })
      : from
  return `${who} · ${t('year:homeOrg', { org: homeOrg.name })}`
}
