import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { RequestValues } from '../request-values.ts'

/** Indicators, lights, leagues and the trace of a figure. */
export function figureRoutes(app: FastifyInstance, { figures }: Office): void {
  app.get('/api/indicators', async (request): Promise<ResultOf<'GET /api/indicators'>> => {
    const query = new RequestValues(request.query)
    return figures.table(query.month(), query.find('by'), query.asOf())
  })
  app.get('/api/indicators/course', async (request): Promise<ResultOf<'GET /api/indicators/course'>> => {
    const query = new RequestValues(request.query)
    return figures.course(query.get('id'), query.find('by'), query.asOf())
  })
  app.get('/api/lights', async (request): Promise<ResultOf<'GET /api/lights'>> => {
    const query = new RequestValues(request.query)
    return figures.lights(query.month(), query.asOf())
  })
  app.get<{ Params: { subject: string } }>(
    '/api/lights/:subject',
    async (request): Promise<ResultOf<'GET /api/lights/:subject'>> => {
      const query = new RequestValues(request.query)
      return figures.light(request.params.subject, query.month(), query.asOf())
    },
  )
  app.get('/api/leagues', async (request): Promise<ResultOf<'GET /api/leagues'>> => {
    const query = new RequestValues(request.query)
    return figures.leagues(query.month(), query.asOf())
  })
  app.get('/api/trace', async (request): Promise<ResultOf<'GET /api/trace'>> => {
    const query = new RequestValues(request.query)
    const by = query.find('by')
    // the member of those who state nothing has no name
    const member = query.has('member') ? (query.find('member') ?? '') : undefined
    return figures.trace(
      {
        indicator: query.get('indicator'),
        month: query.month(),
        ...(by === undefined ? {} : { by }),
        ...(member === undefined ? {} : { member }),
        ...(query.find('reading') === undefined ? {} : { reading: query.oneOf('reading', ['lead']) }),
      },
      query.asOf(),
    )
  })
}
