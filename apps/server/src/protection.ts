import { Refusal } from '@groundbreak/office'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Headers of every answer, and the check that a write comes from our own pages. */
export function protect(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request)
  })
}

/** There are no accounts yet, so another site's page in the same browser must not write here. */
function checkOrigin(request: FastifyRequest): void {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (!foreign && (origin === undefined || hostOf(origin) === host)) return
  throw new Refusal('request.foreign', 'invalid', {
    words: { zh: '请求来自其他网站，已拒绝', en: 'the request came from another site and was refused' },
    remedy: { zh: '在本系统的页面中操作', en: 'use the pages of this program' },
  })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/** Who acts: chosen in the interface while there are no accounts. Never trusted for more than a name. */
export function actorOf(request: FastifyRequest): string {
  const named = request.headers['x-actor']
  if (typeof named !== 'string' || named === '') return 'demonstration'
  try {
    return decodeURIComponent(named).slice(0, 80)
  } catch {
    // a broken escape is only a broken name
    return 'demonstration'
  }
}
