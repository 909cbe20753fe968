import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { silentLog } from '../log/log.ts'
import { inThread } from './in-thread.ts'
import { limits } from './limits.ts'
import { pdfUnderTest, said } from './pdf-under-test.ts'
import { folderForTest, reading } from './reading-under-test.ts'

test('what is no document says what it is, whatever its name says', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
  expect(await codeOf(program, 'Nghị quyết.docx')).toBe('file.program')
  expect(await codeOf(zipSync({ 'a.txt': strToU8('a') }), 'a.docx')).toBe('file.archive')
  expect(await codeOf(Buffer.from('00000018667479706865696300000000', 'hex'), 'a.heic')).toBe('file.heic')
  expect(await codeOf(Buffer.from([1, 2, 3, 0, 255, 254, 0, 9]), 'a.bin')).toBe('file.unsupported')
})

test('nothing at all and a cut document are no fault of the reader', async () => {
  expect(await codeOf(Buffer.alloc(0), 'a.docx')).toBe('file.empty')
  expect(await codeOf(wordFile().subarray(0, 300), 'a.docx')).toBe('file.damaged')
})

test('documents with macros are not opened, under any name', async () => {
  const main = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
  expect(await codeOf(wordFile({ '[Content_Types].xml': strToU8(types) }), 'a.docx')).toBe('file.macros')
  expect(await codeOf(wordFile({ 'word/vbaProject.bin': new Uint8Array(10) }), 'a.docx')).toBe('file.macros')
})

test('an Office file behind a password is told from one that is damaged', async () => {
  expect(await codeOf(containerOf('EncryptedPackage'), 'a.docx')).toBe('file.password')
})

test('an archive that unpacks to more than anybody needs is refused before it fills the memory', async () => {
  const bomb = zipSync({ ...wordParts, 'word/document.xml': new Uint8Array(150_000_000).fill(32) })
  expect(await codeOf(bomb, 'a.docx')).toBe('file.too_much')
})

test('old binary formats are kept and say what would help', async () => {
  const workbook = containerOf('Workbook')
  expect(await codeOf(workbook, 'a.xls')).toBe('file.needs_office')
  const office = { available: true, convert: () => Promise.reject(new Error('it fell')) }
  expect((await reading(workbook, 'a.xls', office)).obstacle?.code).toBe('file.unopened')
})

test('a file that takes too long or too much memory, or breaks its thread, becomes an obstacle, and the next one is read', async () => {
  const path = join(await folderForTest(), 'file')
  await writeFile(
    path,
    pdfUnderTest(Array.from({ length: 300 }, () => ({ content: said('chữ '.repeat(2_000), 0, 0) }))),
  )
  const job = jobAt(path)
  const during = { signal: new AbortController().signal, onPages: () => {} }
  const short = { ...limits, milliseconds: 5 }
  const small = { ...limits, heapMegabytes: 8 }
  expect(await inThread(job, during, silentLog, short)).toMatchObject({ code: 'file.too_hard' })
  expect(await inThread(job, during, silentLog, small)).toMatchObject({ code: 'file.too_hard' })
  expect(await inThread(jobAt(`${path} that went`), during, silentLog)).toMatchObject({ code: 'file.too_hard' })
  expect(await codeOf(pdfUnderTest([{ content: said('Chữ', 72, 700) }]), 'a.pdf')).toBeUndefined()
})

test('a text in more pieces than anybody can be sent is an obstacle', async () => {
  expect(await codeOf(Buffer.from('1\n'.repeat(limits.pieces)), 'a.txt')).toBe('file.too_hard')
})

test('whoever stops waiting for a file ends its thread', async () => {
  const path = join(await folderForTest(), 'file')
  await writeFile(path, pdfUnderTest([{ content: said('Chữ', 72, 700) }]))
  const job = jobAt(path)
  const stop = new AbortController()
  const onPages = () => stop.abort(new Error('the server stops'))
  await expect(inThread(job, { signal: stop.signal, onPages }, silentLog)).rejects.toThrow('the server stops')
})

test('a file that LibreOffice prints has pages from there and its words from us', async () => {
  const printed = pdfUnderTest([{ content: said('Trang in', 72, 700) }])
  const office = {
    available: true,
    async convert(path: string, _to: string, scratch: string) {
      expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
      await writeFile(join(scratch, 'printed.pdf'), printed)
      return join(scratch, 'printed.pdf')
    },
  }
  const read = await reading(wordFile(), 'a.docx', office)
  expect(read).toMatchObject({ shownAs: 'office', pdfPath: join(read.scratch, 'printed.pdf'), pageCount: 1 })
  expect(read.pages[0]?.words).toBe('Trang in')
  expect(read.text?.document.provisions).toMatchObject([{ runs: [{ text: 'Chữ trong tệp' }] }])
})

test('of the formats before 2007 the words come from what LibreOffice makes of them, tracked changes and all', async () => {
  const tracked = '<w:p><w:r><w:t>Chữ</w:t></w:r><w:ins w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>'
  const renewed = wordFile({ 'word/document.xml': wordBody(tracked) })
  const office = {
    available: true,
    async convert(_: string, to: string, scratch: string) {
      if (to !== 'docx') throw new Error('it fell')
      await writeFile(join(scratch, 'renewed'), renewed)
      return join(scratch, 'renewed')
    },
  }
  const read = await reading(containerOf('WordDocument'), 'a.doc', office)
  expect(read.text?.proposals).toMatchObject([{ proposed: 'thêm' }])
})

test('a file that LibreOffice stumbles over still has its words, and says that pages are missing', async () => {
  const office = { available: true, convert: () => Promise.reject(new Error('it fell')) }
  const read = await reading(wordFile(), 'a.docx', office)
  expect(read).toMatchObject({ shownAs: 'own', pdfPath: null, pageCount: 0, obstacle: null })
  expect(read.losses).toEqual([{ code: 'text.not_printed' }])
})

function jobAt(path: string) {
  return { way: 'pdf', path, mediaType: 'application/pdf', fileName: 'a.pdf', scratch: '', withText: true } as const
}

async function codeOf(content: Uint8Array, fileName: string): Promise<string | undefined> {
  return (await reading(content, fileName)).obstacle?.code
}

const wordParts = {
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': wordBody('<w:p><w:r><w:t>Chữ trong tệp</w:t></w:r></w:p>'),
}

function wordBody(paragraphs: string): Uint8Array {
  return strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  )
}

/** The container of Office before 2007, with the name of one part in its directory. */
function containerOf(part: string): Buffer {
  const container = Buffer.alloc(2_048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container)
  container.writeUInt16LE(9, 30)
  container.writeUInt32LE(1, 48)
  Buffer.from(part, 'utf16le').copy(container, 1_152)
  return container
}

function wordFile(more: Record<string, Uint8Array> = {}): Buffer {
  return Buffer.from(zipSync({ ...wordParts, ...more }))
}
