/**
 * Two methods that the pure core uses and Chromium of 2020 does not have (offices' desktops follow years behind). Syntax is
 * lowered by the build; methods are not.
 */
interface Sequence {
  readonly length: number
  readonly [index: number]: unknown
}

function at(this: Sequence, index: number): unknown {
  return this[index < 0 ? this.length + index : index]
}

for (const prototype of [Array.prototype, String.prototype]) {
  if (!Reflect.has(prototype, 'at')) Object.defineProperty(prototype, 'at', { value: at, configurable: true })
}
if (!Reflect.has(Object, 'hasOwn')) {
  const owns = Object.prototype.hasOwnProperty
  Object.defineProperty(Object, 'hasOwn', {
    value: (value: object, key: PropertyKey) => owns.call(value, key),
    configurable: true,
  })
}
