import type {
  AcceptResult,
  Answers,
  Board,
  ColumnAnswer,
  EntryPage,
  GlossaryTerm,
  ReceivedLine,
  ReceivedView,
  RegionView,
  Reminder,
  ReportLine,
  SheetWindow,
  Verification,
} from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import type { Subject } from '@groundbreak/core/field'
import type { AsOf } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import type { PackageSecret, SignedHead, SigningKey, Store } from '@groundbreak/store'
import { acceptReport } from './acceptance.ts'
import { AnswerBook } from './answer-book.ts'
import { listReports, readBoard, remind } from './board.ts'
import { Books } from './books.ts'
import { Bulletins } from './bulletins.ts'
import { Closing } from './closing.ts'
import { Comparison } from './comparison.ts'
import { type DemonstrationFiles, demonstrationFiles } from './demonstration.ts'
import { EnteredBook } from './entered-book.ts'
import { ExcuseBook } from './excuse-book.ts'
import { Figures } from './figures.ts'
import { readGlossary } from './glossary.ts'
import { type ImportedFile, type ImportSettings, importFiles } from './importing.ts'
import { Intake } from './intake.ts'
import { readJournal, verifyBooks } from './journal.ts'
import { backUp, type PackageContent, type RestoredPackage, restore } from './ledger-package.ts'
import { Lenses } from './lenses.ts'
import { previewLights } from './light-preview.ts'
import { mapColumn } from './mapping.ts'
import { markReceived, type NamedFile } from './marked-workbook.ts'
import { Permits } from './permits.ts'
import { Projects } from './projects.ts'
import type { Reader } from './reader/reader.ts'
import { findingsOf, type Received, receivedLine } from './received.ts'
import { receivedView } from './received-view.ts'
import { Refusal } from './refusal.ts'
import type { Pack } from './region-pack.ts'
import { describeRegion } from './region-view.ts'
import { RuleBook } from './rule-book.ts'
import { RuleDrafts } from './rule-drafts.ts'
import { RuleRecords } from './rule-records.ts'
import { Rules } from './rules.ts'
import { readWindow } from './sheet-window.ts'
import { signHead } from './signing.ts'
import { Sources } from './sources.ts'
import { type StatedFact, statedFacts } from './stated-facts.ts'

export interface OfficeSetup {
  readonly store: Store
  readonly pack: Pack
  readonly region: Region
  readonly reader: Reader
  /** The key heads are signed with; made when first asked for. */
  readonly signingKey: () => SigningKey
  readonly clock: () => Date
  /** Who acts when nobody is named. */
  readonly actor: string
  readonly onFault: (error: unknown) => void
}

/** What an office does with its ledger, each part under its noun; server and command line both call it. */
export class Office {
  readonly region: Region
  readonly books: Books
  readonly intake: Intake
  readonly permits: Permits
  readonly figures: Figures
  readonly projects: Projects
  readonly rules: Rules
  readonly excuses: ExcuseBook
  readonly answers: AnswerBook
  readonly closing: Closing
  readonly bulletins: Bulletins
  readonly sources: Sources
  readonly actor: string
  readonly #setup: OfficeSetup

  private constructor(setup: OfficeSetup, books: Books) {
    const { region, reader, clock, onFault } = setup
    const divisions = region.divisions.map(({ code }) => code)
    const lenses = new Lenses(region.fields)
    this.#setup = setup
    this.region = region
    this.books = books
    this.actor = setup.actor
    this.intake = new Intake({ books, reader, comparison: new Comparison(region), clock, onFault })
    this.permits = new Permits(region, books, this.intake)
    const book = new RuleBook(region)
    const entered = new EnteredBook(books)
    this.excuses = new ExcuseBook(books)
    this.answers = new AnswerBook(books)
    this.figures = new Figures({
      books,
      region,
      lenses,
      rules: book,
      answers: this.answers,
      told: (view) => ({
        entered: entered.at(view, book.at(view).inForce),
        excuses: this.excuses.at(view),
      }),
    })
    this.rules = new Rules({
      books,
      region,
      book,
      records: new RuleRecords({ region, figures: this.figures, lenses, book, entered }),
      entered,
      drafts: new RuleDrafts(books, book, clock),
      textOf: ({ file }) => setup.pack.files.get(file),
    })
    this.projects = new Projects({ books, region, lenses, figures: this.figures })
    this.closing = new Closing(books, this.figures, divisions)
    this.bulletins = new Bulletins({ books, region, figures: this.figures, clock })
    this.sources = new Sources(books, reader)
  }

  static async open(setup: OfficeSetup): Promise<Office> {
    return new Office(setup, await Books.open(setup.store, setup.region.head.code))
  }

