import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { PackProblem } from '@groundbreak/core/pack'
import { loadRegion, PACK_FILES, type Region, STANDARD } from '@groundbreak/core/region'
import { Refusal } from './refusal.ts'

/** A region pack as it lies in its folder. */
export interface Pack {
  readonly folder: string
  /** Path inside the pack, with `/` → text. */
  readonly files: ReadonlyMap<string, string>
}

const TEXT = /\.(ya?ml|md|txt)$/i
const NAMED_PACKS = resolve(import.meta.dirname, '../../../regions')

/**
 * Folder of a pack: a path, or the name of one under `regions/` here or among those that come along. A folder that holds
 * any file of a pack is one, be it incomplete. `undefined` when there is no such pack.
 */
export function findPackFolder(named: string): string | undefined {
  const folders = [
    resolve(named),
    resolve('regions', named),
    resolve(NAMED_PACKS, '..', named),
    resolve(NAMED_PACKS, named),
  ]
  const holds = (...files: readonly string[]) =>
    folders.find((folder) => files.some((file) => existsSync(join(folder, file))))
  return holds('region.yaml') ?? holds(...PACK_FILES)
}

/** @throws Refusal when there is no such pack */
export function getPackFolder(named: string): string {
  const found = findPackFolder(named)
  if (found !== undefined) return found
  throw new Refusal('region.unknown', 'missing', {
    words: {
      zh: `没有地区包“${named}”（目录中应有 region.yaml 等文件）`,
      en: `there is no region pack "${named}" (a folder with a region.yaml)`,
    },
    remedy: { zh: '写地区包的目录或名称', en: 'name the folder of a pack, or the pack' },
  })
}

/** What all packs may use: the standard vocabulary, and published rule sets to put in force. */
const SHARED = [STANDARD, 'mechanisms'] as const

/** The files of a pack with what all packs share, as `standard/…` and `mechanisms/…`; a pack's own files go before those. */
export function readPackFolder(folder: string): Pack {
  const shared = SHARED.flatMap((name) =>
    readTexts(join(NAMED_PACKS, name)).map(([path, text]) => [`${name}/${path}`, text] as const),
  )
  return { folder, files: new Map([...shared, ...readTexts(folder)]) }
}

function readTexts(folder: string): [path: string, text: string][] {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  return paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])
}

/**
 * The region of a pack that has no problems.
 * @throws Refusal naming the first problem; `region check` lists all
 */
export function getRegion(pack: Pack): Region {
  const { region, problems } = loadRegion(pack.files)
  const [first] = problems
  if (first === undefined && region !== undefined) return region
  throw new Refusal('region.problems', 'invalid', {
    words: {
      zh: `地区包有 ${problems.length} 处问题：${first ? printProblem(first, 'zh') : ''}`,
      en: `the region pack has ${problems.length} problem(s): ${first ? printProblem(first, 'en') : ''}`,
    },
    remedy: {
      zh: '用 groundbreak region check 查看全部问题并改正',
      en: 'list them all with groundbreak region check, and mend them',
    },
    details: { problems: problems.length },
  })
}

/** Everything wrong in a pack, with places and remedies. */
export const checkPack = (pack: Pack): readonly PackProblem[] => loadRegion(pack.files).problems

/** `fields.yaml:12:5 … — …` */
export function printProblem(problem: PackProblem, language: 'zh' | 'en'): string {
  const { file, line, column, message, remedy } = problem
  return `${file}:${line}:${column} ${message[language]} — ${remedy[language]}`
}
