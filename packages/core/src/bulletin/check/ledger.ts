import { BEHIND, LEAD } from './leads.ts'
import { type CheckContext, figureFit, isOfKind, type LedgerFigure, printFigure } from './ledger-figure.ts'
import { checkLists } from './ledger-list.ts'
import type { Mention } from './mention.ts'
import { commonWords } from './share-pairs.ts'
import { GROWTH } from './shares.ts'
import { type Verdict, verdict } from './verdict.ts'
import { Meant } from './who-is-meant.ts'

/** Words between the entries of a list: 甲县（97.0%）、乙旗（95.8%），居后的是丙县（81.7%）. */
const FILLERS = /居前|居后|靠前|靠后|依次|分别|其中|的|是|为|和|及|[、，,；;：:（()）\s]/g
const SHARE_WORDS = /占|率|比重|完成|达到?|为$|的$/
/** Names so short that they must be all that is written. */
const SHORT = 2

/**
 * Compares figures with the ledger: by the indicator's name before the number, by the list it stands in, or by the
 * figure it is said of (占…的, 同比, 超序时进度). Figures without any of it are left alone.
 */
export function checkLedger(text: string, mentions: readonly Mention[], context: CheckContext): Verdict[] {
  const meant = new Meant(text, context)
  const resolved = new Map<Mention, LedgerFigure>()
  const named = mentions.flatMap((mention, index) => {
    if (mention.isLimit) return []
    const previous = mentions[index - 1]
    const who = meant.at(mention)
    if (who === 'nobody') return []
    const ownLabel = labelSince(text, mention, previous)
    const mine = context.figures.filter((figure) => isOfKind(figure, mention) && figure.member === who.member)
    const isFirst = previous === undefined || previous.sentence !== mention.sentence
    // 各地项目数：甲县62个、乙旗45个: what a list is of stands at its head.
    const head =
      isFirst && withoutMembers(ownLabel, meant, mention) === '' ? sentenceBefore(text, mention) : ''
    const candidates =
      namedIn(mine, ownLabel, meant, mention) ??
      namedIn(mine, head, meant, mention) ??
      inherited(mine, ownLabel, mention, previous, resolved, context)
    // Several figures may be written alike: one that fits is the one meant.
    const figure = candidates.find((one) => fits(mention, one)) ?? candidates[0]
    if (figure === undefined) return []
    resolved.set(mention, figure)
    const found = judge(text, mention, figure, context)
    const isDoubted =
      found.kind === 'does-not-fit' && isDoubtful(text, mention, figure, mentions, meant, context)
    return isDoubted ? [] : [found]
  })
  const settled = new Set(named.map(({ offset }) => offset))
  return [
    ...named,
    ...checkLists(text, mentions, meant, context).filter(({ offset }) => !settled.has(offset)),
  ]
}

/** Words of the clause since the number before. */
function labelSince(text: string, mention: Mention, previous: Mention | undefined): string {
  const from = Math.max(mention.start - mention.label.length, previous?.end ?? 0)
  return text.slice(from, mention.start)
}

/** The figures whose longest name stands before the number. */
function namedIn(
  figures: readonly LedgerFigure[],
  label: string,
  meant: Meant,
  mention: Mention,
): LedgerFigure[] | undefined {
  const bare = withoutMembers(label, meant, mention)
  const length = (figure: LedgerFigure) =>
    Math.max(
      0,
      ...figure.names
        .filter((name) => (name.length > SHORT ? label.includes(name) : bare === name))
        .map((name) => name.length),
    )
  const longest = Math.max(0, ...figures.map(length))
  return longest === 0 ? undefined : figures.filter((figure) => length(figure) === longest)
}

const withoutMembers = (label: string, meant: Meant, mention: Mention): string =>
  meant
    .between(mention.start - label.length, mention.start)
    .reduce((words, name) => words.replace(name, ''), label)
    .replace(FILLERS, '')

/** What a number without a name of its own is: the next entry of a list, or a share, growth or lead of the figure before. */
function inherited(
  figures: readonly LedgerFigure[],
  label: string,
  mention: Mention,
  previous: Mention | undefined,
  resolved: ReadonlyMap<Mention, LedgerFigure>,
  { figures: all }: CheckContext,
): LedgerFigure[] {
  const before = previous && resolved.get(previous)
  if (previous === undefined || before === undefined || previous.sentence !== mention.sentence) return []
  if (isOfKind(before, mention)) {
    const members = [...new Set(all.flatMap(({ member }) => member ?? []))]
    const rest = members
      .toSorted((a, b) => b.length - a.length)
      .reduce((words, name) => words.replace(name, ''), label)
      .replace(FILLERS, '')
    return rest === '' ? figures.filter(({ ref }) => ref.indicator === before.ref.indicator) : []
  }
  const way = wayOf(label, mention)
  return figures.filter(({ follows }) => follows?.way === way && follows?.of === before.ref.indicator)
}

