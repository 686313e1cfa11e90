// npm start: installs what is missing, builds the web application when its sources changed, starts the server
// on the embedded store with the demonstration region, prints the address.
import { become, ensureBuilt, ensureInstalled } from './machine.mjs'

ensureInstalled()
ensureBuilt()
become(['apps/server/src/main.ts'])
