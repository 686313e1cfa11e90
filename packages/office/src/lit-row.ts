import type { LightAnswer, LitRow } from '@groundbreak/contract'
import type { Field } from '@groundbreak/core/field'
import type { LedgerView } from '@groundbreak/core/ledger'
import { traceValue } from '@groundbreak/core/portfolio'
import type { Light } from '@groundbreak/core/rule'

/** Where to look for the cells behind a light's inputs. */
interface Origin {
  readonly view: LedgerView
  readonly fields: readonly Field[]
}

/** A light as the interface shows it; with the cells of its inputs when they are asked for. */
export function litRow(
  { subject, name, division, light, causes, month }: Light,
  answers: readonly LightAnswer[] = [],
  origin?: Origin,
): LitRow {
  return {
    subject,
    name,
    division,
    light,
    answers,
    causes: causes.map(({ rules, rule, excuse, light, label, because, remedy, clause, inputs }) => ({
      rules,
      rule,
      ...(excuse && {
        excuse: { reason: excuse.reason, by: excuse.by, approvedBy: excuse.approvedBy },
      }),
      light,
      label,
      because,
      ...(remedy ? { remedy } : {}),
      clause,
      inputs: inputs.map((input) => {
        const field = origin?.fields.find(({ id, subject: of }) => id === input.field && of === 'project')
        const traced = origin && field && traceValue(origin.view, origin.fields, { subject, field, month })
        const whence = traced?.inputs[0]?.whence
        return { ...input, ...(whence ? { whence } : {}) }
      }),
    })),
  }
}
