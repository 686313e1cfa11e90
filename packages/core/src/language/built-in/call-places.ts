import type { Argument } from '../syntax/tree.ts'
import type { Value } from '../value/value.ts'
import type { Form } from './form.ts'

/** Arguments in the order of the parameters of a form. */
export type Places = (values: readonly Value[]) => readonly (Value | undefined)[]

/** How arguments reach the parameters of a form; undefined when their number or names don't suit it. */
export function placesIn(
  { parameters, spreads }: Form,
  args: readonly Pick<Argument, 'name'>[],
): Places | undefined {
  const required = parameters.filter(({ isOptional }) => !isOptional).length
  if (args.some(({ name }) => name !== undefined)) {
    const places = parameters.map(({ name }) => args.findIndex((arg) => arg.name === name))
    const given = places.filter((place) => place >= 0)
    const complete = parameters.every(({ isOptional }, index) => isOptional || (places[index] ?? -1) >= 0)
    return given.length === args.length && complete
      ? (values) => places.map((place) => (place < 0 ? undefined : values[place]))
      : undefined
  }
  if (spreads) {
    const last = parameters.length - 1
    if (args.length < required) return undefined
    if (last === 0 && args.length === 1) return (values) => values
    return (values) => [...values.slice(0, last), values.slice(last)]
  }
  return args.length >= required && args.length <= parameters.length ? (values) => values : undefined
}
