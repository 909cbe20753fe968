import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { expect } from 'vitest'
import { test } from '../data-folder/folder-under-test.ts'
import { sniff } from './sniff.ts'

/** The type of a file with this content. */
async function typeOf(folder: string, content: string | Buffer, declaredName?: string) {
  const path = join(folder, 'content')
  await writeFile(path, content)
  return sniff(path, declaredName)
}

const beginnings: readonly (readonly [content: string | Buffer, type: string])[] = [
  ['%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'application/pdf'],
  [
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex'),
    'image/png',
  ],
  [Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'image/jpeg'],
  ['{\\rtf1\\ansi Nghị quyết}', 'application/rtf'],
  ['Kính gửi: Ban Thường vụ\r\n\tĐồng chí', 'text/plain'],
  ['\ufeffHọ và tên', 'text/plain'],
  ['<!DOCTYPE html><p>', 'text/html'],
  ['\n <!-- a --> <script>alert(1)</script>', 'text/html'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['<?xml version="1.0"?><act/>', 'application/xml'],
  ['<5 members>', 'text/plain'],
  [Buffer.from([0x54, 0x68, 0xf4, 0x6e, 0x67]), 'application/octet-stream'],
  ['text with a \0 in it', 'application/octet-stream'],
]

test('the type of a file is told from its content', async ({ folder }) => {
  const told = []
  for (const [content] of beginnings) told.push([content, await typeOf(folder, content)])
  expect(told).toEqual(beginnings)
})

test('a name never makes a program or a page of something else', async ({ folder }) => {
  expect(await typeOf(folder, Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'report.pdf')).toBe(
    'application/x-msdownload',
  )
  expect(await typeOf(folder, '<html><script>', 'report.txt')).toBe('text/html')
  expect(await typeOf(folder, 'a,b', 'page.html')).toBe('text/plain')
})

test('a name tells kinds of plain text apart', async ({ folder }) => {
  expect(await typeOf(folder, 'Họ và tên,Đơn vị', 'Danh sách.CSV')).toBe('text/csv')
  expect(await typeOf(folder, '# Nghị quyết', 'a.md')).toBe('text/markdown')
})

test('a letter cut in two where the look ends is still text', async ({ folder }) => {
  expect(await typeOf(folder, `a${'ệ'.repeat(40_000)}`)).toBe('text/plain')
})

test('a workbook of today is known by its parts, and a plain archive is no workbook', async ({ folder }) => {
  const path = join(folder, 'book')
  await writeXlsxFile([[{ value: 'Họ và tên' }]]).toFile(path)
  expect(await sniff(path, 'book.docx')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const emptyArchive = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')
  expect(await typeOf(folder, emptyArchive, 'book.docx')).toBe('application/zip')
})

test('the office files of before 2007 are told apart by their main part', async ({ folder }) => {
  const parts = [
    ['WordDocument', 'application/msword'],
    ['Workbook', 'application/vnd.ms-excel'],
    ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
    ['EncryptedPackage', 'application/x-cfb'],
  ] as const
  for (const [part, type] of parts) expect(await typeOf(folder, compoundFile(part), 'x.pdf')).toBe(type)
})

/** A compound file with sectors of 512 bytes whose directory, in the third sector, names one part. */
function compoundFile(part: string): Buffer {
  const file = Buffer.alloc(512 * 5)
  file.write('d0cf11e0a1b11ae1', 'hex')
  file.writeUInt16LE(3, 26)
  file.writeUInt16LE(0xfffe, 28)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(2, 48)
  file.write('Root Entry', 512 * 3, 'utf16le')
  file.write(part, 512 * 3 + 128, 'utf16le')
  return file
}
