import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Where the server listens and what it works on, from the environment. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** Names the server is reached by, beside localhost and addresses in figures. */
  readonly hosts: readonly string[]
  readonly dataFolder: string
  readonly region: string
  readonly databaseUrl?: string
  /** Whether a region's demonstration is imported into an empty ledger. */
  readonly demonstration: boolean
  /** Built web application. */
  readonly webFolder: string
}

/** @throws RangeError when the port is none */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = Number(environment.GROUNDBREAK_PORT ?? '4170')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`GROUNDBREAK_PORT is no port: ${environment.GROUNDBREAK_PORT}`)
  }
  return {
    host: environment.GROUNDBREAK_HOST ?? '127.0.0.1',
    port,
    hosts: (environment.GROUNDBREAK_HOSTS ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((name) => name !== ''),
    dataFolder: resolve(ROOT, environment.GROUNDBREAK_DATA ?? 'data'),
    region: environment.GROUNDBREAK_REGION ?? 'regions/150500-tongliao',
    ...(environment.DATABASE_URL ? { databaseUrl: environment.DATABASE_URL } : {}),
    demonstration: environment.GROUNDBREAK_DEMONSTRATION !== 'none',
    webFolder: resolve(ROOT, 'apps/web/dist'),
  }
}
