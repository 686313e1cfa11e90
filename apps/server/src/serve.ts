import { getPackFolder, machineFault, openOfficeAt, Refusal } from '@groundbreak/office'
import { makeApplication } from './application.ts'
import { IdleMemory } from './idle-memory.ts'
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
  const office = await openOfficeAt({
    clock: seeding.clock,
    packFolder: getPackFolder(settings.region),
    dataFolder: settings.dataFolder,
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
    onFault: fault,
  })
  const app = await makeApplication({ office, seeding, webFolder: settings.webFolder, hosts: settings.hosts })
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
    await office.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().catch(fault))
}
