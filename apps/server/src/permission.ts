import type { Endpoint } from '@groundbreak/contract'
import type { Act, Owner } from '@groundbreak/core/role'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { actorOf } from './protection.ts'
import { RequestValues } from './request-values.ts'

type FindOwner = (permits: Office['permits'], request: FastifyRequest) => Owner

/** What a route takes: nothing but to read, or an act; with whose the thing is, where clerks may do it too. */
type Permit = 'read' | Act | readonly [act: Act, owner: FindOwner]

const paramOf = (request: FastifyRequest, name: string): string => new RequestValues(request.params).get(name)
const bodyOf = (request: FastifyRequest): RequestValues => new RequestValues(request.body ?? {})

const received: FindOwner = (permits, request) => permits.ownerOfReceived(paramOf(request, 'id'))
/** Whoever says for which division a file reports is asked for that one. */
const answered: FindOwner = (permits, request) =>
  bodyOf(request).find('division') ?? received(permits, request)
const project: FindOwner = (permits, request) => permits.ownerOfSubject(paramOf(request, 'subject'))
const named: FindOwner = (permits, request) => permits.ownerOfSubject(bodyOf(request).get('subject'))

/**
 * Every route of the interface and what it takes to call it: the one place where that stands. A route that is in no row
 * is not served at all.
 */
export const PERMITS: { readonly [E in Endpoint]: Permit } = {
  'GET /api/health': 'read',
  'GET /api/region': 'read',
  'GET /api/glossary': 'read',
  'GET /api/board': 'read',
  'POST /api/reminders': 'remind',
  'GET /api/reports': 'read',
  'GET /api/received': 'read',
  'POST /api/received': 'report',
  'GET /api/received/events': 'read',
  'GET /api/received/:id': 'read',
  'DELETE /api/received/:id': ['report', received],
  'GET /api/received/:id/sheets/:sheet': 'read',
  'POST /api/received/:id/columns': ['report', received],
  'POST /api/received/:id/answers': ['report', answered],
  'POST /api/received/:id/accept': ['report', received],
  'GET /api/received/:id/marked': 'read',
  'GET /api/indicators': 'read',
  'GET /api/indicators/course': 'read',
  'GET /api/projects': 'read',
  'GET /api/projects/:id': 'read',
  'POST /api/projects/export': 'read',
  'GET /api/lights': 'read',
  'GET /api/lights/:subject': 'read',
  'POST /api/lights/:subject/answers': ['answer-light', project],
  'POST /api/lights/:subject/answers/:entry/decision': ['decide-answer', project],
  'GET /api/excuses': 'read',
  'POST /api/excuses': ['ask-excuse', named],
  'POST /api/excuses/:entry/approval': 'approve-excuse',
  'GET /api/rules/:id/entered': 'read',
  'POST /api/rules/:id/entered': ['enter-input', named],
  'GET /api/leagues': 'read',
  'GET /api/rules': 'read',
  'GET /api/mechanisms': 'read',
  'GET /api/rules/:id': 'read',
  'GET /api/rules/:id/standings': 'read',
  'GET /api/rules/:id/explanation': 'read',
  'POST /api/rules/trial': 'read',
  'POST /api/rules/:id/back-test': 'read',
  'GET /api/rules/:id/records': 'read',
  'PUT /api/rules/:id/draft': 'draft-rule',
  'DELETE /api/rules/:id/draft': 'draft-rule',
  'POST /api/rules/:id/in-force': 'enforce-rule',
  'GET /api/closes': 'read',
  'POST /api/closes': 'close',
  'GET /api/closes/:month': 'read',
  'GET /api/bulletins': 'read',
  'GET /api/bulletins/draft': 'read',
  'PUT /api/bulletins/draft': 'write-bulletin',
  'GET /api/bulletins/draft/file': 'read',
  'POST /api/bulletins': 'issue-bulletin',
  'GET /api/bulletins/:number': 'read',
  'GET /api/bulletins/:number/file': 'read',
  'POST /api/bulletins/:number/regenerate': 'read',
  'GET /api/bulletins/compare': 'read',
  'POST /api/bulletins/check': 'read',
  'GET /api/trace': 'read',
  'GET /api/sources/:file/fragment': 'read',
  'GET /api/sources/:file': 'read',
  'GET /api/ledger': 'read',
  'POST /api/ledger/verify': 'read',
}

const TABLE = new Map<string, Permit>(Object.entries(PERMITS))

/** Asks for the permit of every route of the interface before it is worked, and refuses to serve a route without one. */
export function checkPermits(app: FastifyInstance, { permits }: Office): void {
  app.addHook('onRoute', ({ method, url }: RouteOptions) => {
    const missing = [method]
      .flat()
      .filter((one) => one !== 'HEAD' && url.startsWith('/api/') && !TABLE.has(`${one} ${url}`))
    if (missing.length > 0) throw new Error(`no permit is written down for ${missing.join(', ')} ${url}`)
  })
  app.addHook('preHandler', async (request) => {
    const permit = TABLE.get(`${request.method} ${request.routeOptions.url}`)
    if (permit === undefined || permit === 'read') return
    const [act, findOwner] = typeof permit === 'string' ? [permit] : permit
    permits.check(actorOf(request), act, findOwner?.(permits, request))
  })
}
