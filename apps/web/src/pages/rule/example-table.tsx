import type { RuleExampleView } from '@groundbreak/contract'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    example: '算例',
    subject: '对象',
    decision: '判定',
    expected: '应为',
    found: '算得',
    right: '相符',
    wrong: '不符',
  },
  {
    example: 'Example',
    subject: 'Who',
    decision: 'Decision',
    expected: 'Expected',
    found: 'Found',
    right: 'agrees',
    wrong: 'differs',
  },
)

/** Worked examples: what is expected, what comes out. */
export function ExampleTable({ examples }: { examples: readonly RuleExampleView[] }) {
  const t = useWords(words)
  const columns: TableColumn<RuleExampleView>[] = [
    { id: 'example', heading: t.example, rowHead: true, cell: (row) => row.example },
    { id: 'subject', heading: t.subject, cell: (row) => row.subject },
    { id: 'decision', heading: t.decision, cell: (row) => row.decision },
    { id: 'expected', heading: t.expected, numeric: true, cell: (row) => row.expected },
    { id: 'found', heading: t.found, numeric: true, cell: (row) => row.found },
    {
      id: 'right',
      heading: <span className="only-read">{t.right}</span>,
      sortKey: (row) => (row.right ? 1 : 0),
      cell: (row) => (row.right ? `✓ ${t.right}` : <strong className="warn-text">✗ {t.wrong}</strong>),
    },
  ]
  return (
    <Table columns={columns} rows={examples} rowKey={(row) => `${row.line} ${row.subject} ${row.decision}`} />
  )
}
