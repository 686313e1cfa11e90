import type { BulletinDraft } from '@groundbreak/contract'
import type { Paragraph } from '@groundbreak/core/bulletin'
import { useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { FindingList } from '../../components/finding/finding-list.tsx'
import { Paper } from '../../components/paper/paper.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { DraftToolbar } from './draft-toolbar.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { ProseEditor } from './prose-editor.tsx'

const words = bilingual(
  { saved: '已保存文字', findings: '编排时发现的问题' },
  { saved: 'Prose saved', findings: 'Found while composing' },
)

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
      <DraftToolbar
        draft={draft}
        editing={editing}
        onEditing={setEditing}
        onUndoAll={() => keep({})}
        onIssue={() => setIssuing(true)}
      />
      {save.error && !paragraph ? <Failure error={save.error} /> : null}
      {bulletin.findings.length > 0 ? (
        <details className="no-print" open>
          <summary>
            {t.findings} <span className="count">{bulletin.findings.length}</span>
          </summary>
          <FindingList findings={bulletin.findings} />
        </details>
      ) : null}
      <Paper
        document={bulletin}
        asOf={draft.asOf}
        onEdit={editing ? (id) => setParagraph(find(id)) : undefined}
      />
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
