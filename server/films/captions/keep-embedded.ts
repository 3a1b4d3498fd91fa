import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { deleteEmbedded, insertCaptions } from './caption-queries.ts'
import { decodeText, readCues } from './captions.rules.ts'

interface Track {
  name: string
  language: string | null
  bytes: Buffer | null
}

/** The film's own captions become rows like those sent in, so that they can be read and corrected the same way. */
export async function keepEmbedded(trx: Trx, versionId: string, tracks: readonly Track[], now: Date) {
  await deleteEmbedded(trx, versionId)
  const rows = tracks.flatMap(({ name, language, bytes }) => {
    const cues = bytes && readCues(decodeText(bytes) ?? '')
    if (!cues) return []
    return [
      {
        ...{ id: uuid(), filmVersionId: versionId, kind: 'embedded' as const, updatedAt: now },
        ...{ language: language ?? 'und', label: name.slice(0, 60) || 'CC', cues: JSON.stringify(cues) },
      },
    ]
  })
  await insertCaptions(trx, rows)
}
