import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from '../data-folder/folder-under-test.ts'
import { openOffice } from './index.ts'

const never = new AbortController().signal
const flat = (kind: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body>${body}</office:body></office:document>`

const letter = flat('text', '<office:text><text:p>Kính gửi: Ban Thường vụ</text:p></office:text>')
const sheet = flat(
  'spreadsheet',
  '<office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>Số liệu</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>',
)
const slides = flat(
  'presentation',
  '<office:presentation><draw:page draw:name="1"><draw:frame svg:width="9cm" svg:height="3cm"><draw:text-box><text:p>Trang</text:p></draw:text-box></draw:frame></draw:page></office:presentation>',
)

test('texts, sheets and slides become PDF, and nothing else is left behind', async ({ folder }) => {
  const office = openOffice()
  expect([office.available, await office.version()]).toEqual([true, expect.stringMatching(/^\d+\.\d+/)])
  for (const content of [letter, sheet, slides, String.raw`{\rtf1\ansi Xin ch\u224?o}`]) {
    await writeFile(join(folder, 'file'), content)
    const path = await office.convert(join(folder, 'file'), 'pdf', folder, never)
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  }
  expect((await readdir(folder)).filter(name => !name.endsWith('.pdf'))).toEqual(['file'])
})

test('an old text becomes a Word document', async ({ folder }) => {
  await writeFile(join(folder, 'file'), letter)
  const path = await openOffice().convert(join(folder, 'file'), 'docx', folder, never)
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
})

test('nothing that a file points at is fetched', async ({ folder }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const picture = `<draw:frame svg:width="3cm" svg:height="3cm"><draw:image xlink:href="http://127.0.0.1:${port}/x.png"/></draw:frame>`
  const section = `<text:section text:name="a"><text:section-source xlink:href="http://127.0.0.1:${port}/x.odt"/><text:p/></text:section>`
  await writeFile(
    join(folder, 'file'),
    flat('text', `<office:text><text:p>${picture}</text:p>${section}</office:text>`),
  )
  await openOffice().convert(join(folder, 'file'), 'pdf', folder, never)
  server.close()
  expect(asked).toEqual([])
})

test('what cannot be read, takes too long or is not wanted any more is refused, and leaves nothing', async ({
  folder,
}) => {
  await writeFile(join(folder, 'file'), 'PK\u0003\u0004 no document')
  await expect(openOffice().convert(join(folder, 'file'), 'docx', folder, never)).rejects.toMatchObject({
    obstacle: { code: 'office.failed', status: 422 },
  })
  await expect(
    openOffice({ limits: { milliseconds: 20 } }).convert(join(folder, 'file'), 'pdf', folder, never),
  ).rejects.toMatchObject({
    obstacle: { code: 'office.timed_out', status: 422 },
  })
  const aborting = new AbortController()
  const converting = openOffice().convert(join(folder, 'file'), 'pdf', folder, aborting.signal)
  setTimeout(() => aborting.abort(new Error('not wanted')), 200)
  await expect(converting).rejects.toThrow('not wanted')
  expect(await readdir(folder)).toEqual(['file'])
})

test('a program that writes more than it may is stopped', async ({ folder }) => {
  await writeFile(join(folder, 'file'), letter)
  await expect(
    openOffice({ limits: { outputBytes: 1024 } }).convert(join(folder, 'file'), 'pdf', folder, never),
  ).rejects.toMatchObject({
    obstacle: { code: 'office.failed', status: 422 },
  })
})

test('without LibreOffice it says so', async ({ folder }) => {
  const office = openOffice({ program: join(folder, 'nowhere') })
  expect([office.available, await office.version()]).toEqual([false, null])
  expect(() => office.convert('file', 'pdf', folder, never)).toThrow('office.missing')
})
