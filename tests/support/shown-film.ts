import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '#server/http/deps.ts'
import { measured } from '#server/films/encode/measured.rules.ts'
import type { TestOrg } from './county.ts'
import { encode, PICTURE, TONE, type clips } from './films.ts'
import { aReleasedFilm } from './watching.ts'

interface Wanted {
  clip: ReturnType<typeof clips>
  title: string
  seconds: number
}

/** A film on the air that really plays: drawn, encoded and put where the server looks for it. */
export async function aShownFilm({ db, config }: Deps, org: TestOrg, { clip, title, seconds }: Wanted) {
  const encoder = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
  const picture = PICTURE(seconds, { size: '320x180', rate: '10' })
  const source = await clip(`shown-${seconds}.mp4`, ...picture, ...TONE(seconds), ...encoder)
  const { target, ...report } = await encode(source)
  const { durationS, rungs, audioBandwidth } = measured(report)
  const film = await aReleasedFilm(db, org, { durationS, measures: { rungs, audioBandwidth }, changes: { title } })
  await mkdir(join(config.LUNXUN_DATA, 'media/films'), { recursive: true })
  await cp(target, join(config.LUNXUN_DATA, 'media/films', film.versionId), { recursive: true })
  return film
}
