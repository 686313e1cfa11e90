import { checkEntries, type Entry } from './ledger-entries.ts'
import { type CheckContext, isOfKind } from './ledger-figure.ts'
import type { Mention } from './mention.ts'
import type { Verdict } from './verdict.ts'
import type { Meant } from './who-is-meant.ts'

/** What may stand beside a member's name in a list: 、新能源76个 · （含甲县 5个. */
const BESIDE = /^[、，,；;：:（(\s]*$/

/** Lists of members with a number each (甲76个、乙72个、丙54个), where no name of an indicator says what they count. */
export function checkLists(
  text: string,
  mentions: readonly Mention[],
  meant: Meant,
  context: CheckContext,
): Verdict[] {
  return listsOf(text, mentions, meant).flatMap((list) => {
    const entries = list.map(({ mention, member }): Entry => {
      const { written, digits, approximation } = mention
      return {
        stated: {
          written,
          digits,
          text: mention.text,
          isPercent: mention.dimension === 'percent',
          ...(approximation === undefined ? {} : { approximation }),
        },
        figures: context.figures.filter((figure) => figure.member === member && isOfKind(figure, mention)),
        place: mention,
      }
    })
    const [first] = list
    return checkEntries(
      text,
      entries,
      first?.mention.label ?? '',
      first === undefined ? [] : [first.mention.unit],
    )
  })
}

interface Listed {
  readonly mention: Mention
  readonly member: string
}

/** Runs of numbers of one unit, each right behind a member's name. */
function listsOf(text: string, mentions: readonly Mention[], meant: Meant): Listed[][] {
  const lists: Listed[][] = []
  let before: Mention | undefined
  for (const mention of mentions) {
    const member = memberRightBefore(text, mention, meant)
    const open = lists.at(-1)
    const goesOn =
      open?.at(-1)?.mention === before &&
      before?.unit === mention.unit &&
      before.sentence === mention.sentence
    if (member !== undefined && goesOn) open?.push({ mention, member })
    else if (member !== undefined) lists.push([{ mention, member }])
    before = mention
  }
  return lists
}

function memberRightBefore(text: string, mention: Mention, meant: Meant): string | undefined {
  const [name] = meant.between(mention.start - mention.label.length, mention.start).slice(-1)
  if (name === undefined) return undefined
  const at = text.lastIndexOf(name, mention.start)
  return BESIDE.test(text.slice(at + name.length, mention.start)) ? name : undefined
}
