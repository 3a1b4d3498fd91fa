import { formatDay } from '#lib/i18n/format.ts'
import { t, term } from '#lib/i18n/i18n.ts'
import type { Histories, HistoryKind } from './api.ts'

/** What a dated row says: its first line, and what stands below. */
interface RowText {
  title: string
  notes: string[]
}

type Texts = {
  [K in HistoryKind]: (row: Histories[K][number]) => { title: string; notes: (string | null | undefined | false)[] }
}

const TEXTS: Texts = {
  ties: (row) => ({ title: row.org.name, notes: [row.reason] }),
  statuses: (row) => ({
    title: term('memberStatus', row.memberStatus),
    notes: [row.registryStatus !== 'active' && term('registryStatus', row.registryStatus), row.reason],
  }),
  posts: (row) => ({ title: term('position', row.position), notes: [row.org.name] }),
  exemptions: (row) => ({
    title: term('exemptionReason', row.reason),
    notes: [
      row.note,
      t('people:history.decidedBy', { text: row.decidedBy }),
      row.reviewOn && t('people:history.reviewOn', { day: formatDay(row.reviewOn) }),
    ],
  }),
  away: (row) => ({
    title: `${term('awayDirection', row.direction)} · ${row.place}`,
    notes: [
      row.reason,
      row.hostOrg && t('people:history.hostOrg', { text: row.hostOrg }),
      (row.contactName ?? row.contactPhone) &&
        t('people:history.contact', { text: [row.contactName, row.contactPhone].filter(Boolean).join(' ') }),
      row.certificateNo && t('people:history.certificate', { text: row.certificateNo }),
    ],
  }),
}

export function rowText<K extends HistoryKind>(kind: K, row: Histories[K][number]): RowText {
  const { title, notes } = TEXTS[kind](row)
  return { title, notes: notes.filter((note): note is string => Boolean(note)) }
}

export function rowDates({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }): string {
  const from = formatDay(fromOn)
  return untilOn ? t('people:history.closed', { from, until: formatDay(untilOn) }) : t('people:history.open', { from })
}
