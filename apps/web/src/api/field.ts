import type { Field, FieldId } from '@groundbreak/core/field'
import { useMemo } from 'react'
import { printValue } from '../components/figure/amount.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useRegion } from './region.tsx'

export interface FieldWords {
  readonly find: (id: FieldId) => Field | undefined
  /** Label of a field, its id when the pack does not know it. */
  readonly label: (id: FieldId) => string
  readonly value: (id: FieldId, value: unknown) => string
  readonly division: (code: string | undefined) => string
  readonly divisionInFull: (code: string | undefined) => string
}

/** The pack's words for fields, their values and divisions, in the language spoken. */
export function useFieldWords(): FieldWords {
  const region = useRegion()
  const { language } = useLanguage()
  return useMemo(() => {
    // An id may name a field of projects and one of agreements; the screens speak of projects.
    const ordered = [...region.fields].sort((one) => (one.subject === 'project' ? 1 : -1))
    const fields = new Map(ordered.map((field) => [field.id, field]))
    const divisions = new Map(region.divisions.map((division) => [division.code, division]))
    return {
      find: (id) => fields.get(id),
      label: (id) => fields.get(id)?.label[language] ?? id,
      value: (id, value) => printValue(value, fields.get(id), language),
      division: (code) => (code === undefined ? '—' : (divisions.get(code)?.short[language] ?? code)),
      divisionInFull: (code) => (code === undefined ? '—' : (divisions.get(code)?.name[language] ?? code)),
    }
  }, [region, language])
}
