import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { inTheWay, type Asked } from '../../http/asked.ts'
import { factsOf } from '../describe-film.ts'
import { lockFilm } from '../film-queries.ts'
import { takesVersions, UNDER_WAY } from '../film.rules.ts'
import { storageOf } from '../storage/storage.ts'
import { roomFault } from './room.rules.ts'
import { bytesOf, bytesPromised, insertVersion, lockRoom } from './version-queries.ts'
import type { NewVersion } from './version-schemas.ts'

const GB = 1e9

/** A new version that waits for its file. Right, size, quota and free disk are checked here, before the first byte is sent. */
export async function startVersion(deps: Deps, { viewer, actor, scope }: Asked, filmId: string, file: NewVersion) {
  const { config } = deps
  if (file.sizeBytes > config.FILM_MAX_GB * GB) throw new Problem('too-large', `Films may have ${config.FILM_MAX_GB} GB at most`)
  const freeBytes = await storageOf(deps).freeBytes()
  return deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, filmId)
    if (!film) throw notFound()
    const { versions } = await factsOf(trx, film)
    if (!takesVersions(film.state)) throw inTheWay('film-text-frozen', 'The film is being reviewed')
    if (versions.some(({ state }) => UNDER_WAY.includes(state)))
      throw inTheWay('upload-under-way', 'Another file of this film is on its way; finish or cancel it')
    await checkRoom(trx, deps, film.orgId, file.sizeBytes, freeBytes)
    const [id, now] = [uuid(), deps.now()]
    const { filename, sizeBytes, fingerprint = null } = file
    await insertVersion(trx, {
      ...{ id, filmId, filename: cleaned(filename), sizeBytes, fingerprint },
      ...{ createdBy: viewer.accountId, createdAt: now, lastByteAt: now },
    })
    await recordAudit(trx, actor, {
      action: 'film.upload',
      object: { kind: 'film', id: filmId },
      orgPath: film.path,
      detail: { versionId: id, filename: cleaned(filename), sizeBytes },
    })
    return id
  })
}

async function checkRoom(trx: Trx, { config }: Deps, orgId: string, sizeBytes: number, freeBytes: number | null) {
  await lockRoom(trx)
  const fault = roomFault({
    sizeBytes,
    freeBytes,
    promisedBytes: await bytesPromised(trx),
    reserveBytes: config.FILM_RESERVE_GB * GB,
    usedBytes: await bytesOf(trx, orgId),
    quotaBytes: config.FILM_QUOTA_GB * GB,
  })
  if (fault === 'quota-used') throw inTheWay(fault, `The films of one organisation may take ${config.FILM_QUOTA_GB} GB`)
  if (fault === 'no-room') throw inTheWay(fault, 'There is not enough free space on the server')
}

/** The last part of a path, without control characters. Only ever shown: files go by the id of their version. */
const cleaned = (filename: string) =>
  filename
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .trim() || 'film'
