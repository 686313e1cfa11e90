import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { sendFile } from '../file-answer.ts'
import { RequestValues } from '../request-values.ts'

interface WithFile {
  Params: { file: string }
}

export function sourceRoutes(app: FastifyInstance, { sources }: Office): void {
  app.get<WithFile>(
    '/api/sources/:file/fragment',
    async (request): Promise<ResultOf<'GET /api/sources/:file/fragment'>> => {
      const query = new RequestValues(request.query)
      return sources.fragment(request.params.file, query.find('sheet') ?? '', query.get('cell'))
    },
  )
  app.get<WithFile>('/api/sources/:file', async (request, reply) =>
    sendFile(reply, await sources.original(request.params.file)),
  )
}
