import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadRegion } from '../src/region/index.ts'
import { packTexts } from './truth-portfolio.ts'

/** The pack that mistakes are made in. */
export const BLANK = packTexts('regions/blank')

type Change = (text: string) => string | undefined

/** One mistake: what is changed, and what must be told first, with its place. */
export type Mistake = readonly [
  name: string,
  file: string,
  change: Change,
  place: string | RegExp,
  message: RegExp,
]

export const put = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `the blank pack no longer holds "${from}"`)
  return text.replace(from, to)
}

export const add = (more: string) => (text: string) => `${text.trimEnd()}\n${more}\n`

/** A test for each mistake: it is told with its place and what to do. */
export function tellsOf(mistakes: readonly Mistake[]): void {
  for (const [name, file, change, place, message] of mistakes) {
    test(`${name} is told with its place and what to do`, () => {
      const lines = told(file, change)
      const found = lines.find((line) => message.test(line))
      assert.ok(found, lines.join('\n'))
      if (typeof place === 'string') assert.ok(found.startsWith(`${place} `), found)
      else assert.match(found, place)
    })
  }
}

/** What is told about the blank pack after one change of one file: `file:line:column message — remedy`. */
function told(file: string, change: (text: string) => string | undefined): string[] {
  const files = new Map(BLANK)
  const changed = change(BLANK.get(file) ?? '')
  if (changed === undefined) files.delete(file)
  else files.set(file, changed)
  const { region, problems } = loadRegion(files)
  assert.equal(region === undefined, problems.length > 0)
  for (const { message, remedy } of problems) {
    for (const words of [message, remedy])
      assert.ok(words.zh !== '' && words.en !== '', JSON.stringify(words))
  }
  return problems.map(
    ({ file: of, line, column, message, remedy }) => `${of}:${line}:${column} ${message.en} — ${remedy.en}`,
  )
}
