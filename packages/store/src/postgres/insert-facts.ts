import type { Fact } from '@groundbreak/core/ledger'
import type { PoolClient } from 'pg'
import { factRow } from '../rows.ts'

/** Rows in one statement: each column travels as one array, so memory stays bounded for an entry of any size. */
const BATCH = 10_000

/** Inserts facts as rows of `fact`, in their order. */
export async function insertFacts(
  client: PoolClient,
  place: { readonly region: string; readonly number: number },
  facts: readonly Fact[],
): Promise<void> {
  for (let from = 0; from < facts.length; from += BATCH) {
    const rows = facts.slice(from, from + BATCH).map(factRow)
    await client.query(
      `insert into fact (region, entry, ordinal, subject, field, period, amount, text, flag, file, sheet, cell)
       select $1, $2, $3 + row_number - 1, subject, field, period, amount, text, flag, file, sheet, cell
       from unnest($4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::boolean[], $10::text[], $11::text[], $12::text[])
         with ordinality as given (subject, field, period, amount, text, flag, file, sheet, cell, row_number)`,
      [
        place.region,
        place.number,
        from,
        rows.map(({ subject }) => subject),
        rows.map(({ field }) => field),
        rows.map(({ period }) => period),
        rows.map(({ amount }) => amount),
        rows.map(({ text }) => text),
        rows.map(({ flag }) => flag),
        rows.map(({ file }) => file),
        rows.map(({ sheet }) => sheet),
        rows.map(({ cell }) => cell),
      ],
    )
  }
}
