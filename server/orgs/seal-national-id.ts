import type { Keys } from '../keys.ts'

/** The columns that keep the identity number `id` of a person: sealed for this row, findable by fingerprint, four digits to show. */
export const sealNationalId = (keys: Keys, personId: string, id: string) => ({
  nationalIdCipher: keys.encrypt(id, sealOf(personId)),
  nationalIdHash: keys.fingerprint(id),
  nationalIdLast4: id.slice(-4),
})

/** Opens what sealNationalId has sealed. Throws when it was moved here from another row. */
export const openNationalId = (keys: Keys, personId: string, cipher: Buffer) => keys.decrypt(cipher, sealOf(personId))

const sealOf = (personId: string) => `person.national_id ${personId}`
