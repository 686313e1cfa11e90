import type { Binding } from './binding.ts'
import type { RuleInForce } from './in-force.ts'

/** A rule in force as `rules.yaml` writes it, without its dates. */
export function writeInForce({ rules, official, lights, bindings }: RuleInForce): {
  readonly set: string
  readonly [key: string]: unknown
} {
  return {
    set: rules.file.replace(/\.yaml$/, ''),
    official,
    ...(lights.length > 0 && { lights }),
    bind: Object.fromEntries([...bindings].map(([input, binding]) => [input, writeBinding(binding)])),
  }
}

function writeBinding(binding: Binding): unknown {
  switch (binding.kind) {
    case 'field':
      return binding.field
    case 'indicator':
      return binding.indicator
    case 'formula':
      return { value: binding.value.text }
    case 'entered':
      return { entered: true }
  }
}
