import { spawn } from 'node:child_process'

/** A server of its own process. */
export interface Served {
  address: string
  pid: number
  end: () => Promise<void>
}

/** A program of ours, ready once it says where it serves. */
export function serve(args: string[], env: Record<string, string>, says: RegExp): Promise<Served> {
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    let text = ''
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      const address = says.exec(text)?.[1]
      if (address) resolve({ address, pid: child.pid!, end })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(text)))
  })
}
