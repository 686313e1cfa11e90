import type { TypeName } from './tree.ts'

/** A type as it is written: `list<number>`. */
export function printTypeName(type: TypeName): string {
  switch (type.kind) {
    case 'named':
      return type.name
    case 'list':
    case 'range':
      return `${type.kind}<${printTypeName(type.of)}>`
    case 'context':
      return `context<${type.members.map(({ key, type: of }) => `${key}: ${printTypeName(of)}`).join(', ')}>`
    case 'function':
      return `function<${type.parameters.map(printTypeName).join(', ')}> -> ${printTypeName(type.result)}`
  }
}
