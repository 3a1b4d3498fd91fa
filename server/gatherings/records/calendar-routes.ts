import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { notFound } from '../../http/problem.ts'
import { IdParams } from '../../http/schema-parts.ts'
import { sendDownload } from '../../http/send-download.ts'
import { scopeOf } from '../../orgs/index.ts'
import { listForCalendar } from './calendar-queries.ts'
import { calendarName, calendarOf } from './calendar.ts'

const tags = ['gatherings']
const signedIn = { access: 'signed-in' } as const
const ICS = 'text/calendar'
const MOST = 500
const PAST_MS = 92 * 86_400_000

/** Calendars to download while signed in; no address of them works without. */
export const calendarRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const zone = deps.config.COUNTY_TIME_ZONE
  const send = (reply: FastifyReply, entries: Awaited<ReturnType<typeof listForCalendar>>, title: string) => {
    const name = calendarName(zone, entries[0]?.startsAt ?? deps.now())
    const calendar = calendarOf(entries, { zone, name: title, now: deps.now() })
    return sendDownload(reply, { name, type: `${ICS}; charset=utf-8` }, calendar)
  }

  app.get(
    '/gatherings/:id/calendar.ics',
    {
      config: signedIn,
      schema: { tags, params: IdParams, produces: [ICS], description: 'For whoever may see it or is on its list.' },
    },
    async ({ viewer, params }, reply) => {
      const scope = scopeOf(viewer, 'gatherings.read')
      const entries = await listForCalendar(deps.db, { scope, personId: viewer.personId, id: params.id, limit: 1 })
      if (entries.length === 0) throw notFound()
      return send(reply, entries, entries[0]!.title)
    },
  )

  app.get(
    '/me/gatherings.ics',
    { config: signedIn, schema: { tags, produces: [ICS], description: 'Own gatherings, of the last three months and ahead.' } },
    async ({ viewer }, reply) => {
      const from = new Date(deps.now().getTime() - PAST_MS)
      const own = { scope: { paths: [] }, personId: viewer.personId, isOwn: true, from, limit: MOST }
      return send(reply, await listForCalendar(deps.db, own), '我的活动')
    },
  )

  app.get(
    '/gatherings/calendar.ics',
    {
      config: { access: 'gatherings.read' },
      schema: { tags, produces: [ICS], description: "Those of one's branches, of the last three months and ahead." },
    },
    async ({ scope }, reply) => {
      const from = new Date(deps.now().getTime() - PAST_MS)
      return send(reply, await listForCalendar(deps.db, { scope, personId: null, from, limit: MOST }), '支部活动')
    },
  )
}
