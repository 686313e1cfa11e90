// A program for the contract: appends entries and prints the number of each as soon as it is acknowledged.
import { openStore, StaleLedger } from '../index.ts'

const [place = '', region = '', count = ''] = process.argv.slice(2)
const store = await openStore(JSON.parse(place))
for (let written = 0; written < Number(count); ) {
  const { number } = await store.last(region)
  try {
    const facts = [{ subject: 'p_0001', field: 'cum', period: '2022-06', value: number }] as const
    const entry = await store.append(region, { kind: 'correction', by: 'a', body: null, facts }, number)
    written += 1
    process.stdout.write(`${entry.number}\n`)
  } catch (error) {
    // The other writer was quicker: look again.
    if (!(error instanceof StaleLedger)) throw error
  }
}
await store.close()
