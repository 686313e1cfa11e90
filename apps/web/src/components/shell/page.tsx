import { type ReactNode, useEffect } from 'react'

interface PageProps {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  /** On paper only what lies on the page is printed, not the frame. */
  bare?: boolean
  children: ReactNode
}

/** The frame of a page: its title, a sentence on what it is for, its acts. */
export function Page({ title, lead, actions, bare = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 破土 Groundbreak`
  }, [title])
  return (
    <main className={bare ? 'page bare-print' : 'page'} id="main">
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead ? <p>{lead}</p> : null}
        </div>
        {actions ? <div className="row no-print">{actions}</div> : null}
      </header>
      <div className="stack">{children}</div>
    </main>
  )
}
