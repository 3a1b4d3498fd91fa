import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Takes the file with our process id in it: one process only holds it. False while another one that lives does. */
export function takePidFile(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  // Whoever held it was killed: nobody shall wait for that one.
  if (!isLeftBehind(path)) return false
  rmSync(path, { force: true })
  return takePidFile(path)
}

export const releasePidFile = (path: string) => rmSync(path, { force: true })

function isLeftBehind(path: string) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')) || process.pid, 0) // empty: being written this moment
    return false
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ESRCH' || code === 'ENOENT' // given back this moment: try again
  }
}
