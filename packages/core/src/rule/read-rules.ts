import type { Field } from '../field/index.ts'
import type { Show } from '../indicator/index.ts'
import {
  compileExpression,
  type Evaluate,
  namesUsed,
  parseExpression,
  parseUnaryTests,
} from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import { findCoverage } from './coverage.ts'
import { RULE_NAMES } from './project-scope.ts'
import type { HitPolicy, LightColour, LightRule, RuleInput, RuleRow, RuleSet } from './rule.ts'

const SHAPES: readonly LightColour['shape'][] = ['circle', 'triangle', 'square', 'diamond']
const HITS: readonly HitPolicy[] = ['F', 'U', 'C']
const UNITS: readonly Show['unit'][] = ['count', '元', '万元', '亿元', 'percent', 'points']
const RULE_KEYS = [
  'id',
  'label',
  'clause',
  'applies',
  'needs',
  'inputs',
  'hit',
  'rows',
  'lever',
  'remedy',
  'examples',
]

/** Reads `lights.yaml`: colours, the rules as decision tables, and the colour of what no rule lights. */
export function readRules(node: PackNode, fields: readonly Field[]): RuleSet {
  node.onlyKeys(['colours', 'otherwise', 'rules'])
  const colours = node.at('colours').items().map(readColour)
  const ids = colours.map(({ id }) => id)
  const names = fields
    .filter(({ subject }) => subject === 'project')
    .flatMap(({ id, label }) => [id, label.zh])
  const rules = node
    .at('rules')
    .items()
    .map((item) => readRule(item, names, ids))
  return { colours, rules, otherwise: node.at('otherwise').oneOf(ids) }
}

function readColour(item: PackNode): LightColour {
  item.onlyKeys(['id', 'label', 'shape', 'meaning', 'gravity'])
  return {
    id: item.at('id').text(),
    label: item.at('label').words(),
    shape: item.at('shape').oneOf(SHAPES),
    meaning: item.at('meaning').words(),
    gravity: item.at('gravity').number(),
  }
}

function readRule(item: PackNode, names: readonly string[], colours: readonly string[]): LightRule {
  item.onlyKeys(RULE_KEYS)
  const clause = item.at('clause')
  const inputs = item
    .at('inputs')
    .items()
    .map((input) => readInput(input, names))
  const rule: LightRule = {
    id: item.at('id').text(),
    label: item.at('label').words(),
    clause: {
      document: clause.at('document').text(),
      article: clause.at('article').text(),
      text: clause.at('text').text(),
    },
    ...(item.has('applies') && { applies: readExpression(item.at('applies'), names).evaluate }),
    needs: item.has('needs') ? item.at('needs').texts() : [],
    inputs,
    hit: item.at('hit').oneOf(HITS),
    rows: item
      .at('rows')
      .items()
      .map((row) => readRow(row, inputs, names, colours)),
    ...(item.has('lever') && {
      lever: {
        field: item.at('lever').at('field').text(),
        step: item.at('lever').at('step').number(),
        words: item.at('lever').at('words').words(),
      },
    }),
    ...(item.has('remedy') && { remedy: item.at('remedy').words() }),
  }
  for (const { message, remedy } of findCoverage(rule)) item.at('rows').problem(message, remedy)
  return rule
}

function readInput(item: PackNode, names: readonly string[]): RuleInput {
  item.onlyKeys(['name', 'label', 'expression', 'show'])
  const { evaluate, uses } = readExpression(item.at('expression'), names)
  return {
    name: item.at('name').text(),
    label: item.at('label').words(),
    expression: item.at('expression').text(),
    evaluate,
    uses,
    ...(item.has('show') && {
      show: {
        unit: item.at('show').at('unit').oneOf(UNITS),
        digits: item.at('show').at('digits').number(),
        rounding: item.at('show').at('rounding').oneOf(['half-up', 'truncate']),
      },
    }),
  }
}

function readRow(
  item: PackNode,
  inputs: readonly RuleInput[],
  names: readonly string[],
  colours: readonly string[],
): RuleRow {
  item.onlyKeys(['when', 'light', 'because'])
  const cells = item.at('when').items()
  if (cells.length !== inputs.length) {
    item.at('when').problem(
      {
        zh: `应有 ${inputs.length} 个单元格，实有 ${cells.length} 个`,
        en: `${inputs.length} cells are needed, there are ${cells.length}`,
      },
      {
        zh: '每个输入对应一个单元格，不限时写 "-"',
        en: 'one cell for each input; "-" where anything goes',
      },
    )
  }
  return {
    cells: cells.map((cell) => {
      const text = cell.text()
      const parsed = parseUnaryTests(text, {
        file: cell.file,
        line: cell.line,
        column: 1,
        names: [...names, ...RULE_NAMES],
      })
      if (!parsed.ok) cell.problem(parsed.error.message, parsed.error.remedy)
      return { text, tests: parsed.ok ? parsed.tree : { kind: 'any' } }
    }),
    light: item.at('light').oneOf(colours),
    because: item.at('because').words(),
  }
}

function readExpression(
  node: PackNode,
  names: readonly string[],
): { evaluate: Evaluate; uses: readonly string[] } {
  const parsed = parseExpression(node.text(), {
    file: node.file,
    line: node.line,
    column: 1,
    names: [...names, ...RULE_NAMES],
  })
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy)
    return { evaluate: () => null, uses: [] }
  }
  const uses = namesUsed(parsed.tree)
  const unknown = uses.filter((name) => !names.includes(name) && !RULE_NAMES.some((own) => own === name))
  if (unknown.length > 0) {
    node.problem(
      { zh: `没有名称“${unknown.join('、')}”`, en: `there is no name "${unknown.join(', ')}"` },
      {
        zh: `可用字段或：${RULE_NAMES.join('、')}`,
        en: `fields may stand here, and: ${RULE_NAMES.join(', ')}`,
      },
    )
  }
  return { evaluate: compileExpression(parsed.tree), uses }
}
