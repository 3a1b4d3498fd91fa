import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runFfmpeg } from '../ffmpeg.ts'
import { secondsAt } from '../plan/plan.rules.ts'
import { EncodeFailed } from '../problem.ts'
import { fileUrl, inputArguments } from '../probe/probe-film.ts'
import type { CaptionStream } from '../probe/read-streams.rules.ts'
import type { EncodeContext } from './context.ts'
import { once } from './work-folder.ts'

/** A caption track as kept: its file in the folder, its language if the source says one, a name to choose it by. */
export interface KeptCaption {
  file: string
  language: string | null
  name: string
}

export interface CaptionNotes {
  kept: KeptCaption[]
  hasUnreadable: boolean
}

const MOST_TRACKS = 8

/**
 * The film's own text captions as WebVTT. A track that cannot be read is left out and noted: captions never stop a
 * film. Texts that are not UTF-8 are tried as GB18030, what Chinese subtitle groups wrote for years.
 */
export function keepCaptions(context: EncodeContext) {
  const tracks = context.probe.captions.filter(({ isText }) => isText).slice(0, MOST_TRACKS)
  return once<CaptionNotes>(context.folder, 'captions', async (folder) => {
    const notes: CaptionNotes = { kept: [], hasUnreadable: false }
    for (const [i, track] of tracks.entries()) {
      const file = `${i}.vtt`
      if (await convert(context, track, folder, file))
        notes.kept.push({ file, language: track.language, name: nameOf(track, notes.kept) })
      else notes.hasUnreadable = true
    }
    return notes
  })
}

/** Whether cues came out, complete and legible. */
async function convert(context: EncodeContext, track: CaptionStream, folder: string, file: string): Promise<boolean> {
  const { source, probe, plan, tools, limits, signal, boundsFor } = context
  const options = ['-map', `0:${track.index}`, '-c:s', 'webvtt', '-map_metadata', '-1', '-map_chapters', '-1', '-f', 'webvtt']
  try {
    await runFfmpeg({
      tools,
      folder,
      signal,
      inputs: [{ file: fileUrl(source), options: [...inputArguments(probe.container, limits), ...AS_WRITTEN] }],
      outputs: [{ file, options }],
      bounds: boundsFor(secondsAt(plan, plan.frames)),
    })
    const text = decode(await readFile(join(folder, file)))
    if (text?.includes('-->')) {
      await writeFile(join(folder, file), text.replace(/^WEBVTT/, `WEBVTT\n${CLOCK}`))
      return true
    }
  } catch (error) {
    if (error instanceof EncodeFailed && error.kind === 'cancelled') throw error
  }
  await rm(join(folder, file), { force: true })
  return false
}

/** Bytes go through ffmpeg as they are: not every build can convert, and one that can asks to be told from what. */
const AS_WRITTEN = ['-sub_charenc_mode', 'ignore']

/** Undefined for what is legible in neither encoding. */
function decode(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // not this one
    }
  }
  return undefined
}

/** Ties the captions' clock to the picture's, whose first frame is at 0 (RFC 8216 §3.5). */
const CLOCK = 'X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000'

const NAMES: Record<string, string> = {
  zh: '中文',
  en: 'English',
  ug: 'ئۇيغۇرچە',
  bo: 'བོད་ཡིག',
  mn: 'ᠮᠣᠩᠭᠣᠯ',
  ko: '한국어',
  ja: '日本語',
}

/** The track's title, else its language; never the same twice, as players list them by name. */
function nameOf({ title, language }: CaptionStream, others: KeptCaption[]): string {
  const name = title ?? NAMES[language ?? ''] ?? language ?? 'CC'
  const same = others.filter((other) => other.name === name || other.name.startsWith(`${name} `)).length
  return same ? `${name} ${same + 1}` : name
}
