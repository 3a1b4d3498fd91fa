import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { AuditEntry } from '#db/types.ts'

type New = Omit<Insertable<AuditEntry>, 'seq' | 'at' | 'prevHash' | 'hash'>

/** The trigger gives number, time and seal. */
export async function insertAuditEntry(db: Db | Trx, entry: New): Promise<void> {
  const unsealed = { seq: 0, prevHash: Buffer.alloc(0), hash: Buffer.alloc(0) }
  await db
    .insertInto('auditEntry')
    .values({ ...entry, ...unsealed })
    .execute()
}

/** Recomputes the seals from `fromSeq` on. Returns how many entries hold and the first that does not. */
export async function verifyAuditChain(db: Db, fromSeq = 1): Promise<{ checked: number; firstBroken: number | null }> {
  const { rows } = await sql<{ checked: number; firstBroken: number | null }>`
    select count(*) as checked, min(seq) filter (where
        hash <> sha256(prev_hash || convert_to(audit_text(e), 'UTF8')) or prev_hash is distinct from before_hash
        or seq <> before_seq + 1) as "firstBroken"
    from (select a.*, coalesce(lag(hash) over w, case when seq = 1 then '\\x00'::bytea else prev_hash end) as before_hash,
                 coalesce(lag(seq) over w, seq - 1) as before_seq
          from audit_entry a where seq >= ${fromSeq} window w as (order by seq)) x
    join audit_entry e using (seq, hash, prev_hash)`.execute(db)
  return rows[0] ?? { checked: 0, firstBroken: null }
}
