import type {
  BulletinCheck,
  BulletinComparison,
  BulletinDraft,
  BulletinIssue,
  BulletinLine,
  BulletinRegeneration,
  BulletinView,
} from '@groundbreak/contract'
import {
  type BulletinDocument,
  type BulletinTemplate,
  type CheckContext,
  compareBulletins,
  composeBulletin,
  ledgerFigures,
} from '@groundbreak/core/bulletin'
import type { Day, Month } from '@groundbreak/core/calendar'
import type { AsOf, EntryHead } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import { appendUnlessMoved } from './append-now.ts'
import type { Books } from './books.ts'
import { type BulletinBody, lineOf, readBody } from './bulletin-body.ts'
import { checkText } from './bulletin-check.ts'
import { bulletinContext } from './bulletin-context.ts'
import { bulletinName, type FileKind, writeBulletin, writeBulletinFile } from './bulletin-files.ts'
import { regenerateBulletin } from './bulletin-regeneration.ts'
import { closedUpTo } from './close-entry.ts'
import { dayIn } from './day-in.ts'
import type { Figures } from './figures.ts'
import type { NamedFile } from './marked-workbook.ts'
import { Refusal } from './refusal.ts'

export interface BulletinParts {
  readonly books: Books
  readonly region: Region
  readonly figures: Figures
  readonly clock: () => Date
}

/** Bulletins: composed from the template of the pack, edited, issued once, kept (通报). */
export class Bulletins {
  readonly #parts: BulletinParts

  constructor(parts: BulletinParts) {
    this.#parts = parts
  }

