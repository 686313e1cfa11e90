import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readWorkbook } from '@groundbreak/documents/reading'
import { type PackProblem, readPackFile } from '../src/pack/index.ts'
import { STANDARD_CHECKS, startFields } from '../src/report/index.ts'
import {
  readVocabulary,
  type Understanding,
  understand,
  type Vocabulary,
  type Workbook,
} from '../src/workbook/index.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
export const PACK = join(ROOT, 'regions/150500-tongliao')
export const BAD = join(ROOT, 'fixtures/bad')

export const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

/** The demonstration region's vocabulary, as the product reads it. */
export function tongliaoVocabulary(): Vocabulary {
  const problems: PackProblem[] = []
  const node = (file: string) => readPackFile(file, readFileSync(join(PACK, file), 'utf8'), problems)
  const shared = (file: string) =>
    readPackFile(`standard/${file}`, readFileSync(join(PACK, '../standard', file), 'utf8'), problems)
  const vocabulary = readVocabulary({
    fields: node('fields.yaml'),
    divisions: node('divisions.yaml'),
    permits: node('permits.yaml'),
    standard: { fields: shared('fields.yaml'), permits: shared('permits.yaml') },
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return { ...vocabulary, starts: startFields(vocabulary.fields, STANDARD_CHECKS.roles) }
}

export function openWorkbook(path: string): Workbook {
  const result = readWorkbook(path, readFileSync(path))
  if (!result.ok) throw new Error(`${path}: ${result.findings[0]?.message.en}`)
  return result.workbook
}

export const understandFile = (path: string, vocabulary: Vocabulary): Understanding =>
  understand(openWorkbook(path), path.split('/').at(-1) ?? path, vocabulary)
