import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, where they are missing.
 *
 * One step at a time: the runtime's own `recursive` never ends where the system answers that a folder is missing which
 * it does not let anybody make, as below `/proc`.
 * @throws the system's error for the first folder that can't be made
 */
export function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  const parent = dirname(folder)
  if (!found && parent !== folder && !statSync(parent, { throwIfNoEntry: false })) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // another process may have been quicker
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
