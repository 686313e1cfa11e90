import { type PackNode, reportTwice } from '../pack/index.ts'
import type { PermitState, PermitStep, PermitSteps } from './permit-step.ts'

const STATES: readonly PermitState[] = ['done', 'pending', 'not-needed']
export const PERMIT_KEYS = {
  file: ['extends', 'steps', 'states', 'sentence'],
  step: ['id', 'label', 'synonyms'],
}

/**
 * Reads `permits.yaml`: `steps`, `states` and the headings of the all-in-one cell (`sentence`). With a standard vocabulary
 * (`extends: standard`) the steps listed are the region's, in its order, what they leave out taken from the standard; without a
 * list all standard steps hold. States and sentence add to the standard's. Problems go to the nodes.
 */
export function readPermitSteps(node: PackNode, standard?: PackNode): PermitSteps {
  const base = standard && readPermitSteps(standard)
  node.onlyKeys(PERMIT_KEYS.file)
  const states = node.at('states')
  if (!base || node.has('states')) states.onlyKeys(STATES)
  const words = (state: PermitState) => [
    ...(states.has(state) || !base ? states.at(state).texts() : []),
    ...(base?.states[state] ?? []),
  ]
  return {
    steps: base && !node.has('steps') ? base.steps : readSteps(node.at('steps'), base?.steps ?? []),
    states: { done: words('done'), pending: words('pending'), 'not-needed': words('not-needed') },
    sentence: [...(node.has('sentence') ? node.at('sentence').texts() : []), ...(base?.sentence ?? [])],
  }
}

function readSteps(node: PackNode, base: readonly PermitStep[]): PermitStep[] {
  reportTwice(node, { zh: '手续', en: 'step' })
  return node.items().map((item) => {
    item.onlyKeys(PERMIT_KEYS.step)
    const id = item.at('id').text()
    const known = base.find((step) => step.id === id)
    const own = item.has('synonyms') || !known ? item.at('synonyms').texts() : []
    return {
      id,
      label: known && !item.has('label') ? known.label : item.at('label').words(),
      synonyms: [...own, ...(known?.synonyms ?? [])],
    }
  })
}
