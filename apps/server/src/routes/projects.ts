import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { sendFile } from '../file-answer.ts'
import { RequestValues } from '../request-values.ts'

export function projectRoutes(app: FastifyInstance, { projects }: Office): void {
  app.get('/api/projects', async (request): Promise<ResultOf<'GET /api/projects'>> => {
    const query = new RequestValues(request.query)
    return projects.table(query.month(), query.asOf())
  })
  app.get<{ Params: { id: string } }>(
    '/api/projects/:id',
    async (request): Promise<ResultOf<'GET /api/projects/:id'>> => {
      const query = new RequestValues(request.query)
      return projects.page(request.params.id, query.month(), query.asOf())
    },
  )
  app.post('/api/projects/export', async (request, reply) => {
    const body = new RequestValues(request.body)
    const file = await projects.exportList(
      { month: body.month(), columns: body.texts('columns', 200), subjects: body.texts('subjects', 200_000) },
      body.asOf(),
    )
    return sendFile(reply, file)
  })
}
