import type { EnteredView } from '@groundbreak/contract'
import { useFieldWords } from '../../api/field.ts'

/** How a subject of the view is called: a division in the reader's language, a project by its own name. */
export function useSubjectName({ subjects }: EnteredView): (subject: string) => string {
  const { division } = useFieldWords()
  const known = new Map(subjects.map((one) => [one.subject, one]))
  return (subject) => {
    const found = known.get(subject)
    return found?.owner === subject ? division(subject) : (found?.name ?? subject)
  }
}
