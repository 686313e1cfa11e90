import type { ResultOf } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyInstance } from 'fastify'
import { RequestValues } from '../request-values.ts'

const PAGE = 50
const LARGEST_PAGE = 500

export function ledgerRoutes(app: FastifyInstance, office: Office): void {
  app.get('/api/ledger', async (request): Promise<ResultOf<'GET /api/ledger'>> => {
    const query = new RequestValues(request.query)
    const before = query.findNumber('before', 1, Number.MAX_SAFE_INTEGER)
    const count = query.findNumber('count', 1, LARGEST_PAGE) ?? PAGE
    const asOf = query.asOf()
    return office.journal({
      count,
      ...(before === undefined ? {} : { before }),
      ...(asOf === undefined ? {} : { asOf }),
    })
  })
  app.post('/api/ledger/verify', async (): Promise<ResultOf<'POST /api/ledger/verify'>> => office.verify())
}
