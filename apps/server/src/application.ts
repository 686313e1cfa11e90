import multipart from '@fastify/multipart'
import type { Office } from '@groundbreak/office'
import fastify, { type FastifyInstance } from 'fastify'
import type { Nightly } from './nightly.ts'
import { servePages } from './pages.ts'
import { checkPermits } from './permission.ts'
import { protect } from './protection.ts'
import { answerError } from './refusals.ts'
import { answerRoutes } from './routes/answers.ts'
import { boardRoutes } from './routes/board.ts'
import { bulletinRoutes } from './routes/bulletins.ts'
import { closeRoutes } from './routes/closes.ts'
import { figureRoutes } from './routes/figures.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { projectRoutes } from './routes/projects.ts'
import { receivedRoutes } from './routes/received.ts'
import { regionRoutes } from './routes/region.ts'
import { ruleRoutes } from './routes/rules.ts'
import { sourceRoutes } from './routes/sources.ts'
import type { Seeding } from './seeding.ts'

export interface ApplicationParts {
  readonly office: Office
  readonly seeding: Seeding
  /** Backups by night, where they are made. */
  readonly nightly?: Nightly | undefined
  /** Folder of the built web application. */
  readonly webFolder: string
  /** Names under which the server is reached, beside localhost and addresses in figures. */
  readonly hosts?: readonly string[]
  readonly logLevel?: 'silent' | 'warn'
}

const LARGEST_BODY = 8 * 2 ** 20
const LARGEST_FILE = 64 * 2 ** 20
const MOST_FILES = 100
const LONGEST_REQUEST = 15 * 60_000

/** The HTTP server with all its routes, not yet listening. */
export async function makeApplication(parts: ApplicationParts): Promise<FastifyInstance> {
  const { office, seeding, nightly, webFolder, hosts = [], logLevel = 'warn' } = parts
  const app = fastify({
    logger: { level: logLevel },
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: answerError,
    // a county's line may be slow, but a request that never ends holds nothing for ever
    requestTimeout: LONGEST_REQUEST,
  })
  app.setErrorHandler(answerError)
  protect(app, hosts)
  await app.register(multipart, {
    limits: { fileSize: LARGEST_FILE, files: MOST_FILES, fields: 10, parts: MOST_FILES + 10 },
  })
  app.addHook('preHandler', async (request) => {
    if (request.url.startsWith('/api/')) await office.books.catchUp()
  })
  checkPermits(app, office)
  regionRoutes(app, office, seeding, nightly)
  boardRoutes(app, office)
  receivedRoutes(app, office)
  figureRoutes(app, office)
  projectRoutes(app, office)
  ruleRoutes(app, office)
  answerRoutes(app, office)
  closeRoutes(app, office)
  bulletinRoutes(app, office)
  sourceRoutes(app, office)
  ledgerRoutes(app, office)
  await servePages(app, webFolder)
  return app
}
