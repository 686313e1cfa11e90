import { resolve } from 'node:path'
import { findPackFolder, type Office, openOfficeAt } from '@groundbreak/office'
import type { ParsedOptions } from './parsed-options.ts'
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
export const chosenPack = (given: ParsedOptions, environment: NodeJS.ProcessEnv): string =>
  getPackFolder(given.find('region') ?? environment.GROUNDBREAK_REGION ?? DEFAULT_REGION)

/** Opens the office, does the work, and closes it again whatever happens. */
export async function withOffice<Result>(
  given: ParsedOptions,
  environment: NodeJS.ProcessEnv,
  work: (office: Office) => Promise<Result>,
): Promise<Result> {
  const { DATABASE_URL } = environment
  const office = await openOfficeAt({
    packFolder: chosenPack(given, environment),
    dataFolder: resolve(given.find('data') ?? environment.GROUNDBREAK_DATA ?? 'data'),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    actor: environment.USER ?? environment.USERNAME ?? 'cli',
  })
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}
