import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { createHandingLimit } from './handing-limit.ts'
import type { Handed } from './desk.ts'
import { judgeBatch } from './judge-batch.ts'
import type { ReportsAnswer } from './schemas.ts'

/** How long the first of a batch waits for others. Under load the batch before is still at work, and nobody waits for this. */
const GATHER_MS = 4
const BATCH = 200
/** Batches at work at the same time; each holds one connection. */
const AT_ONCE = 2

interface Waiting {
  handed: Handed
  resolve: (answer: ReportsAnswer) => void
  reject: (error: unknown) => void
}

export interface ReportDesk {
  /** Answers when what was accepted is committed. Throws not-found unless the session is the viewer's own. */
  hand: (handed: Handed) => Promise<ReportsAnswer>
  /** After what was handed in is answered. */
  close: () => Promise<void>
}

/**
 * Gathers what many people hand in at the same time and judges it together: one transaction and one write for all of them instead
 * of one each. Several processes may do so side by side, the clocks of the people are locked.
 */
export function createReportDesk(deps: Deps): ReportDesk {
  const countHanding = createHandingLimit()
  const waiting: Waiting[] = []
  const working = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined

  const hand: ReportDesk['hand'] = async (handed) => {
    await countHanding(handed.viewer.accountId)
    return new Promise((resolve, reject) => {
      waiting.push({ handed, resolve, reject })
      timer ??= setTimeout(begin, GATHER_MS)
    })
  }

  function begin() {
    timer = undefined
    while (waiting.length > 0 && working.size < AT_ONCE) {
      const work = judge(deps, waiting.splice(0, BATCH)).finally(() => {
        working.delete(work)
        if (waiting.length > 0) begin()
      })
      working.add(work)
    }
  }

  async function close() {
    while (waiting.length > 0 || working.size > 0) {
      clearTimeout(timer)
      begin()
      await Promise.all(working)
    }
  }
  return { hand, close }
}

/** A fault of one of the statements, not of the line to the database. */
const isOfStatement = (error: unknown) => {
  const { code } = error as { code?: unknown }
  return error instanceof Problem || (typeof code === 'string' && /^(2[0-9A-Z]|4[02])[0-9A-Z]{3}$/.test(code))
}

/** One by one when a batch fails: nobody suffers from somebody else's fault. */
async function judge(deps: Deps, batch: readonly Waiting[]): Promise<void> {
  try {
    const answers = await judgeBatch(
      deps,
      batch.map(({ handed }) => handed),
    )
    batch.forEach(({ resolve, reject }, at) => {
      const answer = answers[at]
      if (answer) resolve(answer)
      else reject(notFound())
    })
  } catch (error) {
    if (batch.length > 1 && isOfStatement(error)) for (const one of batch) await judge(deps, [one])
    else for (const { reject } of batch) reject(error)
  }
}
