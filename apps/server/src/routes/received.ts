import type { Answers, ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import { Refusal } from '@groundbreak/office'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendFile } from '../file-answer.ts'
import { actorOf } from '../protection.ts'
import { RequestValues } from '../request-values.ts'
import { streamReceived } from './received-events.ts'

interface WithId {
  Params: { id: string }
}

/** Most rows of a sheet in one answer. */
const WINDOW = 400

export function receivedRoutes(app: FastifyInstance, office: Office): void {
  const { intake } = office
  app.get('/api/received', async (): Promise<ResultOf<'GET /api/received'>> => office.receivedLines())
  app.post('/api/received', async (request): Promise<ResultOf<'POST /api/received'>> => {
    const received = await receiveFiles(request, intake)
    return received.map((one) => office.receivedLine(one))
  })
  app.get('/api/received/events', (request, reply) => streamReceived(intake, request, reply))
  app.get<WithId>(
    '/api/received/:id',
    async ({ params }): Promise<ResultOf<'GET /api/received/:id'>> => office.receivedView(params.id),
  )
  app.delete<WithId>(
    '/api/received/:id',
    async ({ params }): Promise<ResultOf<'DELETE /api/received/:id'>> =>
      office.receivedLine(intake.cancel(params.id)),
  )
  app.get<{ Params: { id: string; sheet: string } }>(
    '/api/received/:id/sheets/:sheet',
    async ({ params, query }): Promise<ResultOf<'GET /api/received/:id/sheets/:sheet'>> => {
      const values = new RequestValues(query)
      const top = values.findNumber('top', 1, 2 ** 20) ?? 1
      const bottom = values.findNumber('bottom', top, 2 ** 20) ?? top + WINDOW - 1
      return office.sheetWindow(params.id, params.sheet, top, Math.min(bottom, top + WINDOW - 1))
    },
  )
  app.post<WithId>(
    '/api/received/:id/columns',
    async (request): Promise<ResultOf<'POST /api/received/:id/columns'>> => {
      const body = new RequestValues(request.body)
      const unit = body.find('unit')
      const column = { sheet: body.find('sheet') ?? '', column: body.get('column'), field: body.get('field') }
      return office.mapColumn(request.params.id, { ...column, ...(unit ? { unit } : {}) }, actorOf(request))
    },
  )
  app.post<WithId>(
    '/api/received/:id/answers',
    async (request): Promise<ResultOf<'POST /api/received/:id/answers'>> =>
      office.answerReceived(request.params.id, readAnswers(new RequestValues(request.body))),
  )
  app.post<WithId>(
    '/api/received/:id/accept',
    async (request): Promise<ResultOf<'POST /api/received/:id/accept'>> =>
      office.accept(
        request.params.id,
        actorOf(request),
        new RequestValues(request.body ?? {}).find('reason'),
      ),
  )
  app.get<WithId>('/api/received/:id/marked', async (request, reply) => {
    const lang = new RequestValues(request.query).find('lang') === 'en' ? 'en' : 'zh'
    return sendFile(reply, await office.markedWorkbook(request.params.id, lang))
  })
}

type Received = ReturnType<Office['intake']['receive']>

/**
 * Takes the files of an upload one after the other, so that no more is held than the pile may hold. When the browser
 * goes half-way or a file is too large, nothing of the upload stays.
 */
async function receiveFiles(request: FastifyRequest, intake: Office['intake']): Promise<Received[]> {
  const received: Received[] = []
  try {
    if (request.isMultipart()) {
      for await (const part of request.files()) {
        received.push(intake.receive(part.filename, await part.toBuffer()))
      }
    }
  } catch (error) {
    for (const { id } of received) intake.cancel(id)
    throw error
  }
  if (received.length > 0) return received
  throw new Refusal('received.no-file', 'invalid', {
    words: { zh: '没有收到文件', en: 'no file was sent' },
    remedy: { zh: '选择至少一个文件', en: 'choose at least one file' },
  })
}

function readAnswers(body: RequestValues): Answers {
  const division = body.find('division')
  const period = body.findMonth('period')
  const identities = body.list('identities', 5_000).map((item) => {
    const identity = new RequestValues(item)
    const column = identity.find('column')
    return {
      sheet: identity.find('sheet') ?? '',
      row: identity.getNumber('row', 1, 2 ** 20),
      ...(column === undefined ? {} : { column }),
      subject: identity.get('subject'),
    }
  })
  return {
    ...(division === undefined ? {} : { division }),
    ...(period === undefined ? {} : { period }),
    ...(body.find('subject') === undefined
      ? {}
      : { subject: body.oneOf('subject', ['project', 'agreement']) }),
    ...(body.has('identities') ? { identities } : {}),
  }
}
