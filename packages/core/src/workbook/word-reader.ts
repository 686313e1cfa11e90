import type { FactValue, Field } from '../field/index.ts'
import { type CellReader, isBlank, problem, type ReadingContext } from './cell-result.ts'
import { findDivisions } from './division-words.ts'
import { cleanName, cleanText, foldText } from './text-folding.ts'

const YES = new Set(['是', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '对'])
const NO = new Set(['否', '×', '✗', '✘', '✕', 'x', 'n', 'no', 'false', 'f', '不是'])

/** One of the words a field allows; yes or no. */
export function wordReader(field: Field): CellReader {
  const words = new Map<string, FactValue>()
  if (field.kind === 'boolean') {
    for (const word of YES) words.set(word, true)
    for (const word of NO) words.set(word, false)
  }
  for (const choice of field.choices ?? []) {
    const value = field.kind === 'boolean' ? choice.value === 'yes' : choice.value
    for (const word of [choice.value, choice.label.zh, choice.label.en, ...choice.synonyms]) {
      if (!words.has(foldText(word))) words.set(foldText(word), value)
    }
  }
  return {
    text(text) {
      const folded = foldText(text)
      const value = words.get(folded) ?? words.get(folded.replace(/\([^()]*\)$/, ''))
      if (value !== undefined) return value
      if (isBlank(field, folded)) return null
      return field.open ? cleanText(text) : problem('unknown-word')
    },
    number: (value) => words.get(String(value)) ?? problem('unknown-word'),
    flag: (value) => (field.kind === 'boolean' ? value : problem('unknown-word')),
  }
}

/** The code of the one division a cell names. */
export function divisionReader(field: Field, context: ReadingContext): CellReader {
  return {
    text(text) {
      if (isBlank(field, foldText(text))) return null
      const [only, second] = findDivisions(text, context.divisions)
      return only && !second ? only.code : problem('unknown-word')
    },
    number: (value) =>
      context.divisions.some((division) => division.code === String(value))
        ? String(value)
        : problem('unknown-word'),
    flag: () => problem('unknown-word'),
  }
}

/** Longer texts say something; they need not be compared with the words for nothing. */
const LONGEST_BLANK = 16

const MOST_DIGITS = 1e15

const LOOKS_LIKE_CODE = /[0-9]{4}/

/** Codes that folding leaves as they are. */
const PLAIN_CODE = /^[0-9A-Z][0-9A-Z-]*$/

/** Names, codes and free text. */
export function textReader(field: Field): CellReader {
  return {
    text(text) {
      if (text.length <= LONGEST_BLANK && isBlank(field, foldText(text))) return null
      if (field.kind === 'name') return cleanName(text) || null
      if (field.kind === 'credit-code') {
        const code = foldText(text).toUpperCase()
        return /[0-9A-Z]{6}/.test(code) ? code : problem('no-code')
      }
      if (field.kind === 'code') {
        const code = PLAIN_CODE.test(text)
          ? text
          : foldText(text)
              .toUpperCase()
              .replace(/[—–―－]/g, '-')
        return LOOKS_LIKE_CODE.test(code) ? code : problem('no-code')
      }
      return cleanText(text)
    },
    // a spreadsheet keeps 15 digits: of a code written as a longer number the rest is lost already
    number: (value) =>
      Math.abs(value) >= MOST_DIGITS ? problem('too-many-digits') : Number(value.toPrecision(15)).toString(),
    flag: (value) => (value ? '是' : '否'),
  }
}
