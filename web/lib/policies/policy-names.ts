import { currentLocale } from '#lib/i18n/i18n.ts'
import type { Policy, PolicyDocument } from './api.ts'

/** What is in force, else what will be, else what is drafted. */
export const documentOf = ({ current, next, draft, versions }: Policy): PolicyDocument | undefined =>
  current?.document ?? next?.document ?? draft?.document ?? versions.at(-1)?.document

export const nameIn = ({ about }: Pick<PolicyDocument, 'about'>): string =>
  currentLocale() === 'en' ? about.nameEn : about.nameZh

export function policyName(policy: Policy): string {
  const document = documentOf(policy)
  return document ? nameIn(document) : policy.key
}

/** Names by key, for policies that speak of each other. */
export const namesByKey = (policies: readonly Policy[]) => {
  const names = new Map(policies.map((policy) => [policy.key, policyName(policy)]))
  return (key: string) => names.get(key) ?? key
}
export type NameOf = ReturnType<typeof namesByKey>
