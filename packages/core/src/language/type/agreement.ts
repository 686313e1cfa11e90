import type { Words } from '../../finding/index.ts'
import { isLike, isPure } from '../../quantity/index.ts'
import { Decimal } from '../number/decimal.ts'
import type { Tree } from '../syntax/tree.ts'
import { printValue } from '../value/print-value.ts'
import { describeType, isOpen, type Type } from './type.ts'

type TextType = Extract<Type, { kind: 'string' }>

/** A part of an expression with what is known of its value. */
export interface Typed {
  readonly tree: Tree
  readonly type: Type
}

export interface Disagreement {
  readonly message: Words
  readonly remedy: Words
}

/** A share beyond this is taken for a percentage whose sign was forgotten: 60 for 60 %. */
const LARGEST_SHARE = Decimal.fromNumber(10)

/** Why two values can't be compared, or stand for each other; undefined when they can. */
export function disagreement(a: Typed, b: Typed): Disagreement | undefined {
  const [left, right] = [a.type, b.type]
  if (isOpen(left) || isOpen(right)) return undefined
  if (left.kind === 'number' && right.kind === 'number') return ofNumbers(a, b)
  if (left.kind === 'string' && right.kind === 'string') return ofTexts(a, b, left, right)
  if ((left.kind === 'list' && right.kind === 'list') || (left.kind === 'range' && right.kind === 'range'))
    return disagreement({ ...a, type: left.of }, { ...b, type: right.of })
  if (left.kind === right.kind) return undefined
  const kinds = [left.kind, right.kind]
  if (kinds.includes('date') && kinds.includes('date and time')) return undefined
  return { message: neverIs(a, b) ?? neverIs(b, a) ?? differ(a, b), remedy: remedyForKinds(a, b) }
}

const differ = (a: Typed, b: Typed): Words => {
  const [x, y] = [described(a), described(b)]
  return { zh: `${x.zh}不能与${y.zh}放在一起`, en: `${x.en} cannot stand beside ${y.en}` }
}

/** `“计划投资”（金额）`, or the kind alone when it is no name. */
function described({ tree, type }: Typed): Words {
  const { zh, en } = describeType(type)
  const name = nameOf(tree)
  return name === undefined ? { zh, en } : { zh: `“${name}”（${zh}）`, en: `"${name}" (${en})` }
}

const nameOf = (tree: Tree): string | undefined =>
  tree.kind === 'path' ? tree.key : tree.kind === 'name' && tree.name !== '?' ? tree.name : undefined

/** A name beside a literal of another kind. */
function neverIs(named: Typed, { tree }: Typed): Words | undefined {
  const name = nameOf(named.tree)
  if (name === undefined || tree.kind !== 'literal') return undefined
  const written = typeof tree.value === 'string' ? `"${tree.value}"` : `${printValue(tree.value)}`
  return { zh: `“${name}”不会是 ${written}`, en: `"${name}" is never ${written}` }
}

function ofNumbers(a: Typed, b: Typed): Disagreement | undefined {
  if (a.type.kind !== 'number' || b.type.kind !== 'number') return undefined
  const [left, right] = [a.type.dimension, b.type.dimension]
  if (isZero(a.tree) || isZero(b.tree)) return undefined
  if (isLike(left, right)) return forgottenPercent(a, b) ?? forgottenPercent(b, a)
  const message = differ(a, b)
  if (isPure(left) && isPure(right)) {
    return {
      message,
      remedy: {
        zh: '两个百分比相减得百分点，与“10个百分点”比较；百分比与“10%”比较',
        en: 'a difference of two shares is in points: compare it with 10个百分点; compare a share with 10%',
      },
    }
  }
  if (isPure(left) || isPure(right)) {
    return {
      message,
      remedy: {
        zh: '给数字写上单位，如 1亿元、500万元、200亩、20公里',
        en: 'give the number its unit, such as 1亿元, 500万元, 200亩, 20公里',
      },
    }
  }
  return {
    message,
    remedy: { zh: '检查是否用错了字段', en: 'check whether the right field is meant' },
  }
}

function isZero(tree: Tree): boolean {
  return tree.kind === 'literal' && tree.value instanceof Decimal && tree.value.isZero
}

function forgottenPercent(share: Typed, number: Typed): Disagreement | undefined {
  if (share.type.kind !== 'number' || share.type.dimension.nature === 'plain') return undefined
  const { tree } = number
  if (tree.kind !== 'literal' || tree.unit !== undefined || !(tree.value instanceof Decimal)) return undefined
  if (tree.value.absolute().compare(LARGEST_SHARE) <= 0) return undefined
  const unit = share.type.dimension.nature === 'points' ? '个百分点' : '%'
  const { zh, en } = describeType(share.type)
  return {
    message: {
      zh: `${zh}以1为100%，与 ${tree.value} 比较不会成立`,
      en: `${en} has 1 for 100 %; ${tree.value} is out of its reach`,
    },
    remedy: { zh: `写作 ${tree.value}${unit}`, en: `write ${tree.value}${unit}` },
  }
}

function ofTexts(a: Typed, b: Typed, x: TextType, y: TextType): Disagreement | undefined {
  if (!x.choices || !y.choices || x.choices.some((choice) => y.choices?.includes(choice))) return undefined
  const [wanted, allowed] = x.choices.length === 1 ? [x.choices, y.choices] : [y.choices, x.choices]
  const listed = (words: readonly string[], between: string): string =>
    words.map((word) => `"${word}"`).join(between)
  return {
    message: neverIs(a, b) ??
      neverIs(b, a) ?? {
        zh: `${listed(wanted, '、')}不在可取的值之中`,
        en: `${listed(wanted, ', ')} is none of the values it can have`,
      },
    remedy: {
      zh: `应与以下之一比较：${listed(allowed, '、')}`,
      en: `compare it with one of: ${listed(allowed, ', ')}`,
    },
  }
}

function remedyForKinds(a: Typed, b: Typed): Words {
  const text = [a, b].find(({ tree }) => tree.kind === 'literal' && typeof tree.value === 'string')
  const other = text === a ? b : a
  const written = text?.tree.kind === 'literal' ? String(text.tree.value) : ''
  if (other.type.kind === 'date') {
    return {
      zh: `日期写作 @"2022-10-31"${/^[0-9]{4}-/.test(written) ? `，即 @"${written}"` : ''}`,
      en: `write a date as @"2022-10-31"${/^[0-9]{4}-/.test(written) ? `, that is @"${written}"` : ''}`,
    }
  }
  if (other.type.kind === 'number' && text) {
    return isPure(other.type.dimension)
      ? { zh: '数字不加引号', en: 'a number stands without quotes' }
      : {
          zh: '写数字和单位，不加引号，如 1000万元',
          en: 'write a number and its unit without quotes, such as 1000万元',
        }
  }
  if (other.type.kind === 'boolean')
    return { zh: '与 true 或 false 比较', en: 'compare it with true or false' }
  return { zh: '检查字段的种类，或换用合适的字段', en: 'check the kind of the field, or use another one' }
}
