import { execFile } from 'node:child_process'
import { appendFile, chmod, copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeFilm, FilmRefused, type Limits, probeFilm } from '#media/index.ts'
import { boxes, findBox } from '#media/package/mp4-read.rules.ts'
import { aFolder, clips, encode, ffmpeg, H264, PICTURE, tools, TONE } from '../support/films.ts'

/** Files made to harm whoever opens them. Each is refused quickly; nothing else is read, no address is called. */
const folder = aFolder()
const clip = clips(folder)
const film = () => clip('film.mp4', ...PICTURE(2), ...TONE(2), ...H264)

let server: Server
let calls = 0
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
beforeAll(async () => {
  server = createServer((_, reply) => (calls++, reply.end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  expect(calls).toBe(0)
})

async function write(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

const kindOf = async (file: string, limits: Partial<Limits> = {}): Promise<string> =>
  probeFilm(file, { tools: await tools(), limits }).then(
    () => 'accepted',
    (error: unknown) => (error instanceof FilmRefused ? error.kind : String(error)),
  )

describe('playlists and scripts under the name of a film', () => {
  const scripts: [string, () => string][] = [
    ['HLS to a file', () => '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'],
    ['HLS to an address', () => `#EXTM3U\n#EXTINF:4,\n${address()}/a.ts\n#EXT-X-ENDLIST\n`],
    ['HLS that glues a secret to an address', () => `#EXTM3U\n#EXTINF:4,\nconcat:${address()}/?|file:///etc/passwd\n`],
    ['HLS behind a byte order mark', () => `\uFEFF#EXTM3U\n#EXTINF:4,\n${address()}/a.ts\n`],
    ['concat', () => "ffconcat version 1.0\nfile '/etc/passwd'\n"],
    ['concat without its heading', () => "file '/etc/passwd'\n"],
    ['DASH', () => `<?xml version="1.0"?><MPD><BaseURL>${address()}/</BaseURL></MPD>`],
    ['SDP', () => 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n'],
    ['ASX', () => `<asx version="3.0"><entry><ref href="${address()}/a.wmv"/></entry></asx>`],
  ]
  test.each(scripts)('%s', async (name, content) => {
    expect(await kindOf(await write(`${name}.mp4`, content()))).toBe('playlist')
  })

  test('a playlist behind a film’s first bytes is read as that film, and no further', async () => {
    for (const magic of ['\x1a\x45\xdf\xa3', 'FLV\x01', 'RIFF\0\0\0\0AVI ', '\0\0\0\x18ftypisom']) {
      const content = Buffer.concat([Buffer.from(magic, 'latin1'), Buffer.from(`\n#EXTM3U\n#EXTINF:4,\n${address()}/a.ts\n`)])
      expect(await kindOf(await write('polyglot.mp4', content))).toMatch(/^(unreadable|no-picture|truncated)$/)
    }
  })
})

/** Replaces a box by other bytes and corrects the sizes of those around it. */
function replaceBox(content: Buffer, path: string, bytes: Buffer): Buffer {
  const steps = path.split('/')
  const box = findBox(content, path)
  const changed = Buffer.concat([content.subarray(0, box.start - 8), bytes, content.subarray(box.end)])
  const growth = bytes.length - (box.end - box.start + 8)
  for (let depth = 1; depth < steps.length; depth++) {
    const at = findBox(content, steps.slice(0, depth).join('/')).start - 8
    changed.writeUInt32BE(content.readUInt32BE(at) + growth, at)
  }
  return changed
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** A data reference of the old Macintosh kind to a file by its full path (an `alis` record with a tag of type 2). */
function alias(path: string): Buffer {
  const tag = Buffer.alloc(4)
  tag.writeUInt16BE(2, 0)
  tag.writeUInt16BE(path.length, 2)
  const padded = Buffer.from(path.length % 2 ? `${path}\0` : path)
  return Buffer.concat([
    Buffer.alloc(10 + 1 + 27 + 12 + 1 + 63 + 16 + 4 + 16),
    tag,
    padded,
    Buffer.from([0xff, 0xff, 0, 0]),
    Buffer.alloc(16),
  ])
}

describe('films that refer to other files', () => {
  const dref = (entry: Buffer) => box('dref', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), entry)
  const PATH = 'moov/trak/mdia/minf/dinf/dref'

  test('a pipe as the place of the pictures is not opened', async () => {
    const pipe = join(folder, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    const content = replaceBox(await readFile(await film()), PATH, dref(box('alis', Buffer.alloc(4), alias(pipe))))
    expect(await kindOf(await write('alias.mp4', content))).not.toBe('too-costly') // opening it would wait for ever
  })
  test('an address as the place of the pictures is not called', async () => {
    const content = replaceBox(
      await readFile(await film()),
      PATH,
      dref(box('url ', Buffer.alloc(4), Buffer.from(`${address()}/film\0`))),
    )
    await kindOf(await write('url.mp4', content))
    expect(calls).toBe(0)
  })
  test('a QuickTime film that only points to another has no picture', async () => {
    const reference = box(
      'rdrf',
      Buffer.alloc(4),
      Buffer.from('url '),
      Buffer.from([0, 0, 0, 40]),
      Buffer.from(`${address()}/film.mov\0`),
    )
    expect(await kindOf(await write('reference.mov', box('moov', box('rmra', box('rmda', reference)))))).toBe('no-picture')
  })
})

describe('names and places', () => {
  test.each([
    'concat:a.mp4|b.mp4',
    'http:__example.com_a.mp4',
    '%03d.mp4',
    '-i.mp4',
    'o\'brien [x] "y" \\ & ; $(id).mp4',
    'pipe:0',
    '影片 第一集.mp4',
  ])('a film called %s is a film', async (name) => {
    const home = join(folder, 'names')
    await mkdir(home, { recursive: true })
    await copyFile(await film(), join(home, name))
    expect(await encode(join(home, name), { target: join(home, `${name}.out`) })).toMatchObject({ durationS: 2 })
  })
  test('what is no ordinary file is not opened', async () => {
    await promisify(execFile)('mkfifo', [join(folder, 'fifo.mp4')])
    await symlink('/dev/zero', join(folder, 'zero.mp4'))
    for (const place of [folder, join(folder, 'fifo.mp4'), join(folder, 'zero.mp4'), join(folder, 'absent.mp4')]) {
      expect(await kindOf(place)).toBe('not-a-file')
    }
    expect(await kindOf(await write('empty.mp4', ''))).toBe('empty-file')
  })
})

describe('small files that grow', () => {
  test('two thousand streams', async () => {
    const content = await readFile(await film())
    const moov = findBox(content, 'moov')
    const trak = findBox(content, 'moov/trak')
    const tracks = Array.from({ length: 2000 }, () => content.subarray(trak.start - 8, trak.end))
    const grown = Buffer.concat([
      content.subarray(0, moov.start - 8),
      box('moov', content.subarray(moov.start, moov.end), ...tracks),
    ])
    expect(await kindOf(await write('streams.mp4', grown))).toBe('too-many-streams')
  })
  test('two thousand million frames in a table without entries', async () => {
    const content = await readFile(await film())
    const stsz = Buffer.from('0000001473747a7a00000000000000017fffffff'.replace('73747a7a', '7374737a'), 'hex')
    const grown = replaceBox(content, 'moov/trak/mdia/minf/stbl/stsz', stsz)
    expect(await kindOf(await write('frames.mp4', grown))).toMatch(
      /^(too-costly|unreadable|hollow|no-picture|truncated|too-long)$/,
    )
  })
  test('three frames, hours apart', async () => {
    const far = (hours: number) => ['-vf', `setpts=N*${hours}*3600/TB`, '-vsync', 'vfr', '-frames:v', '3']
    expect(await kindOf(await clip('far.mkv', ...PICTURE(1), ...far(5), ...H264))).toBe('too-long')
    expect(await kindOf(await clip('sparse.mkv', ...PICTURE(1, { size: '32x32' }), ...far(2), ...H264))).toBe('hollow')
  })
  test('a picture of four thousand million pixels', async () => {
    const content = await readFile(await clip('png.mov', ...PICTURE(1, { size: '64x64' }), '-c:v', 'png'))
    for (let at = content.indexOf('IHDR'); at >= 0; at = content.indexOf('IHDR', at + 1)) {
      content.writeUInt32BE(65_000, at + 4)
      content.writeUInt32BE(65_000, at + 8)
    }
    const entry = content.indexOf('png ', content.indexOf('stsd'))
    content.writeUInt16BE(65_000, entry + 28)
    content.writeUInt16BE(65_000, entry + 30)
    expect(await kindOf(await write('gigapixel.mov', content))).toMatch(/^(too-large|unreadable)$/)
  })
  test('a picture that grows past the limit midway is not decoded there', async () => {
    const small = await clip('small.ts', ...PICTURE(2), ...H264)
    const large = await clip('large.ts', ...PICTURE(2, { size: '1280x720' }), ...H264)
    const source = join(folder, 'growing.ts')
    await ffmpeg('-i', `concat:${small}|${large}`, '-c', 'copy', source)
    await expect(encode(source, { limits: { pixels: 320 * 180 } })).rejects.toMatchObject({ kind: 'damaged' })
  })
})

describe('bounds hold whatever the tool does', () => {
  async function proberThat(name: string, does: string) {
    const file = await write(`${name}.sh`, `#!/bin/sh\n${does}\n`)
    await chmod(file, 0o755)
    return { ...(await tools()), ffprobe: file }
  }
  const probed = async (name: string, does: string) =>
    probeFilm(await film(), { tools: await proberThat(name, does), limits: { probeS: 1 } }).then(
      () => 'accepted',
      (error: { kind?: string }) => error.kind,
    )

  test.each([
    ['sleeps', 'sleep 1000'],
    ['spins', 'while :; do :; done'],
    ['talks without end', 'yes "{"'],
  ])('one that %s is ended', async (name, does) => {
    expect(await probed(name, does)).toMatch(/^(too-costly|too-many-streams)$/)
  })

  test('one that wants more memory than allowed does not get it', async () => {
    expect(await kindOf(await film(), { probeMemoryBytes: 16 * 1024 ** 2 })).toMatch(/^(too-costly|unreadable)$/)
  })

  test('it learns no secrets of the server', async () => {
    process.env['LUNXUN_TEST_SECRET'] = 'bamboo'
    await probed('curious', `env > '${join(folder, 'environment')}'; echo '{}'`)
    delete process.env['LUNXUN_TEST_SECRET']
    expect(await readFile(join(folder, 'environment'), 'utf8')).not.toContain('bamboo')
  })
})

describe('damage', () => {
  /** The same numbers every time (a linear congruential generator). */
  function* numbers(seed: number) {
    for (let value = seed; ;) yield (value = (value * 1_103_515_245 + 12_345) % 2 ** 31)
  }
  test.each(['mp4', 'mkv', 'ts', 'avi', 'flv'])(
    'thirty spoilt copies of a %s are films or refused, nothing else',
    async (container) => {
      const codecs = container === 'avi' ? ['-c:v', 'mpeg4', '-c:a', 'mp3'] : H264
      const content = await readFile(await clip(`fuzz.${container}`, ...PICTURE(1, { size: '64x64' }), ...TONE(1), ...codecs))
      const random = numbers(container.length * 7919)
      const next = (below: number) => Number(random.next().value) % below
      for (let i = 0; i < 30; i++) {
        const spoilt = Buffer.from(i % 3 ? content : content.subarray(0, next(content.length)))
        for (let n = 0; n < i && spoilt.length > 0; n++) spoilt[next(spoilt.length)] = next(256)
        const file = await write(`spoilt-${i}.${container}`, spoilt)
        const result = await probeFilm(file, { tools: await tools() }).catch((error: unknown) => error)
        if (result instanceof Error) expect(result).toBeInstanceOf(FilmRefused)
      }
    },
  )
  test('an encrypted film is recognised', async () => {
    const content = await readFile(await film())
    content.write('encv', content.indexOf('avc1', content.indexOf('stsd')), 'latin1')
    expect(await kindOf(await write('encrypted.mp4', content))).toBe('protected')
  })
  test('rubbish after the end of a film does no harm', async () => {
    const file = join(folder, 'tail.mp4')
    await copyFile(await film(), file)
    await appendFile(file, Buffer.alloc(100_000, 0x47))
    expect(await encode(file)).toMatchObject({ durationS: 2 })
  })
  test('a refusal leaves nothing behind', async () => {
    const target = join(folder, 'refused')
    const source = await write('letter.mp4', 'Dear editor')
    await expect(encodeFilm({ source, target, workFolder: `${target}.work`, tools: await tools() })).rejects.toBeInstanceOf(
      FilmRefused,
    )
    await expect(readFile(target)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(readFile(`${target}.work`)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('the helper that plants these faults keeps the file readable', async () => {
  const content = await readFile(await film())
  const { start, end } = findBox(content, 'moov/trak/mdia/minf/dinf/dref')
  const same = replaceBox(content, 'moov/trak/mdia/minf/dinf/dref', content.subarray(start - 8, end))
  expect(same.equals(content)).toBe(true)
  expect([...boxes(same)].length).toBeGreaterThan(2)
})
