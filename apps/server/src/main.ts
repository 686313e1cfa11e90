import { getPackFolder, openOfficeAt } from '@groundbreak/office'
import { makeApplication } from './application.ts'
import { Seeding } from './seeding.ts'
import { readSettings } from './settings.ts'

const settings = readSettings(process.env)
const fault = (error: unknown): void => console.error(error)

const seeding = new Seeding()
const office = await openOfficeAt({
  clock: seeding.clock,
  packFolder: getPackFolder(settings.region),
  dataFolder: settings.dataFolder,
  ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
  onFault: fault,
})
const app = await makeApplication({ office, seeding, webFolder: settings.webFolder })
const address = await app.listen({ host: settings.host, port: settings.port })
console.log(`破土 Groundbreak  ${address}`)
seeding.start(office, fault)

/** Answers what is under way, then closes the ledger; a second signal ends at once. */
let stopping = false
async function stop(): Promise<void> {
  if (stopping) process.exit(1)
  stopping = true
  await app.close()
  await office.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().catch(fault))
