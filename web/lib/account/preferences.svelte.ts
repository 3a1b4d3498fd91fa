import { changeLocale, LOCALES, type Locale } from '#lib/i18n/i18n.ts'

export type TextSize = '1' | '2' | '3'
const SIZES: readonly TextSize[] = ['1', '2', '3']

const KEYS = { locale: 'lunxun.locale', elder: 'lunxun.elder', size: 'lunxun.size', isChosen: 'lunxun.chosen' }

const oneOf = <T extends string>(values: readonly T[], value: string | null, byDefault: T): T =>
  values.find((one) => one === value) ?? byDefault

/** Language and large print. Kept on the device, and in the account once signed in; the size step only on the device. */
class Preferences {
  locale = $state<Locale>(oneOf(LOCALES, read(KEYS.locale), 'zh-CN'))
  isElder = $state(read(KEYS.elder) === '1')
  size = $state<TextSize>(oneOf(SIZES, read(KEYS.size), '1'))
  /** Tells the account; set by the session while one is open. */
  save: ((change: { locale?: Locale; elderMode?: boolean }) => void) | undefined

  /** Chosen while signed out: on this visit it outweighs what the account says. */
  get isChosen() {
    return read(KEYS.isChosen) === '1'
  }

  /** Shows the current state on the page. */
  show() {
    if (this.isElder) document.documentElement.dataset['elder'] = this.size
    else delete document.documentElement.dataset['elder']
  }

  /** What the account says. */
  adopt({ locale, elderMode }: { locale: Locale; elderMode: boolean }) {
    this.isElder = elderMode
    write(KEYS.elder, elderMode ? '1' : null)
    write(KEYS.isChosen, null)
    this.show()
    if (locale !== this.locale) void this.#speak(locale)
  }

  async chooseLocale(locale: Locale) {
    await this.#speak(locale)
    this.#tell({ locale })
  }

  chooseElder(isElder: boolean) {
    this.isElder = isElder
    write(KEYS.elder, isElder ? '1' : null)
    this.show()
    this.#tell({ elderMode: isElder })
  }

  chooseSize(size: TextSize) {
    this.size = size
    write(KEYS.size, size)
    this.show()
  }

  async #speak(locale: Locale) {
    await changeLocale(locale)
    this.locale = locale
    write(KEYS.locale, locale)
  }

  #tell(change: { locale?: Locale; elderMode?: boolean }) {
    if (this.save) this.save(change)
    else write(KEYS.isChosen, '1')
  }
}

/** Private windows may refuse storage; then a choice lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // see read()
  }
}

export const preferences = new Preferences()
