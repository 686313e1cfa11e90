import type { Option } from './command.ts'

/** Options several commands share. */
export const MONTH: Option = {
  name: 'month',
  value: 'YYYY-MM',
  required: true,
  words: { zh: '报告期，如 2022-10', en: 'month reported, e.g. 2022-10' },
}

export const AS_OF: Option = {
  name: 'as-of',
  value: 'ISO',
  words: {
    zh: '按当时所知：日期、ISO 时间或账目编号',
    en: 'as it was known then: a day, an ISO time or an entry number',
  },
}

export const BY: Option = {
  name: 'by',
  value: 'FIELD',
  words: {
    zh: '细分：division，或 chain、park、level 等标明 breakdown 的字段',
    en: 'broken down by division, or by a field such as chain, park, level',
  },
}
