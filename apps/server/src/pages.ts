import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { Refused } from '@groundbreak/contract'
import type { FastifyInstance } from 'fastify'

const ASSETS = '/assets/'

/** The web application: files as they were built, and its one page for every address that is no file. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(serveStatic, {
      root: folder,
      preCompressed: true,
      wildcard: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        const lasting = path.includes(ASSETS)
        response.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith(ASSETS)
    if (built && page) return reply.sendFile('index.html')
    return reply.status(404).send({
      code: 'request.no-such-address',
      message: { zh: '没有这个地址', en: 'there is nothing at this address' },
      remedy: { zh: '从首页进入', en: 'start from the first page' },
    } satisfies Refused)
  })
}
