import { isCompoundFile } from './compound-file.ts'
import { hasDirectory } from './zip-directory.ts'

/** What a file is by its content; its name is not asked. */
export type Sniffed = 'zip' | 'ole' | 'biff' | 'spreadsheet-xml' | 'html' | 'text' | 'unknown'

export function sniff(bytes: Buffer): Sniffed {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  if (isCompoundFile(bytes)) return 'ole'
  if (isBiffRecord(bytes)) return 'biff'
  const head = bytes.subarray(0, 4096)
  if (isProgramOrPicture(head)) return 'unknown'
  if (hasDirectory(bytes)) return 'zip'
  if (isBinary(head.subarray(0, 64))) return 'unknown'
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<\?xml[^>]*>\s*)?(<\?mso[^>]*>\s*)?<(\w+:)?workbook\b/.test(text)) return 'spreadsheet-xml'
  if (
    /^(<!doctype html|<html|<head|<table|<meta|<style|<body|<div|<\?xml[^>]*>\s*(<!doctype html|<html))/.test(
      text,
    )
  )
    return 'html'
  return text.startsWith('<?xml') ? 'unknown' : 'text'
}

/** BIFF2 to BIFF5 without container: begins with a BOF record. */
function isBiffRecord(bytes: Buffer): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00
}

/** They may carry a zip at their end, and are no workbook all the same. */
function isProgramOrPicture(head: Buffer): boolean {
  return ['MZ', '\x7fELF', '\x89PNG', '\xff\xd8\xff', 'GIF8', '%PDF'].some((mark) =>
    head.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1')),
  )
}

/** Control bytes that no text encoding of ours has (UTF-16 with mark excepted). */
function isBinary(head: Buffer): boolean {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false
  let control = 0
  for (const byte of head)
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) control += 1
  return control > 0 && head.length > 0 && control / head.length > 0.3
}
