import type { Words } from '@groundbreak/core/finding'

/** The command was written wrongly: told with the command's usage, exit code 2. */
export class WrongUsage extends Error {
  readonly words: Words
  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}
