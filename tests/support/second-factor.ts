import type { Db } from '#db/connect.ts'

/** Whether county officers and administrators must have a second factor; for all accounts of this database. */
export const demandSecondFactor = (db: Db, requireSecondFactor: boolean) =>
  db
    .updateTable('setting')
    .set({ value: JSON.stringify({ requireSecondFactor }) })
    .where('key', '=', 'security')
    .execute()
