import { findAccountState } from './accounts/index.ts'
import { readConfig } from './config.ts'
import { run } from './run.ts'
import { start } from './start.ts'

await run(async () => {
  const config = readConfig(process.env)
  const running = await start(config, { logger: { level: config.LOG_LEVEL } })
  console.log(running.address ? `Lunxun serves on ${running.address}` : 'Lunxun works on jobs')
  // A hint, and no reason to end when the database has gone down this moment.
  const accounts = await findAccountState(running.deps.db).catch(() => null)
  if (accounts?.hasAny === false)
    console.log('There is no account yet. Make the first ones: npm run setup -- --county 中共青禾县委')
  return running
})
