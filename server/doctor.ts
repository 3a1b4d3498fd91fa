/** `npm run doctor`: what is in order, what is not, and what to do. Exit code 1 when something must be mended. */
import type { Finding } from './doctor/finding.ts'
import { examineSystem } from './doctor/examine.ts'
import { DOCTOR_TEXTS } from './doctor/texts.ts'
import { alignColumns, terminalLanguage } from './terminal.ts'

const MARKS = { ok: '✓', warn: '!', fail: '✗' } as const
const texts = DOCTOR_TEXTS[terminalLanguage(process.env)]

const fill = (sentence: string, values: Finding['values'] = {}) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

const findings = await examineSystem(process.env)
console.log(
  alignColumns(
    findings.map(({ level, topic, says, values }) => [MARKS[level], texts.topics[topic], fill(texts.sentences[says], values)]),
  ),
)
const count = (level: Finding['level']) => findings.filter((one) => one.level === level).length
const worst = count('fail') > 0 ? 'fail' : count('warn') > 0 ? 'warn' : 'ok'
console.log(`\n${fill(texts.verdict[worst], { count: count(worst) })}`)
process.exit(worst === 'fail' ? 1 : 0)
