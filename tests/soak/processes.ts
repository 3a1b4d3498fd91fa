import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '#db/embedded.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A program of ours that is killed and started again; `isUp` is false between a kill and the next readiness. */
export interface Mortal {
  name: string
  kills: number
  /** How often it ended by itself: a fault. */
  deaths: number
  isUp: boolean
  kill: () => Promise<void>
  start: () => Promise<void>
}

/** `npm start` under a supervisor, as web (with a port) or worker: whatever ends by itself is started again, and counted. */
export function mortal(name: string, env: Record<string, string>): Mortal {
  let child: ChildProcess | undefined
  const begin = async (): Promise<boolean> => {
    const begun = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: { PATH: process.env['PATH'], ...env } })
    child = begun
    let text = ''
    begun.stderr.on('data', (chunk: Buffer) => process.stderr.write(`[${name}] ${chunk.toString()}`))
    begun.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    while (!/serves on|works on jobs/.test(text)) {
      if (begun.exitCode !== null || begun.signalCode !== null) return false // the database was down at this moment
      await sleep(50)
    }
    begun.once('exit', (code) => {
      if (child !== begun || !self.isUp) return
      self.isUp = false
      self.deaths++
      console.error(`${name} has ended by itself: ${code}`)
      void self.start()
    })
    return true
  }
  const self: Mortal = {
    ...{ name, kills: 0, deaths: 0, isUp: false },
    async start() {
      while (!(await begin())) await sleep(1000)
      self.isUp = true
    },
    async kill() {
      self.isUp = false
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      self.kills++
    },
  }
  return self
}

/** The embedded PostgreSQL; `home` is the folder it really uses. */
export function mortalDatabase(folder: string, home: string): Mortal {
  const self: Mortal = {
    ...{ name: 'PostgreSQL', kills: 0, deaths: 0, isUp: true },
    async start() {
      for (let tries = 0; !self.isUp; tries++) {
        // Its children need a moment to see that it is gone, and until then it does not start again.
        self.isUp = await startEmbedded({ folder: join(folder, 'postgres') }).then(
          () => true,
          (error: Error) => {
            if (tries > 50) throw error
            return false
          },
        )
        if (!self.isUp) await sleep(200)
      }
    },
    async kill() {
      self.isUp = false
      process.kill(Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
      self.kills++
      return Promise.resolve()
    },
  }
  return self
}

export async function freePorts(count: number): Promise<number[]> {
  const probes = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(
    probes.map(async (probe) => {
      probe.listen(0, '127.0.0.1')
      await once(probe, 'listening')
      return (probe.address() as { port: number }).port
    }),
  )
  for (const probe of probes) probe.close()
  return ports
}

/** Kills one after the other, in no order; each starts again after a moment, while others may be down too. Until `signal`. */
export async function torment(mortals: readonly Mortal[], signal: AbortSignal, everyMs: number, random: () => number) {
  const rising: Promise<void>[] = []
  while (!signal.aborted) {
    await sleep(everyMs * (0.5 + random()), undefined, { signal }).catch(() => undefined)
    const victim = mortals[Math.floor(random() * mortals.length)]!
    if (signal.aborted || !victim.isUp) continue
    await victim.kill()
    rising.push(sleep(1500 * random()).then(() => victim.start()))
  }
  await Promise.all(rising)
}
