import type { Region } from '@groundbreak/core/region'
import { type Act, type Actor, actorsOf, type Owner, Permissions } from '@groundbreak/core/role'
import type { Books } from './books.ts'
import type { Intake } from './intake.ts'
import { Refusal } from './refusal.ts'

/** Who may do what, and whose a thing is (权限). Asked where somebody comes in over the network. */
export class Permits {
  readonly #permissions: Permissions
  readonly #actors: ReadonlyMap<string, Actor>
  readonly #divisions: ReadonlySet<string>
  readonly #books: Books
  readonly #intake: Intake

  constructor({ roles, divisions }: Region, books: Books, intake: Intake) {
    this.#permissions = new Permissions(roles, divisions)
    this.#actors = new Map(actorsOf(roles, divisions).map((actor) => [actor.id, actor]))
    this.#divisions = new Set(divisions.map(({ code }) => code))
    this.#books = books
    this.#intake = intake
  }

  /** @throws Refusal when the person may not do that to what is the owner's */
  check(actor: string, act: Act, owner: Owner): void {
    const bar = this.#permissions.findBar(this.#actors.get(actor), act, owner)
    if (!bar) return
    throw new Refusal(`permission.${bar.because}`, 'forbidden', {
      words: bar.words,
      remedy: { zh: '请有权办理的人办理', en: 'ask somebody who may' },
      details: { act },
    })
  }

  /** The division a received file reports for; `undefined` while that is not known. */
  ownerOfReceived(id: string): Owner {
    const { answers, understanding } = this.#intake.get(id)
    return understanding?.division.value ?? answers.division
  }

  /** The division that reported a project last, or the division itself; `''` when it is neither. */
  ownerOfSubject(subject: string): Owner {
    if (this.#divisions.has(subject)) return subject
    const view = this.#books.view()
    const months = [...view.months('project')].reverse()
    const last = months.find((month) => view.isMember(subject, month))
    return (last && view.findDivision(subject, last)) ?? ''
  }
}
