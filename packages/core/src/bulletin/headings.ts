import type { Block, Heading } from './document.ts'
import { chineseNumber } from './numerals.ts'

/** 一、 · （一） · 1. · （1）, counted anew under every heading of a higher level. */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    counts.fill(0, block.level)
    const count = (counts[block.level - 1] ?? 0) + 1
    counts[block.level - 1] = count
    return {
      ...block,
      id: `heading-${counts.slice(0, block.level).join('-')}`,
      runs: [{ kind: 'text', text: mark(block.level, count) }, ...block.runs],
    }
  })
}

function mark(level: Heading['level'], count: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(count)}、`
    case 2:
      return `（${chineseNumber(count)}）`
    case 3:
      return `${count}.`
    case 4:
      return `（${count}）`
  }
}

/** Leaves out headings under which nothing is left, because every condition below them failed. */
export function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (block.kind !== 'heading') return true
    for (const next of blocks.slice(index + 1)) {
      if (next.kind === 'heading' && next.level <= block.level) return false
      if (next.kind === 'paragraph' || next.kind === 'table') return true
    }
    return false
  })
}
