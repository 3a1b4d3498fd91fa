import { ConfigError, readConfig, type Config } from '../config.ts'
import { checkDatabase } from './check-database.ts'
import { checkDisk, checkFilms, checkKey, checkMedia, checkNode, checkPages } from './check-machine.ts'
import type { Finding } from './finding.ts'

/** Looks at everything a running system needs. Changes nothing. */
export async function examineSystem(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const machine = [checkNode(), checkPages(), await checkMedia(env)]
  const config = configOf(env)
  if ('level' in config) return [...machine, config]
  const okay: Finding = { level: 'ok', topic: 'config', says: 'config.ok' }
  return [...machine, okay, checkKey(config), await checkDisk(config), await checkFilms(config), ...(await checkDatabase(config))]
}

function configOf(env: NodeJS.ProcessEnv): Config | Finding {
  try {
    return readConfig(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { level: 'fail', topic: 'config', says: 'config.faults', values: { faults: error.faults.join('; ') } }
  }
}
