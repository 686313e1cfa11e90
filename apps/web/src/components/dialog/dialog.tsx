import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
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

/** On paper a drawer takes the place of the page behind it: a modal one would be drawn on one sheet only. */
function usePaper(element: RefObject<HTMLDialogElement | null>, kind: DialogProps['kind']): void {
  useEffect(() => {
    if (kind !== 'drawer') return
    const root = document.documentElement
    const lie = () => {
      element.current?.close()
      element.current?.show()
    }
    const rise = () => {
      element.current?.close()
      element.current?.showModal()
    }
    root.classList.add('drawer-open')
    addEventListener('beforeprint', lie)
    addEventListener('afterprint', rise)
    return () => {
      root.classList.remove('drawer-open')
      removeEventListener('beforeprint', lie)
      removeEventListener('afterprint', rise)
    }
  }, [element, kind])
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
  usePaper(element, kind)
  return createPortal(
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
    </dialog>,
    document.body,
  )
}
