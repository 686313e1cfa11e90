import type { PackNode } from '../pack/index.ts'
import type { PermitSteps } from './permit-step.ts'

/** Reads `permits.yaml`: `steps`, `states` and the headings of the all-in-one cell (`sentence`). Problems go to the node. */
export function readPermitSteps(node: PackNode): PermitSteps {
  node.onlyKeys(['steps', 'states', 'sentence'])
  const states = node.at('states')
  states.onlyKeys(['done', 'pending', 'not-needed'])
  const seen = new Set<string>()
  const steps = node
    .at('steps')
    .items()
    .map((item) => {
      item.onlyKeys(['id', 'label', 'synonyms'])
      const id = item.at('id').text()
      if (seen.has(id)) {
        item
          .at('id')
          .problem(
            { zh: `手续“${id}”重复`, en: `step "${id}" stands here twice` },
            { zh: '每项手续的 id 只能出现一次', en: 'give every step an id of its own' },
          )
      }
      seen.add(id)
      return { id, label: item.at('label').words(), synonyms: item.at('synonyms').texts() }
    })
  return {
    steps,
    states: {
      done: states.at('done').texts(),
      pending: states.at('pending').texts(),
      'not-needed': states.at('not-needed').texts(),
    },
    sentence: node.has('sentence') ? node.at('sentence').texts() : [],
  }
}
