import i18next from 'i18next'
import { createSubscriber } from 'svelte/reactivity'
import common from '../../messages/zh-CN/common.json'
import problems from '../../messages/zh-CN/problems.json'
import terms from '../../messages/zh-CN/terms.json'
import type { MessageKey, NamespaceName, Terms } from './catalogue.ts'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** What every page needs comes with the page, in Chinese; the rest when it is asked for. */
const BUNDLED = { common, problems, terms }
const files = import.meta.glob<Record<string, unknown>>(
  ['../../messages/*/*.json', '!../../messages/zh-CN/{common,problems,terms}.json'],
  { import: 'default' },
)

const subscribe = createSubscriber((update) => {
  i18next.on('languageChanged', update)
  return () => i18next.off('languageChanged', update)
})

const instance = i18next.use({
  type: 'backend' as const,
  read: (language: string, namespace: string) => {
    const load = files[`../../messages/${language}/${namespace}.json`]
    return load ? load() : Promise.reject(new Error(`There is no ${namespace} in ${language}`))
  },
})

/** Loads what the pages need in this language. */
export async function startI18n(locale: Locale): Promise<void> {
  await instance.init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: LOCALES,
    defaultNS: 'common',
    ns: Object.keys(BUNDLED),
    resources: { 'zh-CN': BUNDLED },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false }, // Svelte escapes
    returnNull: false,
  })
  document.documentElement.lang = locale
}

let changing: Promise<unknown> = Promise.resolve()

export async function changeLocale(locale: Locale): Promise<void> {
  changing = instance.changeLanguage(locale)
  await changing
  document.documentElement.lang = locale
}

/** Loads further namespaces; call it in the +layout.ts or +page.ts of the pages that use them. */
export async function needMessages(...namespaces: NamespaceName[]): Promise<void> {
  // While the language changes, they would be loaded in the one that is about to go.
  await changing
  await instance.loadNamespaces(namespaces)
}

export const currentLocale = (): Locale => {
  subscribe()
  return instance.language === 'en' ? 'en' : 'zh-CN'
}

/** The text of a key in the reader's language; follows a change of language. Keys of other namespaces: 'account:signIn.title'. */
export function t(key: MessageKey, options: Record<string, unknown> = {}): string {
  subscribe()
  return instance.t(key, options)
}

/** The word for a value of an enumeration, as the glossary has it: term('position', 'secretary') → 书记. */
export function term<G extends keyof Terms>(group: G, value: string): string {
  return lookUp(`terms:${group}.${value}`) ?? value
}

/** The text of a key that is only known at run time; undefined when there is none. */
export function lookUp(key: string, options: Record<string, unknown> = {}): string | undefined {
  subscribe()
  const text: unknown = instance.t(key, { ...options, defaultValue: '' })
  return typeof text === 'string' && text !== '' ? text : undefined
}
