/** What a typed name may be: each is looked up as it is in its own column. */
export interface NameVariants {
  loginName: string
  memberNos: string[]
  phones: string[]
}

/** Spellings under which the typed name may be recorded. Full-width letters, spaces and the country code do not count. */
export function nameVariants(typed: string): NameVariants {
  const name = written(typed)
  const phone = phoneOf(name)
  return {
    loginName: name.toLowerCase(),
    memberNos: [...new Set([name, name.toUpperCase(), name.toLowerCase()])],
    phones: phone ? [...new Set([name, phone, `+86${phone}`])] : [],
  }
}

/** One spelling for counting wrong tries: variants of a name share their count. */
export const countedName = (typed: string) => phoneOf(written(typed)) ?? written(typed).toLowerCase()

const written = (typed: string) => typed.normalize('NFKC').replace(/[\s\u200b]/g, '')

const phoneOf = (name: string) =>
  /^\+?[0-9-]{5,20}$/.test(name) ? name.replaceAll('-', '').replace(/^\+?86(?=1\d{10}$)/, '') : null