  /**
   * The bulletin of a month as it would be issued; a closed month speaks with the figures of its close.
   * @param then as it would have been issued at that time: edits are of today, so without them
   * @param dated the day printed on it (成文日期); today when absent
   */
  async draft(month: Month, then?: AsOf, dated?: Day): Promise<BulletinDraft> {
    const { books } = this.#parts
    const view = books.view(then)
    const upTo = closedUpTo(view, month)
    const asOf = upTo ?? view.asOf
    const edits = then === undefined ? await this.#findEdits(month) : {}
    const document = this.#compose(month, asOf, {
      issuedOn: dated ?? this.#today(),
      edits,
      answeredAsOf: view.asOf,
    })
    return { month, asOf, closed: upTo !== undefined, document, edits }
  }

  /** Replaces the edits of a draft. Edits that touch a bound figure come back as findings and change nothing. */
  async edit(month: Month, edits: Readonly<Record<string, string>>): Promise<BulletinDraft> {
    const { books } = this.#parts
    await books.store.putDraft(books.region, draftKey(month), edits)
    return this.draft(month)
  }

  async draftFile(month: Month, kind: FileKind, then?: AsOf, dated?: Day): Promise<NamedFile> {
    const { document } = await this.draft(month, then, dated)
    return { name: bulletinName(document, kind), bytes: await writeBulletinFile(document, kind) }
  }

  /** @throws Refusal when composing found something that must be mended, or doubts nobody accepted */
  async issue(request: BulletinIssue, by: string): Promise<BulletinLine> {
    const { books } = this.#parts
    await books.catchUp()
    const after = books.last
    const issuedOn = request.dated ?? this.#today()
    const draft = await this.draft(request.month, undefined, issuedOn)
    judgeDraft(draft, request)
    const files = []
    for (const { kind, name, bytes } of await writeBulletin(draft.document)) {
      files.push({ kind, name, sm3: await books.store.keepFile(bytes), bytes: bytes.length })
    }
    const body: BulletinBody = {
      number: this.list().length + 1,
      title: draft.document.title.join(''),
      asOf: draft.asOf,
      document: draft.document,
      files,
      composed: { issuedOn, edits: draft.edits, answeredAsOf: after },
    }
    const { note } = request
    const { number } = await appendUnlessMoved(
      books,
      { kind: 'bulletin', by, period: request.month, ...(note ? { reason: note } : {}), body, facts: [] },
      after,
      movedOn,
    )
    return lineOf(books.index.head(number))
  }

  /** Newest first. */
  list(asOf?: AsOf): BulletinLine[] {
    return this.#heads(asOf).map(lineOf).reverse()
  }

  /** @throws Refusal when there is no such bulletin */
  view(number: number): BulletinView {
    const head = this.#get(number)
    return { ...lineOf(head), document: readBody(head).document }
  }

  /** The very bytes that were issued. */
  async file(number: number, kind: FileKind): Promise<NamedFile> {
    const found = lineOf(this.#get(number)).files.find((file) => file.kind === kind)
    const bytes = found && (await this.#parts.books.store.findFile(found.sm3))
    if (found && bytes) return { name: found.name, bytes }
    throw new Refusal('bulletin.no-file', 'missing', {
      words: { zh: `第 ${number} 号通报没有 ${kind} 文件`, en: `bulletin ${number} has no ${kind} file` },
      remedy: { zh: '选择其他格式', en: 'choose another kind' },
    })
  }

  compare(a: number, b: number): BulletinComparison {
    const [one, other] = [this.#get(a), this.#get(b)]
    const difference = compareBulletins(readBody(one).document, readBody(other).document)
    return { a: lineOf(one), b: lineOf(other), difference }
  }

  /** @param source the text, or the bytes of a text or Word file */
  check(source: string | Uint8Array, month?: Month, asOf?: AsOf): BulletinCheck {
    const context = month === undefined ? undefined : this.checkContext(month, asOf)
    return checkText(source, month, context)
  }

  /** What a bulletin's text can be compared with. */
  checkContext(month: Month, asOf?: AsOf): CheckContext {
    const { region, books, figures } = this.#parts
    const view = books.view(asOf)
    // As the bulletin itself: a closed month speaks with the figures of its close.
    const context = bulletinContext(region, books.view(closedUpTo(view, month) ?? view.asOf), figures, month)
    const [template] = region.bulletins
    const choices = region.fields.filter(({ kind, subject }) => kind === 'choice' && subject === 'project')
    const known = ledgerFigures(context, region.indicators, ['division', ...choices.map(({ id }) => id)])
    if (template === undefined) return known
    return { ...known, draft: composeBulletin(template, context, { issuedOn: this.#today() }) }
  }

  /** An issued bulletin made again from the ledger of then, compared with what was issued. */
  async regenerate(number: number): Promise<BulletinRegeneration> {
    const body = readBody(this.#get(number))
    const { asOf, composed, document } = body
    return regenerateBulletin(body, () => this.#compose(document.month, asOf, composed))
  }

  #compose(month: Month, asOf: AsOf, composed: BulletinBody['composed']): BulletinDocument {
    const { books, region, figures } = this.#parts
    const { issuedOn = this.#today(), edits = {}, answeredAsOf } = composed ?? {}
    const context = bulletinContext(region, books.view(asOf), figures, month, answeredAsOf)
    return composeBulletin(monthlyTemplate(region), context, {
      issuedOn,
      edits: Object.entries(edits).map(([paragraph, text]) => ({ paragraph, text })),
    })
  }

  #heads(asOf?: AsOf): EntryHead[] {
    return this.#parts.books
      .view(asOf)
      .heads()
      .filter(({ kind }) => kind === 'bulletin')
  }

  #get(number: number): EntryHead {
    const head = this.#heads()[number - 1]
    if (head) return head
    throw new Refusal('bulletin.unknown', 'missing', {
      words: { zh: `没有第 ${number} 号通报`, en: `there is no bulletin ${number}` },
      remedy: { zh: '从列表中选择', en: 'choose one from the list' },
    })
  }

  async #findEdits(month: Month): Promise<Readonly<Record<string, string>>> {
    const { books } = this.#parts
    const kept = await books.store.findDraft(books.region, draftKey(month))
    if (typeof kept !== 'object' || kept === null) return {}
    const texts = Object.entries(kept).filter((edit): edit is [string, string] => typeof edit[1] === 'string')
    return Object.fromEntries(texts)
  }

  /** Today in the region's time zone. */
  #today(): Day {
    const { clock, region } = this.#parts
    return dayIn(region.head.timezone, clock())
  }
}

/** The first template of the pack. @throws Refusal when it has none */
function monthlyTemplate({ bulletins }: Region): BulletinTemplate {
  const [template] = bulletins
  if (template) return template
  throw new Refusal('bulletin.no-template', 'missing', {
    words: { zh: '地区包没有通报模板', en: 'the region pack has no template of a bulletin' },
    remedy: { zh: '在地区包的 bulletin/ 下放一份模板', en: 'put a template into the pack, under bulletin/' },
  })
}

const draftKey = (month: Month): string => `bulletin ${month}`

function judgeDraft({ document }: BulletinDraft, { despiteFindings }: BulletinIssue): void {
  const [first, ...others] = document.findings.filter(({ severity }) => severity !== 'info')
  if (first === undefined || despiteFindings) return
  throw new Refusal('bulletin.findings', 'conflict', {
    words: {
      zh: `通报还有 ${others.length + 1} 处问题：${first.message.zh}`,
      en: `the bulletin has ${others.length + 1} finding(s): ${first.message.en}`,
    },
    remedy: { zh: '改正后签发，或确认后仍签发', en: 'mend them, or issue despite them' },
    details: { findings: others.length + 1 },
  })
}

const movedOn = (): Refusal =>
  new Refusal('ledger.moved-on', 'conflict', {
    words: {
      zh: '账本刚有新的账目，通报未签发',
      en: 'the ledger has a new entry meanwhile; the bulletin is not issued',
    },
    remedy: { zh: '看过最新稿后再签发', en: 'look at the newest draft, then issue' },
  })
