import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { GlossaryTerm } from '@groundbreak/contract'
import { readPackFile } from '@groundbreak/core/pack'

const FILE = resolve(import.meta.dirname, '../../../glossary.yaml')

/** The terms of the field, as `glossary.yaml` lists them. */
export function readGlossary(): GlossaryTerm[] {
  if (!existsSync(FILE)) return []
  const node = readPackFile('glossary.yaml', readFileSync(FILE, 'utf8'), [])
  const terms = Array.isArray(node.value) ? node : node.at('terms')
  return terms.items().map((term) => ({
    zh: term.at('zh').text(),
    en: term.at('en').text(),
    meaning: term.at('meaning').words(),
  }))
}
