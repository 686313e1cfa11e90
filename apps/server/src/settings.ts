import { resolve } from 'node:path'
import type { NightlySettings } from './nightly.ts'

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
  /** Backups by night, where a folder for them is named. */
  readonly backups?: NightlySettings
}

/** @throws RangeError for a value that is none of its kind, naming the setting */
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
    ...(environment.GROUNDBREAK_BACKUPS
      ? { backups: readBackups(environment, environment.GROUNDBREAK_BACKUPS) }
      : {}),
  }
}

function readBackups(environment: NodeJS.ProcessEnv, folder: string): NightlySettings {
  const { GROUNDBREAK_BACKUP_TIME: time = '02:00', GROUNDBREAK_BACKUPS_KEPT: count = '14' } = environment
  const [, hours, minutes] = /^([01]?[0-9]|2[0-3]):([0-5][0-9])$/.exec(time) ?? []
  if (hours === undefined) throw new RangeError(`GROUNDBREAK_BACKUP_TIME is written 02:00, not "${time}"`)
  const kept = Number(count)
  if (!Number.isInteger(kept) || kept < 1)
    throw new RangeError(`GROUNDBREAK_BACKUPS_KEPT is no number: ${count}`)
  return {
    folder: resolve(ROOT, folder),
    minute: Number(hours) * 60 + Number(minutes),
    kept,
    ...(environment.GROUNDBREAK_PASSPHRASE ? { passphrase: environment.GROUNDBREAK_PASSPHRASE } : {}),
  }
}
