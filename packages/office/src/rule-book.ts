import type { EntryHead, LedgerView } from '@groundbreak/core/ledger'
import { type PackProblem, readPackFile } from '@groundbreak/core/pack'
import type { Region } from '@groundbreak/core/region'
import { endedBefore, type RegionRules, type RuleInForce, readInForce } from '@groundbreak/core/rule'
import { Kept } from './kept.ts'

/** Body of a `rule` entry: a rule set put in force by a second person (办法生效). */
export interface RuleBody {
  /** The rule set as it was written. */
  readonly text: string
  /** From when it counts, its colours and bindings, as `rules.yaml` would have them. */
  readonly inForce: { readonly set: string; readonly from: string; readonly [key: string]: unknown }
  readonly proposedBy: string
}

/**
 * The rules of a region as they stood at an entry: those of the pack, and those put in force since. A newer one takes the place
 * of the one with its id from its first period on; older periods keep the rule they were judged by.
 */
export class RuleBook {
  readonly #region: Region
  readonly #known = new Kept<string, RegionRules>()

  constructor(region: Region) {
    this.#region = region
  }

  at(view: LedgerView): RegionRules {
    const entries = view.heads().filter(({ kind }) => kind === 'rule')
    if (entries.length === 0) return this.#region.rules
    const key = entries.map(({ number }) => number).join(' ')
    return this.#known.get(key, () =>
      entries.reduce((rules, head) => this.#withEntry(rules, head), this.#region.rules),
    )
  }

  /** Reads a rule set that is to be put in force; what is wrong in it comes back with its place. */
  read(
    body: Pick<RuleBody, 'text' | 'inForce'>,
    name: string,
  ): { inForce?: RuleInForce; problems: PackProblem[] } {
    const problems: PackProblem[] = []
    const { fields, indicators, rules } = this.#region
    const inForce = readInForce(
      readPackFile(name, JSON.stringify(body.inForce), problems),
      { fields, indicators: indicators.map(({ id }) => id), workingDays: rules.workingDays },
      rules.colours.map(({ id }) => id),
      (set) => readPackFile(`${set}.yaml`, body.text, problems),
    )
    return { ...(inForce && problems.length === 0 && { inForce }), problems }
  }

  /** An entry that cannot be read any more (fields of the pack went) leaves the rules as they were. */
  #withEntry(rules: RegionRules, head: EntryHead): RegionRules {
    const body = head.body as RuleBody
    const { inForce } = this.read(body, `#${head.number}`)
    if (!inForce) return rules
    const others = rules.inForce.flatMap((one) =>
      one.rules.id === inForce.rules.id ? (endedBefore(one, inForce.valid.from) ?? []) : [one],
    )
    return { ...rules, inForce: [...others, inForce] }
  }
}
