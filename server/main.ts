import { findAccountState } from './accounts/index.ts'
import { readConfig } from './config.ts'
import { run } from './run.ts'
import { start } from './start.ts'

await run(async () => {
  const config = readConfig(process.env)
  const running = await start(config, { logger: { level: config.LOG_LEVEL } })
  console.log(running.address ? `Lunxun serves on ${running.address}` : 'Lunxun works on jobs')
  if (!(await findAccountState(running.deps.db)).hasAny)
    console.log('There is no account yet. Make the first ones: npm run setup -- --county 中共青禾县委')
  return running
})
