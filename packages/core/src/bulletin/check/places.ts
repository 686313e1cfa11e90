const CLAUSE_END = /[，,；;。！？!?：:\n|\t]/
const SENTENCE_END = /[。！？!?\n]/

/** Number of the clause, sentence and paragraph every character of a text stands in. */
export interface Places {
  readonly clause: Uint32Array
  readonly sentence: Uint32Array
  readonly paragraph: Uint32Array
}

export function numberPlaces(text: string): Places {
  const places = {
    clause: new Uint32Array(text.length + 1),
    sentence: new Uint32Array(text.length + 1),
    paragraph: new Uint32Array(text.length + 1),
  }
  let [clause, sentence, paragraph] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const groups =
      character === ',' &&
      /[0-9]/.test(text[at - 1] ?? '') &&
      /^[0-9]{3}(?![0-9])/.test(text.slice(at + 1, at + 5))
    if (!groups && CLAUSE_END.test(character)) clause += 1
    if (SENTENCE_END.test(character)) sentence += 1
    if (character === '\n') paragraph += 1
    places.clause[at + 1] = clause
    places.sentence[at + 1] = sentence
    places.paragraph[at + 1] = paragraph
  }
  return places
}

/** Words of the clause before an offset, at most forty characters. */
export function labelBefore(text: string, start: number, { clause }: Places): string {
  let from = start
  while (from > 0 && clause[from - 1] === clause[start] && start - from < 40) from -= 1
  return text.slice(from, start).replace(/^[，,；;。！？!?：:\n|\t\s]+/, '')
}
