import { parentPort, workerData } from 'node:worker_threads'
import { loadRegion } from '@groundbreak/core/region'
import { understand } from '@groundbreak/core/workbook'
import { readWorkbook } from '@groundbreak/documents/reading'
import { readPackFolder } from '@groundbreak/office'
import { dice, mutate } from './mutation.ts'
import { seeds } from './seeds.ts'
import type { Trial, TrialReport } from './trial.ts'

/** Damages files, reads and understands them; each case is announced before it is tried, so that one that never ends is known. */
const { packFolder, first, count } = workerData as Trial
const { region } = loadRegion(readPackFolder(packFolder).files)
if (!region) throw new Error('the pack has problems')
const files = seeds()

for (let number = first; number < first + count; number += 1) {
  send({ kind: 'trying', number })
  const roll = dice(number)
  const [name, bytes] = files[roll(files.length)] ?? ['', Buffer.alloc(0)]
  const result = readWorkbook(name, mutate(bytes, roll))
  if (!result.ok) {
    const [refusal] = result.findings
    if (!refusal?.message.zh || !refusal.message.en || !refusal.remedy.zh || !refusal.remedy.en)
      throw new Error(`a refusal without words: ${refusal?.class}`)
    send({ kind: 'tried', number, outcome: refusal.class })
    continue
  }
  const { rows, findings } = understand(result.workbook, name, region.vocabulary, [])
  for (const { values } of rows)
    for (const { value } of values)
      if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`a value of ${value}`)
  for (const { class: name, message } of findings)
    if (!message.zh || !message.en) throw new Error(`a finding without words: ${name}`)
  send({ kind: 'tried', number, outcome: 'understood' })
}
send({ kind: 'done' })

function send(report: TrialReport): void {
  parentPort?.postMessage(report)
}
