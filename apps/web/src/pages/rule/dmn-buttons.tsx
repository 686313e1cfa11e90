import type { RuleSet } from '@groundbreak/core/rule'
import { readDmn, writeDmn } from '@groundbreak/core/rule'
import { useRef } from 'react'
import { saveBlob } from '../../api/save-blob.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    write: '导出 DMN',
    read: '导入 DMN',
    failed: (message: string) => `读不出 DMN：${message}`,
    left: (names: string) => `未转换：${names}（只转换字面表达式与决策表）`,
  },
  {
    write: 'Export DMN',
    read: 'Import DMN',
    failed: (message) => `no DMN could be read: ${message}`,
    left: (names) => `not converted: ${names} (literal expressions and decision tables are)`,
  },
)

/** The rule as a file of the open standard, and a file of the standard as a rule. */
export function DmnButtons({ rules, onText }: { rules: RuleSet; onText: (text: string) => void }) {
  const t = useWords(words)
  const toast = useToast()
  const picker = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      const { text, left } = readDmn(await file.text())
      onText(text)
      if (left.length > 0) toast({ text: t.left(left.join('、')) })
    } catch (error) {
      // whatever is wrong with a chosen file is told to the person who chose it
      toast({ text: t.failed(error instanceof Error ? error.message : String(error)) })
    }
  }
  return (
    <span className="row">
      <button
        type="button"
        className="button"
        onClick={() => saveBlob(new Blob([writeDmn(rules)], { type: 'application/xml' }), `${rules.id}.dmn`)}
      >
        {t.write}
      </button>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {t.read}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".dmn,.xml"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </span>
  )
}
