import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import './feedback.css'

interface Toast {
  readonly text: string
  /** Takes the act back, where it can be taken back. */
  readonly undo?: () => void
}

const words = bilingual({ undo: '撤销', close: '知道了' }, { undo: 'Undo', close: 'Dismiss' })
const ToastContext = createContext<(toast: Toast) => void>(() => undefined)
const SHOWN_MS = 7000

export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useWords(words)
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const drop = useCallback((toast: Toast) => setToasts((all) => all.filter((one) => one !== toast)), [])
  const show = useCallback(
    (toast: Toast) => {
      setToasts((all) => [...all.slice(-2), toast])
      setTimeout(() => drop(toast), SHOWN_MS)
    },
    [drop],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts no-print" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.text} className="toast">
            <span>{toast.text}</span>
            {toast.undo ? (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  toast.undo?.()
                  drop(toast)
                }}
              >
                {t.undo}
              </button>
            ) : null}
            <button type="button" className="link-button" onClick={() => drop(toast)}>
              {t.close}
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
