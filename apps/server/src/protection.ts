import { isIP } from 'node:net'
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
export function protect(app: FastifyInstance, hosts: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    checkHost(request, hosts)
    if (request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request)
  })
}

/**
 * A page elsewhere can point a name of its own at this machine and then read us as its own (DNS rebinding): so only
 * addresses in figures, `localhost`, and the names somebody set are answered.
 */
function checkHost({ hostname }: FastifyRequest, hosts: readonly string[]): void {
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (name === 'localhost' || isIP(name) !== 0 || hosts.includes(name)) return
  throw new Refusal('request.host', 'invalid', {
    words: { zh: `未设置主机名“${name}”`, en: `the host name "${name}" is not set` },
    remedy: {
      zh: '用 IP 地址或 localhost 访问，或在 GROUNDBREAK_HOSTS 中写明主机名',
      en: 'use the address in figures or localhost, or name the host in GROUNDBREAK_HOSTS',
    },
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
    return decodeURIComponent(named).replace(/\p{C}/gu, '').slice(0, 80) || 'demonstration'
  } catch {
    // a broken escape is only a broken name
    return 'demonstration'
  }
}
