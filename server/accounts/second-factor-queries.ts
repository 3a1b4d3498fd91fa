import type { Db, Trx } from '#db/connect.ts'

/** Keeps a secret that is not confirmed yet. False if the account already has a confirmed one. */
export async function markPendingSecret(db: Db, accountId: string, totpSecretCipher: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totpSecretCipher, totpLastStep: null })
    .where('id', '=', accountId)
    .where('totpConfirmedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False if it was confirmed meanwhile, or another secret was made. */
export async function markConfirmed(trx: Trx, accountId: string, secret: Buffer, step: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ totpConfirmedAt: at, totpLastStep: step })
    .where('id', '=', accountId)
    .where('totpSecretCipher', '=', secret)
    .where('totpConfirmedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes a time step once: false if it, or a later one, has been taken before. */
export async function takeStep(trx: Trx, accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ totpLastStep: step })
    .where('id', '=', accountId)
    .where('totpConfirmedAt', 'is not', null)
    .where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes a recovery code once. */
export async function takeRecoveryCode(trx: Trx, accountId: string, codeHash: Buffer, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('recoveryCode')
    .set({ usedAt: at })
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function replaceRecoveryCodes(trx: Trx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await trx.deleteFrom('recoveryCode').where('accountId', '=', accountId).execute()
  if (hashes.length === 0) return
  await trx
    .insertInto('recoveryCode')
    .values(hashes.map((codeHash) => ({ accountId, codeHash })))
    .execute()
}

/** Takes the second factor away, with its recovery codes. False if there was none. */
export async function clearSecondFactor(trx: Trx, accountId: string): Promise<boolean> {
  await replaceRecoveryCodes(trx, accountId, [])
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ totpSecretCipher: null, totpConfirmedAt: null, totpLastStep: null })
    .where('id', '=', accountId)
    .where('totpSecretCipher', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
