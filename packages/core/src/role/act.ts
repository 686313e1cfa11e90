import type { Words } from '../finding/index.ts'

/**
 * What somebody may be allowed to do (办理事项): every way to change the ledger or what waits beside it. Reading is no act:
 * everybody reads.
 */
export const ACTS = {
  report: { zh: '报送报表', en: 'handing in and accepting reports' },
  remind: { zh: '催报', en: 'reminding divisions' },
  close: { zh: '封账', en: 'closing a month' },
  'write-bulletin': { zh: '编写通报', en: 'editing a bulletin' },
  'issue-bulletin': { zh: '印发通报', en: 'issuing a bulletin' },
  'answer-light': { zh: '答复亮灯', en: 'answering a light' },
  'decide-answer': { zh: '批示亮灯答复', en: 'deciding on the answer to a light' },
  'ask-excuse': { zh: '申请正当理由', en: 'asking for an excuse' },
  'approve-excuse': { zh: '批准正当理由', en: 'approving an excuse' },
  'enter-input': { zh: '填报办法要素', en: 'entering inputs of rules' },
  'draft-rule': { zh: '起草办法修订', en: 'drafting a rule' },
  'enforce-rule': { zh: '办法生效', en: 'putting a rule in force' },
} as const satisfies Readonly<Record<string, Words>>

export type Act = keyof typeof ACTS
