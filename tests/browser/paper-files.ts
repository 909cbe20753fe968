import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { toTcvn3 } from '../../packages/text/encodings/tcvn3.ts'

/** A file as a browser is given it. */
export interface PaperFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A regulation of so many articles, as plain text. */
export function plainText(name: string, articles: number, deadline = '30 ngày'): PaperFile {
  const lines = Array.from({ length: articles }, (_, place) => [
    `Điều ${place + 1}. Nội dung thứ ${place + 1}`,
    `1. Chi bộ báo cáo trong ${place === 2 ? deadline : '10 ngày'} theo Quy định số 24-QĐ/TW ngày 30/7/2021.`,
    '2. Văn phòng tổng hợp, theo dõi việc thực hiện.',
  ])
  return { name, mimeType: 'text/plain', buffer: Buffer.from(lines.flat().join('\n')) }
}

/** A Word file in which somebody tracked a change and left a balloon. */
export function trackedWord(name: string): PaperFile {
  const by = 'w:author="Lê Thu" w:date="2026-09-01T08:00:00Z"'
  const text = (words: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`
  const body = [
    `<w:p>${text('Điều 1. Phạm vi')}</w:p>`,
    `<w:p>${text('1. Quy chế quy định việc ')}`,
    `<w:del w:id="1" ${by}>${text('tiếp nhận', 'delText')}</w:del>`,
    `<w:ins w:id="2" ${by}>${text('tiếp nhận và xử lý')}</w:ins>`,
    `<w:commentRangeStart w:id="0"/>${text(' văn bản đến')}<w:commentRangeEnd w:id="0"/>`,
    '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
  ].join('')
  const balloon = `<w:comment w:id="0" ${by}><w:p>${text('Gồm cả văn bản điện tử?')}</w:p></w:comment>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="${word}.comments+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relation('comments', 'comments.xml'),
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    'word/comments.xml': `<w:comments xmlns:w="${main}">${balloon}</w:comments>`,
  }
  const zipped = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(zipped) }
}

/** A text as it was written twenty years ago, in the TCVN3 code page. */
export function oldText(name: string): PaperFile {
  const lines = ['Báo cáo kết quả công tác quý I', 'Các chi bộ đã tổ chức học tập đầy đủ, đúng thời hạn.', 'Hết.']
  return { name, mimeType: 'text/plain', buffer: Buffer.from(toTcvn3(lines.join('\n')), 'latin1') }
}

/** A program under another name. */
export function renamedProgram(name: string): PaperFile {
  const head = 'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0'
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(head.padEnd(2_000, '\x07'), 'latin1') }
}

/** A Word file as somebody gives it back after replacing words. */
export function edited(name: string, file: Uint8Array, from: string, to: string): PaperFile {
  const parts = unzipSync(file)
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(from, to)
  const buffer = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(body) }))
  return { name, mimeType: 'application/octet-stream', buffer }
}

const open = 'http://schemas.openxmlformats.org'
const main = `${open}/wordprocessingml/2006/main`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function relation(kind: string, target: string): string {
  const type = `${open}/officeDocument/2006/relationships/${kind}`
  return `<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`
}

/** A PDF whose pages each say which one they are, without diacritics, as a plain font has none. */
export function printed(name: string, pages: number): PaperFile {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
  const kids: string[] = []
  for (let page = 1; page <= pages; page += 1) {
    const words = `BT /F1 24 Tf 72 720 Td (Hang muc ${page}) Tj ET`
    kids.push(`${objects.length + 1} 0 R`)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
      `<</Length ${words.length}>>stream\n${words}\nendstream`,
    )
  }
  objects[1] = `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(pdfOf(objects), 'latin1') }
}

function pdfOf(objects: readonly string[]): string {
  let file = '%PDF-1.7\n'
  const starts = objects.map((object, place) => {
    const start = file.length
    file += `${place + 1} 0 obj${object}endobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  return `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`
}
