import {
  getPackFolder,
  machineFault,
  makeFolder,
  type Office,
  openOfficeAt,
  Refusal,
} from '@groundbreak/office'
import { makeApplication } from './application.ts'
import { IdleMemory } from './idle-memory.ts'
import { Nightly, type NightlySettings } from './nightly.ts'
import { Seeding } from './seeding.ts'
import { readSettings } from './settings.ts'

const fault = (error: unknown): void => console.error(error)

await start().catch((error: unknown) => {
  // What the person who starts it can mend is told in words; anything else is a fault of the program.
  const said = error instanceof Refusal ? [error.words, error.remedy] : machineFault(error)
  if (said === undefined) throw error
  for (const { zh, en } of Array.isArray(said) ? said : [said.words]) console.error(`${zh}\n${en}`)
  process.exitCode = 1
})

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const seeding = new Seeding()
  const packFolder = getPackFolder(settings.region)
  const office = await openOfficeAt({
    clock: seeding.clock,
    packFolder,
    dataFolder: settings.dataFolder,
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
    onFault: fault,
  })
  const nightly = settings.backups && startNightly(settings.backups, office, packFolder)
  const { webFolder, hosts } = settings
  const app = await makeApplication({ office, seeding, nightly, webFolder, hosts })
  const address = await app.listen({ host: settings.host, port: settings.port })
  console.log(`破土 Groundbreak  ${address}`)
  if (settings.demonstration) await seeding.start(office, fault)
  const memory = new IdleMemory()

  /** Answers what is under way, then closes the ledger; a second signal ends at once. */
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    memory.stop()
    await app.close()
    await nightly?.stop()
    await office.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().catch(fault))
}

function startNightly(settings: NightlySettings, office: Office, packFolder: string): Nightly {
  makeFolder(settings.folder)
  const clock = () => new Date()
  // one line of JSON each night, for whoever gathers logs
  const tell = (outcome: object) => console.log(JSON.stringify({ backup: outcome }))
  return new Nightly({ ...settings, office, packFolder, clock, tell })
}
