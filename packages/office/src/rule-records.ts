import type { Month } from '@groundbreak/core/calendar'
import type { Words } from '@groundbreak/core/finding'
import type { LedgerView } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import {
  type Binding,
  DivisionRecords,
  LedgerRecords,
  type Records,
  type RuleInForce,
  UnitRecords,
} from '@groundbreak/core/rule'
import type { EnteredBook } from './entered-book.ts'
import type { Figures } from './figures.ts'
import type { Lenses } from './lenses.ts'
import type { RuleBook } from './rule-book.ts'

interface RuleRecordsParts {
  readonly region: Region
  readonly figures: Figures
  readonly lenses: Lenses
  readonly book: RuleBook
  readonly entered: EnteredBook
}

/** The ledger as rule sets see it: projects by their fields, divisions by indicators (要素取数). */
export class RuleRecords {
  readonly #region: Region
  readonly #figures: Figures
  readonly #lenses: Lenses
  readonly #book: RuleBook
  readonly #entered: EnteredBook

  constructor(parts: RuleRecordsParts) {
    const { region, figures, lenses } = parts
    this.#book = parts.book
    this.#entered = parts.entered
    this.#region = region
    this.#figures = figures
    this.#lenses = lenses
  }

  of(inForce: RuleInForce, view: LedgerView): Records {
    const { fields, divisions } = this.#region
    const { subject, id } = inForce.rules
    const entered = this.#entered.at(view, this.#book.at(view).inForce)
    if (subject === 'unit') return new UnitRecords(inForce, entered)
    const portfolio = this.#lenses.portfolio(view, subject === 'agreement' ? 'agreement' : 'project')
    if (subject !== 'division') {
      const own = fields.filter((field) => field.subject === subject)
      return new LedgerRecords(portfolio, own, inForce.bindings, { rules: id, entered })
    }
    return new DivisionRecords(inForce, {
      portfolio,
      fields,
      divisions: divisions.map(({ code }) => code),
      entered,
      groups: new Map(divisions.map(({ code, group }) => [code, group])),
      measure: (indicator, member, month) =>
        this.#figures.find(indicator, { month, by: 'division', member }, view.asOf),
    })
  }

  /** How a subject is called: a division by its short name, a project by its own. */
  namesOf(
    view: LedgerView,
    month: Month | undefined,
    of: RuleInForce['rules']['subject'] = 'project',
  ): (subject: string) => string {
    const { divisions, fields } = this.#region
    const short = new Map(divisions.map(({ code, short }) => [code, short.zh]))
    const name = fields.find(({ kind, subject }) => kind === 'name' && subject === of)
    return (subject) => {
      const stated = name && month && view.findValue(subject, name, month)?.value
      return short.get(subject) ?? (typeof stated === 'string' ? stated : subject)
    }
  }

  /** Where the value of an input comes from, in words. */
  originOf(binding: Binding | undefined): Words {
    switch (binding?.kind) {
      case 'field': {
        const field = this.#region.fields.find(({ id }) => id === binding.field)
        return field?.label ?? { zh: binding.field, en: binding.field }
      }
      case 'indicator': {
        const indicator = this.#region.indicators.find(({ id }) => id === binding.indicator)
        return indicator?.label ?? { zh: binding.indicator, en: binding.indicator }
      }
      case 'formula':
        return { zh: binding.value.text, en: binding.value.text }
      case 'entered':
        return { zh: '人工填报', en: 'entered by a person' }
      default:
        return { zh: '未取数', en: 'taken from nowhere yet' }
    }
  }
}
