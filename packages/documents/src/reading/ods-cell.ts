type Attributes = ReadonlyMap<string, string>

/** Elements whose text is not the cell's. */
const ASIDES = new Set(['shapes', 'frame', 'g', 'custom-shape', 'forms', 'tracked-changes'])
const LONGEST_SPACE = 1000

/** One cell of an ods table while it is being read: its attributes, text and comment. */
export class OdsCell {
  readonly attributes: Attributes
  readonly #paragraphs: string[] = []
  #comment: string[] | undefined
  #isInComment = false
  #isInParagraph = false
  #said = ''
  #aside = 0

  constructor(attributes: Attributes) {
    this.attributes = attributes
  }

  /** Displayed text, a line for each paragraph. */
  get text(): string {
    return this.#paragraphs.join('\n')
  }

  get comment(): string {
    return this.#comment?.join('\n') ?? ''
  }

  get isEmpty(): boolean {
    const { attributes } = this
    return !attributes.has('value-type') && !attributes.has('formula') && this.text === ''
  }

  open(name: string, attributes: Attributes): void {
    if (this.#aside > 0 || ASIDES.has(name)) this.#aside += 1
    else if (name === 'annotation') {
      this.#isInComment = true
      this.#comment = []
    } else if (name === 'p') {
      this.#isInParagraph = true
      this.#said = ''
    } else if (name === 's') {
      this.#said += ' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 1, LONGEST_SPACE))
    } else if (name === 'tab') this.#said += '\t'
    else if (name === 'line-break') this.#said += '\n'
  }

  /** White space in the file is how the file is laid out; spaces that are meant have elements of their own. */
  hear(text: string): void {
    if (this.#aside === 0 && this.#isInParagraph) this.#said += text.replace(/[ \t\r\n]+/g, ' ')
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1
    else if (name === 'annotation') this.#isInComment = false
    else if (name === 'p') {
      this.#isInParagraph = false
      const lines = this.#isInComment ? this.#comment : this.#paragraphs
      lines?.push(this.#said)
    }
  }
}
