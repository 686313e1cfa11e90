import { resolve } from 'node:path'
import { findPackFolder, hasLedger, type Office, openOfficeAt, Refusal } from '@groundbreak/office'
import type { ParsedOptions } from './parsed-options.ts'
import type { Terminal } from './terminal.ts'
import { WrongUsage } from './wrong-usage.ts'

const DEFAULT_REGION = '150500-tongliao'

/** @throws WrongUsage when there is no such pack */
export function getPackFolder(named: string): string {
  const found = findPackFolder(named)
  if (found !== undefined) return found
  throw new WrongUsage({
    zh: `没有地区包“${named}”（目录中应有 region.yaml）`,
    en: `there is no region pack "${named}" (a folder with a region.yaml)`,
  })
}

/** The pack meant: `--region`, else the environment's, else the demonstration. */
export const chosenPack = (given: ParsedOptions, { environment }: Terminal): string =>
  getPackFolder(given.find('region') ?? environment.GROUNDBREAK_REGION ?? DEFAULT_REGION)

type Work<Result> = (office: Office) => Promise<Result>

/**
 * Opens the office on a ledger that is there, does the work, and closes it again whatever happens.
 * @throws Refusal when nothing was ever imported there: a mistyped folder must not look like an empty region
 */
export async function withOffice<Result>(
  given: ParsedOptions,
  terminal: Terminal,
  work: Work<Result>,
): Promise<Result> {
  const folder = dataFolder(given, terminal)
  if (terminal.environment.DATABASE_URL || hasLedger(folder)) return withNewOffice(given, terminal, work)
  throw new Refusal('ledger.none', 'missing', {
    words: { zh: `“${folder}”中没有账本`, en: `there is no ledger in "${folder}"` },
    remedy: {
      zh: '检查 --data，或先用 groundbreak import 接收报表',
      en: 'check --data, or take in reports first with groundbreak import',
    },
  })
}

/** The same, making an empty ledger where there is none yet. */
export async function withNewOffice<Result>(
  given: ParsedOptions,
  terminal: Terminal,
  work: Work<Result>,
): Promise<Result> {
  const { DATABASE_URL, USER, USERNAME } = terminal.environment
  const office = await openOfficeAt({
    packFolder: chosenPack(given, terminal),
    dataFolder: dataFolder(given, terminal),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    actor: USER ?? USERNAME ?? 'cli',
  })
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}

const dataFolder = (given: ParsedOptions, { environment }: Terminal): string =>
  resolve(given.find('data') ?? environment.GROUNDBREAK_DATA ?? 'data')
