import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendFile } from '../file-answer.ts'
import { actorOf } from '../protection.ts'
import { RequestValues } from '../request-values.ts'

const KINDS = ['docx', 'pdf', 'xlsx'] as const
const LARGEST_NUMBER = 1_000_000

interface WithNumber {
  Params: { number: string }
}

export function bulletinRoutes(app: FastifyInstance, { bulletins }: Office): void {
  app.get(
    '/api/bulletins',
    async (request): Promise<ResultOf<'GET /api/bulletins'>> =>
      bulletins.list(new RequestValues(request.query).asOf()),
  )
  app.get('/api/bulletins/draft', async (request): Promise<ResultOf<'GET /api/bulletins/draft'>> => {
    const query = new RequestValues(request.query)
    return bulletins.draft(query.month(), query.asOf())
  })
  app.put('/api/bulletins/draft', async (request): Promise<ResultOf<'PUT /api/bulletins/draft'>> => {
    const body = new RequestValues(request.body)
    return bulletins.edit(body.month(), body.textMap('edits'))
  })
  app.get('/api/bulletins/draft/file', async (request, reply) => {
    const query = new RequestValues(request.query)
    const kind = query.oneOf('kind', KINDS)
    return sendFile(reply, await bulletins.draftFile(query.month(), kind, query.asOf()))
  })
  app.post('/api/bulletins', async (request): Promise<ResultOf<'POST /api/bulletins'>> => {
    const body = new RequestValues(request.body)
    const note = body.find('note')
    const dated = body.findDay('dated')
    return bulletins.issue(
      {
        month: body.month(),
        ...(note ? { note } : {}),
        ...(dated ? { dated } : {}),
        despiteFindings: body.flag('despiteFindings'),
      },
      actorOf(request),
    )
  })
  app.get('/api/bulletins/compare', async (request): Promise<ResultOf<'GET /api/bulletins/compare'>> => {
    const query = new RequestValues(request.query)
    return bulletins.compare(query.getNumber('a', 1, LARGEST_NUMBER), query.getNumber('b', 1, LARGEST_NUMBER))
  })
  app.post('/api/bulletins/check', async (request): Promise<ResultOf<'POST /api/bulletins/check'>> => {
    const query = new RequestValues(request.query)
    return bulletins.check(await readText(request), query.findMonth(), query.asOf())
  })
  app.get<WithNumber>(
    '/api/bulletins/:number',
    async (request): Promise<ResultOf<'GET /api/bulletins/:number'>> =>
      bulletins.view(new RequestValues(request.params).getNumber('number', 1, LARGEST_NUMBER)),
  )
  app.post<WithNumber>(
    '/api/bulletins/:number/regenerate',
    async (request): Promise<ResultOf<'POST /api/bulletins/:number/regenerate'>> =>
      bulletins.regenerate(new RequestValues(request.params).getNumber('number', 1, LARGEST_NUMBER)),
  )
  app.get<WithNumber>('/api/bulletins/:number/file', async (request, reply) => {
    const number = new RequestValues(request.params).getNumber('number', 1, LARGEST_NUMBER)
    return sendFile(
      reply,
      await bulletins.file(number, new RequestValues(request.query).oneOf('kind', KINDS)),
    )
  })
}

/** The text to check: typed in, or the bytes of a Word document. */
async function readText(request: FastifyRequest): Promise<string | Uint8Array> {
  if (!request.isMultipart()) {
    const body = typeof request.body === 'object' && request.body !== null ? request.body : {}
    if ('text' in body && typeof body.text === 'string') return body.text
    return new RequestValues(body).get('text')
  }
  const file = await request.file()
  return file ? file.toBuffer() : new RequestValues({}).get('file')
}
