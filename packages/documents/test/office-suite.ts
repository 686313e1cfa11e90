import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Why checks with LibreOffice and pdftotext can't run here, or `false` when they can: fits `test(name, { skip })`. */
export function officeSuiteMissing(): string | false {
  const missing = ['soffice', 'pdftotext'].filter(
    (tool) => spawnSync(tool, ['--version']).error !== undefined,
  )
  return missing.length === 0 ? false : `not installed: ${missing.join(', ')}`
}

const withFolder = <Result>(work: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-paper-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets LibreOffice open a file we wrote and print it; returns the PDF. */
export function printWithLibreOffice(bytes: Uint8Array, extension: string): Uint8Array {
  return withFolder((folder) => {
    const file = join(folder, `file.${extension}`)
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return new Uint8Array(readFileSync(join(folder, 'file.pdf')))
  })
}

/** Lets LibreOffice save a file of ours in another format, named as `soffice --convert-to` wants it. */
export function saveWithLibreOffice(bytes: Uint8Array, extension: string, format: string): Uint8Array {
  return withFolder((folder) => {
    const file = join(folder, `file.${extension}`)
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const [made = ''] = format.split(':')
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', format, '--outdir', join(folder, 'made'), file],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    )
    return new Uint8Array(readFileSync(join(folder, 'made', `file.${made}`)))
  })
}

/** Printed lines of every page of a PDF, in reading order, without surrounding space. */
export function pagesOf(pdf: Uint8Array): string[][] {
  return withFolder((folder) => {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, pdf)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const pages = text.split('\f')
    return pages.slice(0, -1).map((page) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
  })
}

/** A word of a page with its box, in millimetres from the upper left corner. */
export interface PlacedWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const MILLIMETRES_A_POINT = 25.4 / 72

/** The words of every page of a PDF, where they stand. */
export function placedWordsOf(pdf: Uint8Array): { width: number; height: number; words: PlacedWord[] }[] {
  return withFolder((folder) => {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, pdf)
    const html = execFileSync('pdftotext', ['-bbox', file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return [...html.matchAll(/<page width="([0-9.]+)" height="([0-9.]+)">(.*?)<\/page>/gs)].map(
      ([, width, height, body = '']) => ({
        width: Number(width) * MILLIMETRES_A_POINT,
        height: Number(height) * MILLIMETRES_A_POINT,
        words: [
          ...body.matchAll(
            /<word xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([-0-9.]+)" yMax="([-0-9.]+)">(.*?)<\/word>/g,
          ),
        ].map(([, left, top, right, bottom, text = '']) => ({
          text,
          left: Number(left) * MILLIMETRES_A_POINT,
          top: Number(top) * MILLIMETRES_A_POINT,
          right: Number(right) * MILLIMETRES_A_POINT,
          bottom: Number(bottom) * MILLIMETRES_A_POINT,
        })),
      }),
    )
  })
}
