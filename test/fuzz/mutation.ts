import { READING_LIMITS, Zip } from '@groundbreak/documents/reading'
import { rawZip } from '../../packages/documents/test/raw-zip.ts'

/** A whole number from 0 below the given one, the same ones in the same order for the same seed. */
export type Dice = (sides: number) => number

/** mulberry32 (Tommy Ettinger, public domain). */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

/** Damages a file in one to four places: its bytes, or, inside a container, the text of one of its parts. */
export function mutate(bytes: Buffer, roll: Dice): Buffer {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  if (isZip && roll(4) > 0) return mutatePart(bytes, roll)
  const isText = bytes.subarray(0, 2).toString('latin1') !== '\xd0\xcf'
  let changed = bytes
  for (let times = 1 + roll(4); times > 0; times -= 1) {
    changed = isText && !isZip && roll(2) === 0 ? mutateText(changed, roll) : mutateBytes(changed, roll)
  }
  return changed
}

/** What is changed inside has its checksum made good again: else nothing of it would ever be looked at. */
function mutatePart(bytes: Buffer, roll: Dice): Buffer {
  const zip = new Zip(bytes, READING_LIMITS)
  const parts = zip.names
    .filter((name) => !name.endsWith('/'))
    .map((name): [string, Buffer] => [name, zip.get(name)])
  const chosen = roll(parts.length)
  return Buffer.from(
    rawZip(
      parts.map(([name, content], index): [string, Buffer] => {
        let changed = content
        if (index === chosen || roll(8) === 0)
          for (let times = 1 + roll(3); times > 0; times -= 1)
            changed = roll(3) === 0 ? mutateBytes(changed, roll) : mutateText(changed, roll)
        return [name, changed]
      }),
    ),
  )
}

function mutateBytes(bytes: Buffer, roll: Dice): Buffer {
  const at = roll(bytes.length + 1)
  const length = Math.min(1 + roll(64), bytes.length - at)
  const [before, piece, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ]
  const noise = Buffer.from(Array.from({ length: 1 + roll(16) }, () => roll(256)))
  switch (roll(6)) {
    case 0:
      return Buffer.concat([before, after])
    case 1:
      return Buffer.concat([before, piece, piece, after])
    case 2:
      return Buffer.concat([before, noise, piece, after])
    case 3:
      return Buffer.concat([before, noise, after])
    case 4:
      return Buffer.from(before)
    default: {
      const flipped = Buffer.from(bytes)
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << roll(8))
      return flipped
    }
  }
}

/** What numbers, names and tags of a file are replaced by. */
const NUMBERS = [
  '0',
  '-1',
  '1048577',
  '2147483648',
  '99999999999999999999',
  '1e308',
  'NaN',
  '0x10',
  '',
  '3.5',
  '16385',
]
const PIECES = [
  '<',
  '>',
  '"',
  '</',
  '/>',
  '<!--',
  '<![CDATA[',
  ']]>',
  '&',
  '&#0;',
  '&#x110000;',
  '\0',
  '\ufffe',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<x:',
  '_x0000_',
  ',',
  '"',
  '\r',
  '\t',
  '=1+1',
  '万元',
  '合计',
  '2022.1',
  '１２３',
]

function mutateText(bytes: Buffer, roll: Dice): Buffer {
  const text = bytes.toString('latin1')
  const pick = (words: readonly string[]) => Buffer.from(words[roll(words.length)] ?? '').toString('latin1')
  const found = (pattern: RegExp): RegExpMatchArray | undefined => {
    const all = [...text.matchAll(pattern)]
    return all[roll(Math.max(all.length, 1))]
  }
  const [pattern, by]: [RegExp, (whole: string) => string] = (
    [
      [/[0-9]+/g, () => pick(NUMBERS)],
      [/"[^"<>]{0,40}"/g, () => `"${pick([...NUMBERS, ...PIECES])}"`],
      [/<[^<>]{1,200}>/g, (whole) => (roll(2) === 0 ? '' : whole.repeat(1 + roll(40)))],
      [/[A-Za-z:]{2,20}/g, (whole) => whole.slice(roll(whole.length))],
      [/[\s\S]/g, () => pick(PIECES)],
    ] as [RegExp, (whole: string) => string][]
  )[roll(5)] ?? [/$/g, String]
  const match = found(pattern)
  if (match?.index === undefined) return bytes
  const [whole] = match
  return Buffer.from(
    `${text.slice(0, match.index)}${by(whole)}${text.slice(match.index + whole.length)}`,
    'latin1',
  )
}
