import { Component, type ReactNode } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { Notice } from './notice.tsx'

const words = bilingual(
  {
    title: '这一页没能显示',
    help: '可能是连不上服务器，或程序刚更新过。重新载入后再试；已入账的内容不受影响。',
    reload: '重新载入',
  },
  {
    title: 'This page could not be shown',
    help: 'The server may be out of reach, or the program was just updated. Load it again; nothing in the ledger is affected.',
    reload: 'Load again',
  },
)

interface ErrorBoundaryProps {
  /** Another page is another attempt. */
  page: string
  children: ReactNode
}

interface BoundaryState {
  readonly failed: boolean
}

/** Stands in for a page that failed, so that the frame around it stays usable. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false }

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true }
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.failed && before.page !== this.props.page) this.setState({ failed: false })
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const t = useWords(words)
  return (
    <main className="page" id="main">
      <Notice
        tone="bad"
        title={t.title}
        actions={
          <button type="button" className="button" onClick={() => location.reload()}>
            {t.reload}
          </button>
        }
      >
        {t.help}
      </Notice>
    </main>
  )
}
