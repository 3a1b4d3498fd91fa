import { t } from '#lib/i18n/i18n.ts'
import { toast } from '#lib/ui/toasts.svelte.ts'
import { addRow, changeRow, type Person, type Post } from './api.ts'

export interface TransferPlan {
  /** null: out of the county. */
  target: { id: string; name: string } | null
  onDay: string
  reason: string
  endedPosts: readonly Post[]
}

/** The tie that a transfer out of the county ends; somebody who has left has none. */
export const openTie = (person: Person) => person.ties.find(({ untilOn }) => untilOn === null)

/** Moves the membership tie, then ends the posts. Should a post fail, the tie has moved all the same, and the reader is told. */
export async function transfer(person: Person, { target, onDay, reason, endedPosts }: TransferPlan): Promise<Person> {
  const words = reason ? { reason } : {}
  let moved: Person
  if (target) moved = await addRow(person.id, 'ties', { orgId: target.id, fromOn: onDay, ...words })
  else {
    const open = openTie(person)
    if (!open) return person
    moved = await changeRow(person.id, 'ties', open.id, { version: open.version, untilOn: onDay, ...words })
  }
  try {
    for (const { id, version } of endedPosts) moved = await changeRow(person.id, 'posts', id, { version, untilOn: onDay })
  } catch {
    toast(t('people:transfer.postsFailed'), { kind: 'fault' })
    return moved
  }
  toast(target ? t('people:transfer.done', { org: target.name }) : t('people:transfer.doneOut'))
  return moved
}
