import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { actorOf } from '../protection.ts'
import { RequestValues } from '../request-values.ts'

export function boardRoutes(app: FastifyInstance, office: Office): void {
  app.get('/api/board', async (request): Promise<ResultOf<'GET /api/board'>> => {
    const query = new RequestValues(request.query)
    return office.board(query.month(), query.asOf())
  })
  app.post('/api/reminders', async (request): Promise<ResultOf<'POST /api/reminders'>> => {
    const body = new RequestValues(request.body)
    const note = body.find('note')
    const reminder = { month: body.month(), division: body.get('division'), ...(note ? { note } : {}) }
    return office.remind(reminder, actorOf(request))
  })
  app.get('/api/reports', async (request): Promise<ResultOf<'GET /api/reports'>> => {
    const query = new RequestValues(request.query)
    const month = query.findMonth()
    const division = query.find('division')
    const wanted = { ...(month ? { month } : {}), ...(division ? { division } : {}) }
    return office.reports(wanted, query.asOf())
  })
}
