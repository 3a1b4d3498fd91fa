import type { Db } from '#db/connect.ts'
import type { Keys } from '../keys.ts'
import { openNationalId } from './seal-national-id.ts'

const MOST = 100

/** Whether a key fits the database: of some identity numbers, how many it opens and how many it does not. */
export async function countOpened(db: Db, keys: Keys): Promise<{ opened: number; refused: number }> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'nationalIdCipher'])
    .where('nationalIdCipher', 'is not', null)
    .$narrowType<{ nationalIdCipher: Buffer }>()
    .limit(MOST)
    .execute()
  const opened = rows.filter(({ id, nationalIdCipher }) => opens(keys, id, nationalIdCipher)).length
  return { opened, refused: rows.length - opened }
}

function opens(keys: Keys, id: string, cipher: Buffer) {
  try {
    return openNationalId(keys, id, cipher) !== ''
  } catch {
    return false
  }
}
