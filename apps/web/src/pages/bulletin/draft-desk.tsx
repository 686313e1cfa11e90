import { type BulletinDraft, pathTo } from '@groundbreak/contract'
import type { Paragraph } from '@groundbreak/core/bulletin'
import { useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { Notice } from '../../components/feedback/notice.tsx'
import { useToast } from '../../components/feedback/toast.tsx'
import { FindingList } from '../../components/finding/finding-list.tsx'
import { Paper } from '../../components/paper/paper.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { ProseEditor } from './prose-editor.tsx'

const words = bilingual(
  {
    closed: '本月已封账，数字为封账数。',
    open: '本月尚未封账，数字还会变。',
    edit: '改文字',
    editing: '停止修改',
    undoAll: '撤销全部修改',
    issue: '印发',
    print: '打印',
    draftFile: '下载稿件',
    saved: '已保存文字',
    findings: '编排时发现的问题',
  },
  {
    closed: 'The month is closed: the figures are those of the close.',
    open: 'The month is not closed yet: the figures may still change.',
    edit: 'Edit prose',
    editing: 'Stop editing',
    undoAll: 'Undo all edits',
    issue: 'Issue',
    print: 'Print',
    draftFile: 'Download the draft',
    saved: 'Prose saved',
    findings: 'Found while composing',
  },
)

const KINDS = ['docx', 'pdf', 'xlsx'] as const

export function DraftDesk({ draft }: { draft: BulletinDraft }) {
  const t = useWords(words)
  const toast = useToast()
  const save = useAct('PUT /api/bulletins/draft')
  const [editing, setEditing] = useState(false)
  const [paragraph, setParagraph] = useState<Paragraph>()
  const [issuing, setIssuing] = useState(false)
  const { document: bulletin, month, edits } = draft
  const keep = (next: Readonly<Record<string, string>>) =>
    save.mutate(
      { body: { month, edits: next } },
      {
        onSuccess: () => {
          setParagraph(undefined)
          toast({ text: t.saved, undo: () => save.mutate({ body: { month, edits } }) })
        },
      },
    )
  const find = (id: string) =>
    [...bulletin.blocks, ...bulletin.annexes.flatMap((annex) => annex.blocks)].find(
      (block): block is Paragraph => block.kind === 'paragraph' && block.id === id,
    )
  return (
    <div className="stack">
      <div className="row apart toolbar">
        <Notice tone={draft.closed ? 'good' : 'warn'}>{draft.closed ? t.closed : t.open}</Notice>
        <span className="row">
          <button
            type="button"
            className="button"
            aria-pressed={editing}
            onClick={() => setEditing(!editing)}
          >
            {editing ? t.editing : t.edit}
          </button>
          {Object.keys(edits).length > 0 ? (
            <button type="button" className="button" onClick={() => keep({})}>
              {t.undoAll}
            </button>
          ) : null}
          {KINDS.map((kind) => (
            <a
              key={kind}
              className="button"
              aria-label={`${t.draftFile} ${kind}`}
              href={pathTo('GET /api/bulletins/draft/file', { query: { month, kind } })}
              download
            >
              ↓ {kind}
            </a>
          ))}
          <button type="button" className="button" onClick={() => print()}>
            {t.print}
          </button>
          <button type="button" className="button primary" onClick={() => setIssuing(true)}>
            {t.issue}
          </button>
        </span>
      </div>
      {save.error && !paragraph ? <Failure error={save.error} /> : null}
      {bulletin.findings.length > 0 ? (
        <details className="no-print" open>
          <summary>
            {t.findings} <span className="count">{bulletin.findings.length}</span>
          </summary>
          <FindingList findings={bulletin.findings} />
        </details>
      ) : null}
      <Paper document={bulletin} onEdit={editing ? (id) => setParagraph(find(id)) : undefined} />
      {paragraph ? (
        <ProseEditor
          paragraph={paragraph}
          saving={save.isPending}
          error={save.error}
          onClose={() => setParagraph(undefined)}
          onSave={(text) => keep({ ...edits, [paragraph.id]: text })}
        />
      ) : null}
      {issuing ? <IssueDialog draft={draft} onClose={() => setIssuing(false)} /> : null}
    </div>
  )
}
