import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const ROOT = join(import.meta.dirname, '../..')
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium')

/** No talk with anyone but the page under test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
]

/** A headless browser: CHROMIUM_PATH, or the one in @sparticuz/chromium, unpacked once per version. */
export async function launchChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  const folder = named ? undefined : await unpacked()
  return chromium.launch({
    executablePath: named ?? join(folder!, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', ...QUIET],
    // Without a UTF-8 locale, Chromium calls every file with a Chinese name 'download'.
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...(folder && { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }) },
  })
}

/**
 * The package unpacks to the temporary folder and trusts whatever file lies there already. So: a folder of our own,
 * renamed when whole. Its al2023 archive holds the libraries that a bare machine lacks.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const folder = join(ROOT, 'node_modules/.cache/chromium', version)
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = draft
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    await packed.executablePath()
    await inflate(join(PACKAGE, 'bin/al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  try {
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // else another run was faster
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}
