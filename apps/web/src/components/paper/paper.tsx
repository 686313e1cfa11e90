import type { BulletinDocument } from '@groundbreak/core/bulletin'
import { PaperBlock } from './paper-block.tsx'
import './paper.css'

interface PaperProps {
  document: BulletinDocument
  /** Ledger entry its figures were read up to. */
  asOf: number
  /** Set when the prose may be edited. */
  onEdit?: ((paragraph: string) => void) | undefined
}

/** A bulletin as it will lie on the desk: A4, every bound figure underlined and clickable. */
export function Paper({ document, asOf, onEdit }: PaperProps) {
  const { redHead, signature, imprint } = document
  return (
    <article className="paper" lang="zh-CN">
      {redHead ? (
        <header className="paper-red-head">
          <p className="paper-mark">{redHead.mark}</p>
          <p className="paper-number">{redHead.number}</p>
        </header>
      ) : null}
      <h2 className="paper-title">
        {document.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      <p className="paper-flush">{document.addressees}</p>
      {document.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: page breaks have no id and blocks never change places
        <PaperBlock key={index} block={block} asOf={asOf} onEdit={onEdit} />
      ))}
      <footer className="paper-signature">
        <p>{signature.issuer}</p>
        <p>{signature.date}</p>
      </footer>
      {document.annexes.map((annex) => (
        <section key={annex.id} className={`paper-annex ${annex.landscape ? 'landscape' : ''}`}>
          <h3 className="paper-annex-title">{annex.title}</h3>
          {annex.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <PaperBlock key={index} block={block} asOf={asOf} onEdit={onEdit} />
          ))}
        </section>
      ))}
      {imprint ? (
        <footer className="paper-imprint">
          <p>{imprint.copies}</p>
          <p className="row apart">
            <span>{imprint.printedBy}</span>
            <span>{imprint.printedOn}</span>
          </p>
        </footer>
      ) : null}
    </article>
  )
}
