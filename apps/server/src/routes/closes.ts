import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { actorOf } from '../protection.ts'
import { RequestValues } from '../request-values.ts'

export function closeRoutes(app: FastifyInstance, { closing }: Office): void {
  app.get(
    '/api/closes',
    async (request): Promise<ResultOf<'GET /api/closes'>> =>
      closing.list(new RequestValues(request.query).asOf()),
  )
  app.post('/api/closes', async (request): Promise<ResultOf<'POST /api/closes'>> => {
    const body = new RequestValues(request.body)
    const note = body.find('note')
    return closing.close(
      { month: body.month(), ...(note ? { note } : {}), despiteMissing: body.flag('despiteMissing') },
      actorOf(request),
    )
  })
  app.get<{ Params: { month: string } }>(
    '/api/closes/:month',
    async (request): Promise<ResultOf<'GET /api/closes/:month'>> =>
      closing.view(new RequestValues(request.params).month(), new RequestValues(request.query).asOf()),
  )
}
