import { readFileSync } from 'node:fs'
import type { Verdict } from '@groundbreak/contract'
import type { Words } from '@groundbreak/core/finding'
import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, MONTH } from '../options.ts'
import { getFile } from '../received-files.ts'

const VERDICTS: Readonly<Record<Verdict, Words>> = {
  exact: { zh: '精确', en: 'exact' },
  'exact-after-rounding': { zh: '四舍五入后精确', en: 'exact after rounding' },
  truncated: { zh: '截尾', en: 'truncated' },
  'fits-another-base': { zh: '符合另一基数', en: 'fits another base' },
  'does-not-fit': { zh: '不符', en: 'does not fit' },
  'not-checked': { zh: '未核', en: 'not checked' },
}

export const checkBulletinCommand: Command = {
  name: 'check-bulletin',
  operands: 'FILE',
  arity: [1, 1],
  words: {
    zh: '核对通报文本（txt 或 docx）中的每个数字',
    en: 'check every figure of a bulletin text (txt or docx)',
  },
  options: [{ ...MONTH, required: false }, AS_OF],
  async run(given, terminal) {
    const file = getFile(given.operands[0] ?? '')
    const month = given.has('month') ? given.month() : undefined
    const bytes = readFileSync(file)
    const check = await withOffice(given, terminal, async (office) =>
      office.bulletins.check(bytes, month, given.asOf()),
    )
    const wrong = check.claims.some(({ verdict }) => verdict === 'does-not-fit')
    if (terminal.json) {
      const { claims, month: checked } = check
      terminal.jsonValue({ file, month: checked ?? null, claims })
    } else {
      for (const { figure, verdict, explanation } of check.claims) {
        terminal.line(`${figure}  ${terminal.words(VERDICTS[verdict])}  ${terminal.words(explanation)}`)
      }
    }
    return wrong ? 1 : 0
  },
}
