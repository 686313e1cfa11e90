import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { PackProblem } from '@groundbreak/core/pack'
import {
  divisionsOfNewRegion,
  groupsOf,
  headOfNewRegion,
  type NewRegion,
  readDivisionList,
} from '@groundbreak/core/region'
import { makeFolder } from '@groundbreak/store'
import { Refusal } from './refusal.ts'
import { checkPack, getPackFolder, readPackFolder } from './region-pack.ts'

/** How a new pack is to be made. */
export interface NewPack {
  /** Name under `regions/`, or a path. */
  readonly name: string
  /** Pack to start from. */
  readonly from: string
  /** Left out: the head of the pack it is made from stays, to be filled in by hand. */
  readonly head?: NewRegion
  /** A list of divisions, see `readDivisionList`. */
  readonly divisionList?: { readonly name: string; readonly text: string }
}

/**
 * Makes a pack from another one: everything but its demonstration is copied, head and divisions are filled in.
 * Nothing is left behind when it is refused.
 * @throws Refusal when the folder holds something, there is no pack to start from, or a line of the list can't be used
 */
export function makePack(wanted: NewPack): { folder: string; problems: readonly PackProblem[] } {
  const { name, from } = wanted
  const folder = /[/\\]/.test(name) ? resolve(name) : resolve('regions', name)
  if (existsSync(folder) && readdirSync(folder).length > 0) throw occupied(folder)
  const source = getPackFolder(from)
  const changed = changedFiles(source, wanted)
  makeFolder(dirname(folder))
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  cpSync(source, draft, { recursive: true, filter: (path) => path !== join(source, 'demo') })
  for (const [path, text] of changed) writeFileSync(join(draft, path), text)
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return { folder, problems: checkPack(readPackFolder(folder)) }
}

function changedFiles(source: string, { head, divisionList }: NewPack): [path: string, text: string][] {
  const changed: [string, string][] = []
  const textOf = (path: string): string => readFileSync(join(source, path), 'utf8')
  if (head) changed.push(['region.yaml', headOfNewRegion(textOf('region.yaml'), head)])
  if (divisionList) {
    const text = textOf('divisions.yaml')
    const { divisions, problems } = readDivisionList(divisionList.text, groupsOf(text))
    const [first] = problems
    if (first || divisions.length === 0) throw badList(divisionList.name, first)
    changed.push(['divisions.yaml', divisionsOfNewRegion(text, divisions)])
  }
  return changed
}

const occupied = (folder: string): Refusal =>
  new Refusal('region.exists', 'invalid', {
    words: { zh: `“${folder}”已存在且不是空的`, en: `"${folder}" exists and is not empty` },
    remedy: { zh: '换一个名称，或先移走它', en: 'choose another name, or move it away first' },
  })

const badList = (
  name: string,
  problem: ReturnType<typeof readDivisionList>['problems'][number] | undefined,
) =>
  new Refusal('region.division-list', 'invalid', {
    words: problem
      ? {
          zh: `${name}:${problem.line} ${problem.message.zh}`,
          en: `${name}:${problem.line} ${problem.message.en}`,
        }
      : { zh: `${name} 中没有地区`, en: `${name} names no division` },
    remedy: {
      zh: '每行写：代码,名称,英文名,分组,其他写法；后三项可不写',
      en: 'write a line for each: code,name,English name,group,other spellings; the last three may be left out',
    },
  })
