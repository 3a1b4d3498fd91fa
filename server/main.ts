import { readConfig } from './config.ts'
import { run } from './run.ts'
import { start } from './start.ts'

await run(async () => {
  const config = readConfig(process.env)
  const running = await start(config, { logger: { level: config.LOG_LEVEL } })
  console.log(running.address ? `Lunxun serves on ${running.address}` : 'Lunxun works on jobs')
  return running
})
