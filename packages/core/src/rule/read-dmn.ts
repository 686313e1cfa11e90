import { Document } from 'yaml'
import { type Boxed, type BoxedTable, type Definitions, readDefinitions } from '../dmn/index.ts'

const KINDS: Readonly<Record<string, string>> = {
  number: 'number',
  boolean: 'flag',
  date: 'date',
  string: 'text',
}

/** What a file of DMN gives: the text of a rule set, and the decisions whose boxes rule sets have no kind for. */
export interface ReadDmn {
  readonly text: string
  readonly left: readonly string[]
}

/**
 * A file of DMN as the text of a rule set: input data become inputs, literal expressions and decision tables decisions. Whom it
 * judges, where it is written and its examples a person adds.
 * @throws XmlProblem when it is no DMN
 */
export function readDmn(xml: string): ReadDmn {
  const definitions = readDefinitions(xml)
  const left: string[] = []
  const decisions = definitions.decisions.flatMap(({ variable, logic }) => {
    const body = bodyOf(logic.box)
    if (body) return [{ id: variable.name, ...body }]
    left.push(variable.name)
    return []
  })
  const document = new Document({
    id: idOf(definitions),
    label: definitions.name,
    source: { title: definitions.name, text: definitions.name },
    subject: 'project',
    period: 'month',
    inputs: definitions.inputs.map(({ variable: { name, type } }) => ({
      id: name,
      kind: KINDS[type ?? ''] ?? 'record',
    })),
    decisions,
  })
  return { text: document.toString({ lineWidth: 0 }), left }
}

const idOf = ({ name }: Definitions): string => name.trim().replaceAll(/\s+/g, '-') || 'dmn'

function bodyOf(box: Boxed): Readonly<Record<string, unknown>> | undefined {
  if (box.kind === 'literal') return { value: box.text }
  return box.kind === 'table' ? { table: tableOf(box) } : undefined
}

/** Aggregations of the standard, as hit policies of a rule set. */
export const AGGREGATIONS = { SUM: 'C+', MIN: 'C<', MAX: 'C>', COUNT: 'C#' } as const

function tableOf({ hit, aggregation, inputs, outputs, rows }: BoxedTable): Readonly<Record<string, unknown>> {
  const several = outputs.length > 1
  const named = outputs.some(({ allowed }) => allowed) || several
  const [only] = outputs
  return {
    hit: aggregation ? AGGREGATIONS[aggregation] : hit,
    inputs: inputs.map(({ value }) => value.text),
    ...(named && {
      outputs: outputs.map(({ name, allowed }, index) => ({
        name: name ?? `output ${index + 1}`,
        ...(allowed && { values: wordsIn(allowed.text) }),
      })),
    }),
    rows: rows.map(({ cells, results }) => ({
      // biome-ignore lint/suspicious/noThenProperty: the key of the file's format
      then: several
        ? Object.fromEntries(
            results.map(({ text }, index) => [outputs[index]?.name ?? `output ${index + 1}`, resultOf(text)]),
          )
        : resultOf(results[0]?.text ?? 'null'),
      when: cells.map(({ text }) => text),
    })),
    ...(only?.otherwise && !several && { otherwise: resultOf(only.otherwise.text) }),
  }
}

/** A plain text or number stands as it is; everything else is a formula. */
function resultOf(text: string): unknown {
  const trimmed = text.trim()
  if (/^"(?:[^"\\]|\\.)*"$/.test(trimmed)) return JSON.parse(trimmed) as unknown
  if (/^-?[0-9]+(?:\.[0-9]+)?$/.test(trimmed)) return Number(trimmed)
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true'
  return { value: trimmed }
}

const wordsIn = (text: string): string[] =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word)
