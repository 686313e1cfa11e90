import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import type { Nightly } from '../nightly.ts'
import { RequestValues } from '../request-values.ts'
import type { Seeding } from '../seeding.ts'

export const VERSION = '0.1.0'

export function regionRoutes(
  app: FastifyInstance,
  office: Office,
  seeding: Seeding,
  nightly: Nightly | undefined,
): void {
  app.get('/api/health', async (): Promise<ResultOf<'GET /api/health'>> => {
    const importing = seeding.progress()
    const backup = nightly?.last
    return { ok: true, version: VERSION, ...(importing ? { importing } : {}), ...(backup ? { backup } : {}) }
  })
  app.get(
    '/api/region',
    async (request): Promise<ResultOf<'GET /api/region'>> =>
      office.describeRegion(new RequestValues(request.query).asOf()),
  )
  app.get('/api/glossary', async (): Promise<ResultOf<'GET /api/glossary'>> => office.glossary())
}