function wayOf(label: string, { dimension }: Mention): 'ratio' | 'growth' | 'lead' | undefined {
  if (dimension === 'points') return LEAD.test(label) ? 'lead' : undefined
  if (dimension !== 'percent') return undefined
  if (GROWTH.test(label)) return 'growth'
  return SHARE_WORDS.test(label) ? 'ratio' : undefined
}

/** A lead has to be on the side the words say. */
function fits(mention: Mention, figure: LedgerFigure): boolean {
  if (figureFit(mention, figure) === undefined) return false
  return figure.kind !== 'points' || figure.value.startsWith('-') === BEHIND.test(mention.label)
}

function judge(text: string, mention: Mention, figure: LedgerFigure, { figures }: CheckContext): Verdict {
  const known = { ref: figure.ref, expected: figure.shown }
  const fit = fits(mention, figure) ? figureFit(mention, figure) : undefined
  if (fit !== undefined) return { ...verdict(text, mention, 'ledger', fit, printFigure(figure)), ...known }
  const qualified = figures.find(
    (other) => other.member === figure.member && isQualified(text, mention, figure, other),
  )
  const found = qualified && figureFit(mention, qualified)
  if (qualified !== undefined && found !== undefined) {
    const settled = { ref: qualified.ref, expected: qualified.shown }
    return { ...verdict(text, mention, 'ledger', found, printFigure(qualified)), ...settled }
  }
  const other = figures.find(
    (candidate) => candidate !== figure && isOfKind(candidate, mention) && isTelling(mention, candidate),
  )
  if (other === undefined)
    return { ...verdict(text, mention, 'ledger', 'does-not-fit', printFigure(figure)), ...known }
  const base = {
    zh: `该数等于“${other.member ?? ''}${other.label.zh}”`,
    en: `the figure equals "${other.label.en}"${other.member === undefined ? '' : ` of ${other.member}`}`,
  }
  return { ...verdict(text, mention, 'ledger', 'fits-another-base', printFigure(figure), base), ...known }
}

/** Equal by more than chance: small counts and whole percentages equal many things. */
function isTelling(mention: Mention, figure: LedgerFigure): boolean {
  const fit = figureFit(mention, figure)
  if (figure.kind === 'count') return fit === 'exact' && mention.written.top >= 100n
  return fit !== undefined && fit !== 'truncated' && mention.text.replace(/[^0-9]/g, '').length >= 3
}

/** 自治区重大项目190个，总投资1215亿元: what the sentence speaks of narrows 总投资 down to a longer-named figure that fits. */
function isQualified(text: string, mention: Mention, plain: LedgerFigure, other: LedgerFigure): boolean {
  if (other === plain || !isOfKind(other, mention) || figureFit(mention, other) === undefined) return false
  const name = plain.names.find((candidate) => mention.label.includes(candidate)) ?? plain.label.zh
  if (!other.label.zh.includes(name.slice(0, 2)) && !other.label.zh.endsWith(name.slice(-2))) return false
  return commonWords(other.label.zh.replace(name, ' '), sentenceBefore(text, mention)) >= 2
}

/** Only some of the projects are spoken of, in a way the ledger can't follow: 其中, 亿元以上, a county's new projects. */
function isDoubtful(
  text: string,
  mention: Mention,
  { names: own }: LedgerFigure,
  mentions: readonly Mention[],
  meant: Meant,
  { figures }: CheckContext,
): boolean {
  const sentence = sentenceBefore(text, mention)
  const before = own.reduce((words, name) => words.replace(name, ''), sentence)
  if (/.其中|[亿万]元[及或]?以上/.test(before)) return true
  const limited = mentions.some(
    (other) => other.isLimit && other.sentence === mention.sentence && other.start < mention.start,
  )
  if (limited) return true
  const names = new Set(meant.between(mention.start - sentence.length, mention.start))
  const kinds = new Set(
    figures.flatMap(({ member, ref }) => (member !== undefined && names.has(member) ? (ref.by ?? '') : [])),
  )
  return kinds.size > 1
}

const sentenceBefore = (text: string, mention: Mention): string =>
  text
    .slice(0, mention.start)
    .split(/[。\n]/)
    .at(-1) ?? ''
