import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import { Refusal } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { actorOf } from '../protection.ts'
import { RequestValues } from '../request-values.ts'

const LONGEST_RULE = 1_000_000

/** Rule sets in force and published, what they come to, and changed ones on their way to be in force. */
export function ruleRoutes(app: FastifyInstance, { rules }: Office): void {
  type Named = { Params: { id: string } }
  app.get('/api/rules', async (request): Promise<ResultOf<'GET /api/rules'>> => {
    const query = new RequestValues(request.query)
    return rules.list(query.month(), query.asOf())
  })
  app.get('/api/mechanisms', async (): Promise<ResultOf<'GET /api/mechanisms'>> => rules.published())
  app.get<Named>('/api/rules/:id', async (request): Promise<ResultOf<'GET /api/rules/:id'>> => {
    const query = new RequestValues(request.query)
    return rules.view(request.params.id, query.month(), query.asOf())
  })
  app.get<Named>(
    '/api/rules/:id/standings',
    async (request): Promise<ResultOf<'GET /api/rules/:id/standings'>> => {
      const query = new RequestValues(request.query)
      return rules.standingsView(request.params.id, query.month(), query.asOf())
    },
  )
  app.get<Named>(
    '/api/rules/:id/explanation',
    async (request): Promise<ResultOf<'GET /api/rules/:id/explanation'>> => {
      const query = new RequestValues(request.query)
      const asked = {
        rules: request.params.id,
        decision: query.get('decision'),
        subject: query.get('subject'),
      }
      return rules.explanationView(asked, query.month(), query.asOf())
    },
  )
  app.get<Named>(
    '/api/rules/:id/records',
    async (request): Promise<ResultOf<'GET /api/rules/:id/records'>> => rules.records(request.params.id),
  )
  app.post(
    '/api/rules/trial',
    async (request): Promise<ResultOf<'POST /api/rules/trial'>> => rules.trial(textOf(request.body)),
  )
  app.post<Named>(
    '/api/rules/:id/back-test',
    async (request): Promise<ResultOf<'POST /api/rules/:id/back-test'>> => {
      const body = new RequestValues(request.body)
      return rules.backTestView(request.params.id, textOf(request.body), body.get('decision'))
    },
  )
  app.get<Named>(
    '/api/rules/:id/entered',
    async (request): Promise<ResultOf<'GET /api/rules/:id/entered'>> => {
      const query = new RequestValues(request.query)
      return rules.entered(request.params.id, query.month(), query.asOf())
    },
  )
  app.post<Named>(
    '/api/rules/:id/entered',
    async (request): Promise<ResultOf<'POST /api/rules/:id/entered'>> => {
      const body = new RequestValues(request.body)
      const entered = {
        subject: body.get('subject'),
        period: body.get('period'),
        values: body.record('values'),
      }
      return rules.enter(request.params.id, body.month(), entered, actorOf(request))
    },
  )
  app.put<Named>('/api/rules/:id/draft', async (request): Promise<ResultOf<'PUT /api/rules/:id/draft'>> => {
    const body = new RequestValues(request.body)
    const note = body.find('note')
    const proposal = {
      text: textOf(request.body),
      from: body.get('from'),
      ...(note ? { note } : {}),
      inForce: inForceOf(request.body),
    }
    return rules.drafts.propose(request.params.id, proposal, actorOf(request))
  })
  app.delete<Named>(
    '/api/rules/:id/draft',
    async (request): Promise<ResultOf<'DELETE /api/rules/:id/draft'>> => {
      await rules.drafts.withdraw(request.params.id)
      return { ok: true }
    },
  )
  app.post<Named>(
    '/api/rules/:id/in-force',
    async (request): Promise<ResultOf<'POST /api/rules/:id/in-force'>> =>
      rules.putInForce(request.params.id, actorOf(request)),
  )
}

/** The text of a rule set: longer than other texts of a request may be. */
function textOf(body: unknown): string {
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined
  if (typeof text === 'string' && text.length <= LONGEST_RULE) return text
  throw new Refusal('request.invalid', 'invalid', {
    words: { zh: '“text”应为不超过一百万字的文字', en: '"text" is a text of at most a million characters' },
    remedy: { zh: '改正后重试', en: 'correct it and try again' },
    details: { name: 'text' },
  })
}

function inForceOf(body: unknown): { set: string } {
  const found = typeof body === 'object' && body !== null && 'inForce' in body ? body.inForce : undefined
  if (typeof found === 'object' && found !== null && 'set' in found && typeof found.set === 'string') {
    return { ...found, set: found.set }
  }
  throw new Refusal('request.invalid', 'invalid', {
    words: {
      zh: '“inForce”应说明取数与颜色',
      en: '"inForce" says where inputs come from and what the lights are',
    },
    remedy: { zh: '改正后重试', en: 'correct it and try again' },
    details: { name: 'inForce' },
  })
}
