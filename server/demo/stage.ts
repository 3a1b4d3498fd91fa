import { v5 as named } from 'uuid'
import { addDays } from '#db/demo/days.ts'
import { startOfDay } from '../clock.ts'
import type { Deps } from '../http/deps.ts'
import type { Acting, Hand } from './acting.ts'
import { listCast } from './demo-queries.ts'

/** What everybody has who makes the county alive. */
export interface Stage {
  deps: Deps
  acting: Acting
  /** The hand of a demo account, by its login name. */
  as: (loginName: string, at?: Date) => Promise<Hand>
  /** The demo account itself, and the person behind it. */
  accountOf: (loginName: string) => { id: string; personId: string | null }
  /** Where the demo account holds its role: 'county', 'township', 'secretary'. */
  placeOf: (loginName: string) => string
  /** The day the past is reckoned from. */
  today: string
  /** So many days before that, at an hour of the county's day; never later than now. */
  ago: (days: number, hour?: number) => Date
  /** So many days after it, or before when below 0. */
  ahead: (days: number, hour: number) => Date
  signal: AbortSignal
}

export async function setStage(deps: Deps, acting: Acting, today: string, signal: AbortSignal): Promise<Stage> {
  const cast = new Map((await listCast(deps.db)).map((one) => [one.loginName, one]))
  const of = (loginName: string) => {
    const found = cast.get(loginName)
    if (!found) throw new Error(`The demo county has no account ${loginName}`)
    return found
  }
  const zone = deps.config.COUNTY_TIME_ZONE
  const at = (days: number, hour: number) => new Date(startOfDay(zone, addDays(today, days)).getTime() + hour * 3_600_000)
  return {
    ...{ deps, acting, today, signal, accountOf: of },
    as: (loginName, at) => acting.as(of(loginName).id, at),
    placeOf: (loginName) => of(loginName).orgId ?? '',
    ago: (days, hour = 10) => new Date(Math.min(at(-days, hour).getTime(), deps.now().getTime())),
    ahead: at,
  }
}

const NAMESPACE = '6f1c1d52-3c0a-5b0e-9d7e-0d6c2f5a7b10'

/** The same name, the same id: whoever goes on after a crash finds what was made before it. */
export const idOf = (...name: readonly (string | number)[]) => named(name.join('/'), NAMESPACE)
