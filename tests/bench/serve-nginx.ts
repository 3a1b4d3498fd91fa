import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePorts } from '../soak/processes.ts'
import type { Served } from './serve.ts'

const isInstalled = () => spawnSync('nginx', ['-v']).status === 0

const config = (folder: string, scratch: string, port: number) => `
daemon off; master_process off; pid ${scratch}/pid; error_log stderr;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000; open_file_cache max=1000;
  client_body_temp_path ${scratch}/body; proxy_temp_path ${scratch}/proxy; fastcgi_temp_path ${scratch}/fastcgi;
  uwsgi_temp_path ${scratch}/uwsgi; scgi_temp_path ${scratch}/scgi;
  types { video/mp4 m4s; }
  server { listen 127.0.0.1:${port}; root ${folder}; }
}`

/** nginx on one core with sendfile, as the least there is: the files of `folder` on loopback; undefined where it is not installed. */
export async function serveNginx(folder: string): Promise<Served | undefined> {
  if (!isInstalled()) return undefined
  const scratch = join(folder, '.nginx')
  await mkdir(scratch, { recursive: true })
  const [port] = (await freePorts(1)) as [number]
  await writeFile(join(scratch, 'nginx.conf'), config(folder, scratch, port))
  const child = spawn('nginx', ['-c', join(scratch, 'nginx.conf'), '-p', scratch], { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = once(child, 'close')
  const address = `http://127.0.0.1:${port}`
  while (!(await fetch(address).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`)
    await sleep(50)
  }
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { address, pid: child.pid!, end }
}
