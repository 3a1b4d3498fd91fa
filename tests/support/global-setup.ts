import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's maintenance database, as its owner. */
    serverUrl: string
    /** Migrated, empty; every test file clones it. */
    template: string
  }
}

/** One PostgreSQL server for the whole run: the embedded one, or TEST_DATABASE_URL (an owner who may create databases). */
export default async function setup(project: TestProject) {
  const external = process.env['TEST_DATABASE_URL']
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-test-'))
  const server = external ? undefined : await startEmbedded({ folder, durable: false })
  const serverUrl = withDatabase(external ?? server!.url, 'postgres')
  const template = `lunxun_template_${process.pid}`
  await execute(serverUrl, `create database ${template}`)
  await migrate(withDatabase(serverUrl, template))
  project.provide('serverUrl', serverUrl)
  project.provide('template', template)
  return async () => {
    if (external) await execute(serverUrl, `drop database ${template} with (force)`)
    await server?.stop()
    for (const path of [folder, server?.folder ?? folder]) rmSync(path, { recursive: true, force: true })
  }
}

function withDatabase(url: string, name: string) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

async function execute(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
