import type { Division, DivisionCode } from '../division/index.ts'
import type { Words } from '../finding/index.ts'
import { ACTS, type Act } from './act.ts'
import type { Actor, Role } from './role.ts'

/** Whose a thing is: a division's, no division's (`''`), or not known yet (`undefined`), e.g. a file nobody has read. */
export type Owner = DivisionCode | '' | undefined

/** Why somebody may not do something (无权限), in words for her. */
export interface Bar {
  readonly because: 'role' | 'division'
  readonly words: Words
}

/** Who may do what, as the region's pack says (权限). */
export class Permissions {
  readonly #roles: ReadonlyMap<string, Role>
  readonly #divisions: ReadonlyMap<DivisionCode, Division>

  constructor(roles: readonly Role[], divisions: readonly Division[]) {
    this.#roles = new Map(roles.map((role) => [role.id, role]))
    this.#divisions = new Map(divisions.map((division) => [division.code, division]))
  }

  /** @returns `undefined` when the actor may do it; nobody in particular may do nothing */
  findBar(actor: Actor | undefined, act: Act, owner: Owner): Bar | undefined {
    const role = actor && this.#roles.get(actor.role)
    if (!actor || !role?.may.includes(act)) return { because: 'role', words: this.#wrongRole(actor, act) }
    if (!role.perDivision || owner === undefined || owner === actor.division) return undefined
    return { because: 'division', words: this.#wrongDivision(actor, owner) }
  }

  #wrongRole(actor: Actor | undefined, act: Act): Words {
    const who = [...this.#roles.values()].filter(({ may }) => may.includes(act)).map(({ label }) => label)
    const name = actor?.name ?? { zh: '未选定', en: 'nobody in particular' }
    if (who.length === 0) {
      return { zh: `本地区没有人可以${ACTS[act].zh}`, en: `${ACTS[act].en} is open to nobody here` }
    }
    return {
      zh: `${ACTS[act].zh}由${who.map(({ zh }) => zh).join('、')}办理，当前身份是${name.zh}`,
      en: `${ACTS[act].en} is for: ${who.map(({ en }) => en).join(', ')}; you act as: ${name.en}`,
    }
  }

  #wrongDivision(actor: Actor, owner: DivisionCode | ''): Words {
    const own = this.#short(actor.division)
    if (owner === '') {
      return {
        zh: `${actor.name.zh}只办理${own.zh}的事项，这一项不属于任何一地`,
        en: `${actor.name.en} acts for ${own.en} only; this belongs to no division`,
      }
    }
    const other = this.#short(owner)
    return {
      zh: `${actor.name.zh}只办理${own.zh}的事项，这一项属于${other.zh}`,
      en: `${actor.name.en} acts for ${own.en} only; this belongs to ${other.en}`,
    }
  }

  #short(code: DivisionCode | undefined): Words {
    const found = this.#divisions.get(code ?? '')
    return found?.short ?? { zh: code ?? '', en: code ?? '' }
  }
}
