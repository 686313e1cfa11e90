/**
 * The HTTP interface in one table: method and path → what is sent and what comes back.
 * Server and web are both compiled against it. `:region` is the pack's code, e.g. 150500.
 * Every GET of figures takes `asOf` (ISO time or entry number): the ledger as it was known then.
 */
export interface Api {
  'GET /api/health': { result: { ok: true; version: string } }
}
