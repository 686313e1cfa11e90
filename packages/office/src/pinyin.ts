import { pinyin } from 'pinyin-pro'

const KNOWN = new Map<string, { readonly full: string; readonly initials: string }>()
const MOST = 50_000

/** Pinyin of a name for searching: whole syllables run together, and their first letters. Latin letters and digits stay. */
export function pinyinOf(name: string): { readonly full: string; readonly initials: string } {
  const known = KNOWN.get(name)
  if (known) return known
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const made = {
    full: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable, index) => (isChinese(name, syllables, index) ? syllable.slice(0, 1) : syllable))
      .join('')
      .toLowerCase(),
  }
  if (KNOWN.size >= MOST) KNOWN.clear()
  KNOWN.set(name, made)
  return made
}

/** Runs of other characters come through as they are: they occur in the name itself. */
const isChinese = (name: string, syllables: readonly string[], index: number): boolean =>
  !name.includes(syllables[index] ?? '')
