import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPackFolder, type Office, openOfficeAt } from '@groundbreak/office'

/** The demonstration imported into a ledger of its own, on 5 November 2022; `close` removes it. */
export async function openDemonstration(): Promise<{ office: Office; close: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'groundbreak-demonstration-'))
  const office = await openOfficeAt({
    packFolder: getPackFolder('150500-tongliao'),
    dataFolder: data,
    clock: () => new Date('2022-11-05T02:00:00Z'),
  })
  const paths = office.demonstrationFiles().flatMap((parcel) => parcel.paths)
  for await (const _ of office.importFiles(paths, { reason: 'test' }));
  return {
    office,
    close: async () => {
      await office.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
