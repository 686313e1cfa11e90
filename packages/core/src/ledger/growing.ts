type Numbers = Int32Array | Uint16Array | Uint8Array | Float64Array

/** A typed array that grows by doubling. Read `values` only up to `length`, and again after every `push`. */
export class Growing<Kind extends Numbers> {
  values: Kind
  length = 0
  readonly #make: (length: number) => Kind

  constructor(make: (length: number) => Kind) {
    this.#make = make
    this.values = make(1024)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = this.#make(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length] = value
    this.length += 1
  }

  at(index: number): number {
    const value = this.values[index]
    if (value === undefined || index >= this.length) throw new RangeError(`nothing stands at ${index}`)
    return value
  }
}

export const int32 = (): Growing<Int32Array> => new Growing((length) => new Int32Array(length))
export const uint16 = (): Growing<Uint16Array> => new Growing((length) => new Uint16Array(length))
export const uint8 = (): Growing<Uint8Array> => new Growing((length) => new Uint8Array(length))
export const float64 = (): Growing<Float64Array> => new Growing((length) => new Float64Array(length))
