import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { Paper } from '../../components/paper/paper.tsx'
import { Regeneration } from './regeneration.tsx'

/** An issued bulletin, as it was issued. */
export function IssuedPaper({ number }: { number: string }) {
  const query = useAnswer('GET /api/bulletins/:number', { params: { number } })
  return (
    <Answered query={query} lines={16}>
      {(view) => (
        <>
          <Regeneration key={view.number} number={view.number} />
          <Paper document={view.document} asOf={view.asOf} />
        </>
      )}
    </Answered>
  )
}
