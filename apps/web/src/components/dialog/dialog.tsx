import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import './dialog.css'

const words = bilingual({ close: '关闭' }, { close: 'Close' })

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons of the last row. */
  actions?: ReactNode
  kind?: 'dialog' | 'drawer'
}

/** A modal dialog or a drawer at the right edge. The browser's own element keeps focus inside and closes on Escape. */
export function Dialog({ title, onClose, children, actions, kind = 'dialog' }: DialogProps) {
  const t = useWords(words)
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const opener = document.activeElement
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      // a dialog that is taken from the page does not give the focus back by itself
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it on Escape; the click is on the backdrop
    <dialog
      ref={element}
      className={kind}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="button quiet square" onClick={onClose} aria-label={t.close}>
            ✕
          </button>
        </header>
        <div className="dialog-text">{children}</div>
        {actions ? <footer className="dialog-foot">{actions}</footer> : null}
      </div>
    </dialog>
  )
}
