import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { actorOf } from '../protection.ts'
import { RequestValues } from '../request-values.ts'

/** What people say to lights: answers, decisions on them, excuses and their approval. */
export function answerRoutes(app: FastifyInstance, { answers, excuses, figures }: Office): void {
  app.post<{ Params: { subject: string } }>(
    '/api/lights/:subject/answers',
    async (request): Promise<ResultOf<'POST /api/lights/:subject/answers'>> => {
      const body = new RequestValues(request.body)
      const { subject } = figures.light(request.params.subject, body.month())
      const said = { subject, month: body.month(), rule: body.get('rule'), text: body.get('text') }
      await answers.answer(said, actorOf(request))
      return figures.light(subject, body.month())
    },
  )
  app.post<{ Params: { subject: string; entry: string } }>(
    '/api/lights/:subject/answers/:entry/decision',
    async (request): Promise<ResultOf<'POST /api/lights/:subject/answers/:entry/decision'>> => {
      const body = new RequestValues(request.body)
      const entry = new RequestValues(request.params).getNumber('entry', 1, 1_000_000_000)
      await answers.decide(entry, body.get('text'), actorOf(request))
      return figures.light(request.params.subject, body.month())
    },
  )
  app.get('/api/excuses', async (): Promise<ResultOf<'GET /api/excuses'>> => excuses.list())
  app.post('/api/excuses', async (request): Promise<ResultOf<'POST /api/excuses'>> => {
    const body = new RequestValues(request.body)
    const [decision, to] = [body.find('decision'), body.find('to')]
    const asked = {
      rules: body.get('rules'),
      subject: body.get('subject'),
      from: body.get('from'),
      reason: body.get('reason'),
      ...(decision ? { decision } : {}),
      ...(to ? { to } : {}),
    }
    await excuses.ask(asked, actorOf(request))
    return excuses.list()
  })
  app.post<{ Params: { entry: string } }>(
    '/api/excuses/:entry/approval',
    async (request): Promise<ResultOf<'POST /api/excuses/:entry/approval'>> => {
      const entry = new RequestValues(request.params).getNumber('entry', 1, 1_000_000_000)
      await excuses.approve(entry, actorOf(request))
      return excuses.list()
    },
  )
}