  describeRegion(asOf?: AsOf): RegionView {
    return describeRegion(this.region, this.books.view(asOf), this.#setup.clock())
  }

  glossary(): readonly GlossaryTerm[] {
    return readGlossary()
  }

  board(month: Month, asOf?: AsOf): Board {
    return readBoard(this.region, this.books.view(asOf), month)
  }

  async remind(reminder: Reminder, by: string): Promise<Board> {
    await remind(this.books, this.region, reminder, by)
    return this.board(reminder.month)
  }

  reports(wanted: { readonly month?: string; readonly division?: string }, asOf?: AsOf): ReportLine[] {
    return listReports(this.books.view(asOf), wanted)
  }

  receivedLines(): ReceivedLine[] {
    return this.intake.list().map(receivedLine)
  }

  receivedLine(received: Received): ReceivedLine {
    return receivedLine(received)
  }

  /** The file as it stands against the ledger of this moment. */
  receivedView(id: string): ReceivedView {
    const received = this.intake.get(id)
    if (received.stage === 'ready' && received.against !== this.books.last) this.intake.compareAgain(received)
    const lights = received.review
      ? previewLights(this.region, this.rules.all(), this.books, received.review)
      : []
    return receivedView(received, lights)
  }

  sheetWindow(id: string, sheet: string, top: number, bottom: number): SheetWindow {
    const received = this.intake.get(id)
    const { workbook, understanding } = received
    if (!workbook) throw noSheets(received)
    const overlay = { tables: understanding?.tables ?? [], findings: findingsOf(received) }
    return readWindow(workbook, sheet, { top, bottom }, overlay)
  }

  async mapColumn(id: string, answer: ColumnAnswer, by: string): Promise<ReceivedView> {
    const received = this.intake.getReady(id)
    await mapColumn(this.books, this.region, received, answer, by)
    await this.intake.answer(id, {})
    return this.receivedView(id)
  }

  async answerReceived(id: string, answers: Answers): Promise<ReceivedView> {
    await this.intake.answer(id, answers)
    return this.receivedView(id)
  }

  async accept(id: string, by: string, reason?: string): Promise<AcceptResult> {
    this.intake.getReady(id)
    return acceptReport(this.books, this.intake, this.intake.get(id), by, reason)
  }

  async markedWorkbook(id: string, language: 'zh' | 'en'): Promise<NamedFile> {
    const received = this.intake.getReady(id)
    const { name, bytes, workbook } = received
    if (!workbook) throw noSheets(received)
    return markReceived(name, bytes, workbook, findingsOf(received), language)
  }

  importFiles(
    paths: readonly string[],
    settings: Partial<ImportSettings> = {},
  ): AsyncGenerator<ImportedFile> {
    const divisions = this.region.divisions.map(({ code }) => code)
    return importFiles(this.books, this.intake, divisions, paths, { by: this.actor, ...settings })
  }

  /** Workbooks that come along with the pack for a first start. */
  demonstrationFiles(): DemonstrationFiles[] {
    return demonstrationFiles(this.#setup.pack, this.region)
  }

  statedFacts(month: Month, subject: Subject, asOf?: AsOf): Generator<StatedFact> {
    return statedFacts(this.books.view(asOf), this.region.fields, month, subject)
  }

  journal(wanted: { readonly before?: number; readonly count: number; readonly asOf?: AsOf }): EntryPage {
    return readJournal(this.books, wanted)
  }

  verify(): Promise<Verification> {
    return verifyBooks(this.books)
  }

  /** Signs the end of the chain as it is now. See `signHead`. */
  signHead(): Promise<SignedHead> {
    return signHead(this.books, this.#setup.signingKey(), this.#setup.clock(), this.actor)
  }

  /** The whole region into one file. See `backUp`. */
  backUp(path: string, secret?: PackageSecret): Promise<PackageContent> {
    return backUp(this.books, this.#setup.pack, path, this.#setup.clock(), secret)
  }

  /** Takes a package over into the empty ledger. See `restore`. */
  restore(path: string, passphrase?: string): Promise<RestoredPackage> {
    return restore(this.books, path, this.actor, passphrase)
  }

  async close(): Promise<void> {
    await this.#setup.reader.close()
    await this.#setup.store.close()
  }
}

function noSheets({ name }: Received | { readonly name: string }): Refusal {
  return new Refusal('received.no-sheets', 'not-now', {
    words: { zh: `“${name}”没有可显示的工作表`, en: `"${name}" has no sheets to show` },
    remedy: { zh: '文件无法读取或尚未读完', en: 'it could not be read, or is not read yet' },
  })
}
