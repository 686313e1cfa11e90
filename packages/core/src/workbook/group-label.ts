import type { Division } from '../division/index.ts'
import type { FactValue, FieldId } from '../field/index.ts'
import { findDivisions } from './division-words.ts'
import type { Lexicon } from './lexicon.ts'
import { withoutNumbering } from './numbering.ts'
import { foldText } from './text-folding.ts'

/** What a group heading row, a sheet's name or a footnote says about the rows it stands for. */
export interface GroupStatement {
  readonly field: FieldId
  readonly value: FactValue
}

const KEPT = new WeakMap<Lexicon, ReadonlyMap<string, readonly GroupStatement[]>>()

function wordsOf(lexicon: Lexicon): ReadonlyMap<string, readonly GroupStatement[]> {
  const known = KEPT.get(lexicon)
  if (known) return known
  const values = new Map<string, GroupStatement[]>()
  const synonyms = new Map<string, GroupStatement[]>()
  for (const field of lexicon.fields.values()) {
    if (field.kind !== 'choice') continue
    for (const choice of field.choices ?? []) {
      const said = { field: field.id, value: choice.value }
      for (const word of [choice.value, choice.label.zh, choice.label.en]) addWord(values, word, said)
      for (const word of choice.synonyms) addWord(synonyms, word, said)
    }
  }
  // What is one field's value by name is not another's by a synonym: 社会事业 as a chain, or as a way to write 民生.
  const words = new Map([...synonyms, ...values])
  KEPT.set(lexicon, words)
  return words
}

function addWord(words: Map<string, GroupStatement[]>, word: string, statement: GroupStatement): void {
  const key = foldLabel(word)
  if (key.length < 2) return
  const said = words.get(key) ?? []
  if (!said.some((other) => other.field === statement.field)) words.set(key, [...said, statement])
}

const COUNT =
  /(?:\((?:共|计)?([0-9]+)(?:个|项|家|户)(?:项目)?(?:[,;、][^()]*)?\)|(?:共|计)([0-9]+)(?:个|项)(?:项目)?(?:[,;].*)?|([0-9]+)个项目(?:[,;].*)?)$/
const LIST = /(?:建设)?(?:进展|情况|投资|调度|汇总|明细|一览|统计)*(?:清单|名单|台账|月报|表|库)$/
const YEAR = /^20[0-9]{2}年度?/

/** The label without numbering, marks, counts and the words 类, 项目, 清单: 一、新建项目（203个） → 新建. */
export function foldLabel(text: string): string {
  return withoutNumbering(text)
    .replace(COUNT, '')
    .replace(/[:：、,]$/, '')
    .replace(YEAR, '')
    .replace(LIST, '')
    .replace(/(?:类)?(?:项目|工程)$/, '')
    .replace(/类$/, '')
    .replace(/(?<=.{2})(?:产业链|产业|领域|板块)$/, '')
}

/** The number of rows a label claims: 绿色农畜产品（19个） → 19. */
export function countInLabel(text: string): number | undefined {
  const match = COUNT.exec(foldText(text).replace(/[:：]$/, ''))
  const found = match?.[1] ?? match?.[2] ?? match?.[3]
  return found === undefined ? undefined : Number(found)
}

/**
 * What a label says when it is made of the region's words: 新建项目, 东港区, 东港区新建项目; empty when anything else is in
 * it, or a word that more than one field knows.
 */
export function readGroupLabel(
  text: string,
  lexicon: Lexicon,
  divisions: readonly Division[],
): readonly GroupStatement[] {
  const key = foldLabel(text)
  const said = statementOf(key, lexicon)
  if (said.length > 0 || !lexicon.fields.has('division')) return said
  const [division, second] = findDivisions(key, divisions)
  if (!division || second) return []
  const where = { field: 'division', value: division.code }
  const rests = [division.name.zh, division.short.zh, ...division.aliases]
    .map((word) => foldText(word))
    .filter((word) => key.startsWith(word))
    .map((word) => foldLabel(key.slice(word.length)))
  if (rests.includes('')) return [where]
  const further = rests.map((rest) => statementOf(rest, lexicon)).find((found) => found.length > 0)
  return further ? [...further, where] : []
}

function statementOf(key: string, lexicon: Lexicon): readonly GroupStatement[] {
  const said = wordsOf(lexicon).get(key) ?? []
  return said.length === 1 ? said : []
}

/** The one choice a longer text names, e.g. a sheet called 自治区重大项目; longest word first. */
export function findChoiceIn(text: string, lexicon: Lexicon): GroupStatement | undefined {
  const folded = foldText(text)
  let best: { word: string; said: readonly GroupStatement[] } | undefined
  for (const [word, said] of wordsOf(lexicon)) {
    if (word.length >= 3 && folded.includes(word) && word.length > (best?.word.length ?? 0))
      best = { word, said }
  }
  return best?.said.length === 1 ? best.said[0] : undefined
}
