import type { Variable, Written } from './boxed.ts'
import type { DecisionService, Definitions, ItemDefinition, Reference } from './definitions.ts'
import { normalised, readBoxIn, readFunction, readVariable } from './read-boxed.ts'
import { childNamed, childrenNamed, parseXml, textOf, type XmlElement } from './xml.ts'

/**
 * Reads a file of DMN (all versions from 1.1 share what is read here).
 * @throws XmlProblem
 */
export function readDefinitions(source: string): Definitions {
  const root = parseXml(source)
  const attribute = (element: XmlElement, name: string): string => element.attributes.get(name) ?? ''
  const idOf = (element: XmlElement): string => attribute(element, 'id') || attribute(element, 'name')
  return {
    name: attribute(root, 'name'),
    namespace: attribute(root, 'namespace'),
    imports: childrenNamed(root, 'import').map((one) => ({
      namespace: attribute(one, 'namespace'),
      name: normalised(attribute(one, 'name')),
    })),
    items: childrenNamed(root, 'itemDefinition').map(readItem),
    inputs: childrenNamed(root, 'inputData').map((one) => ({ id: idOf(one), variable: variableOf(one) })),
    decisions: childrenNamed(root, 'decision').map((one) => ({
      id: idOf(one),
      variable: variableOf(one),
      requires: requirements(one),
      logic: readBoxIn(one),
    })),
    knowledge: childrenNamed(root, 'businessKnowledgeModel').map((one) => ({
      id: idOf(one),
      variable: variableOf(one),
      requires: requirements(one),
      logic: readFunction(childNamed(one, 'encapsulatedLogic') ?? one),
    })),
    services: childrenNamed(root, 'decisionService').map(readService),
  }
}

/** An element is known by its own name; its variable says the type. */
function variableOf(element: XmlElement): Variable {
  const variable = childNamed(element, 'variable')
  const own = readVariable(element)
  const type = variable && readVariable(variable).type
  return { name: own.name, ...(type !== undefined && { type }) }
}

function requirements(element: XmlElement): Reference[] {
  return element.children
    .filter(({ name }) => name === 'informationRequirement' || name === 'knowledgeRequirement')
    .flatMap(({ children }) => children.filter(({ name }) => name.startsWith('required')))
    .map(referenceOf)
}

function referenceOf(element: XmlElement): Reference {
  const [namespace = '', id = ''] = (element.attributes.get('href') ?? '').split('#')
  return namespace === '' ? { id } : { namespace, id }
}

function readService(element: XmlElement): DecisionService {
  const references = (name: string): Reference[] => childrenNamed(element, name).map(referenceOf)
  return {
    id: element.attributes.get('id') ?? element.attributes.get('name') ?? '',
    variable: variableOf(element),
    outputs: references('outputDecision'),
    inputDecisions: references('inputDecision'),
    inputData: references('inputData'),
  }
}

function readItem(element: XmlElement): ItemDefinition {
  const base = textOf(element, 'typeRef')
  const [allowed, constraint] = [writtenIn(element, 'allowedValues'), writtenIn(element, 'typeConstraint')]
  const signature = childNamed(element, 'functionItem')
  const output = signature?.attributes.get('outputTypeRef')
  return {
    name: normalised(element.attributes.get('name') ?? ''),
    isCollection: element.attributes.get('isCollection') === 'true',
    ...(base !== undefined && { base }),
    components: childrenNamed(element, 'itemComponent').map(readItem),
    ...(allowed && { allowed }),
    ...(constraint && { constraint }),
    ...(signature && {
      function: {
        parameters: childrenNamed(signature, 'parameters').map(readVariable),
        ...(output !== undefined && { output }),
      },
    }),
  }
}

function writtenIn(element: XmlElement, name: string): Written | undefined {
  const holder = childNamed(element, name)
  const text = holder && childNamed(holder, 'text')
  return text && { text: text.text, line: text.line }
}
