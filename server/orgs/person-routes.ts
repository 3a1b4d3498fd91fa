import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { askedBy, todayOf } from './asked.ts'
import { changePerson } from './change-person.ts'
import { createPerson } from './create-person.ts'
import { showPeople } from './list-people.ts'
import { NewPerson, PeopleQuery, Person, PersonChange, PersonPage } from './person-schemas.ts'
import { showPerson } from './show-person.ts'

const read = { access: 'people.read' } as const
const manage = { access: 'people.manage' } as const
const tags = ['people']
const profile = { 200: Person, ...Refused }

export const personRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/people',
    { config: read, schema: { tags, querystring: PeopleQuery, response: { 200: PersonPage, ...Refused } } },
    (request) => showPeople(deps.db, request.scope, request.query, todayOf(request)),
  )

  app.get('/people/:id', { config: read, schema: { tags, params: IdParams, response: profile } }, (request) =>
    showPerson(deps.db, request.scope, request.params.id, todayOf(request)),
  )

  app.post(
    '/people',
    { config: manage, schema: { tags, body: NewPerson, response: { 201: Person, ...Refused } } },
    async (request, reply) => {
      const asked = askedBy(request, 'people.read')
      const id = await createPerson(deps, asked, request.body)
      return reply.code(201).send(await showPerson(deps.db, asked.sees, id, asked.today))
    },
  )

  app.patch(
    '/people/:id',
    { config: manage, schema: { tags, params: IdParams, body: PersonChange, response: profile } },
    async (request) => {
      const asked = askedBy(request, 'people.read')
      await changePerson(deps, asked, request.params.id, request.body)
      return showPerson(deps.db, asked.sees, request.params.id, asked.today)
    },
  )
}
