import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'

// Stripping types and compiling takes half of a start: what it gives is kept between starts. The reading threads find
// the place in the environment. A folder that cannot be written costs the time, nothing else.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../../.cache/compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
await import('./serve.ts')
