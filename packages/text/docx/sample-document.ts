import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Cell, Provision, Table, TextDocument } from '../model.ts'

/** A short scheme with everything that the model has, for tests of writing. */
export function sampleDocument(): TextDocument {
  const provisions: Provision[] = [
    provision('head', 'table', 0, '', '', { table: layout }),
    provision('title', 'heading', 0, '', 'ĐỀ ÁN SẮP XẾP TỔ CHỨC', { look: { align: 'centre' } }),
    {
      ...provision('basis', 'paragraph', 1, '', ''),
      runs: [
        { text: 'Căn cứ Điều lệ; ' },
        { text: 'xét đề nghị', bold: true, italic: true },
        { text: ' của Ban' },
        { text: '1', raised: 'super', note: 'note-1' },
        { text: ' và x' },
        { text: '2', raised: 'sub' },
        { text: ' tại ' },
        { text: 'trang chủ', href: 'https://example.org/', underline: true },
        { text: ' <mới> & "cũ"\tcột\nxuống dòng', strike: true },
      ],
    },
    provision('chapter', 'chapter', 0, 'Chương I', 'QUY ĐỊNH CHUNG', { look: { align: 'centre' } }),
    provision('article-1', 'article', 1, 'Điều 1.', 'Phạm vi'),
    provision('clause-1', 'clause', 2, '1.', 'Đề án này quy định về tổ chức.'),
    provision('point-a', 'point', 3, 'a)', 'Cơ quan chuyên trách;'),
    provision('point-d', 'point', 3, 'b)', 'Đơn vị sự nghiệp:'),
    provision('dash', 'item', 4, '-', 'Trường chính trị.'),
    provision('clause-2', 'clause', 2, '2.', 'Không áp dụng với lực lượng vũ trang.', {
      look: { align: 'justified', indent: 36 },
    }),
    provision('article-2', 'article', 1, 'Điều 2.', 'Biên chế'),
    provision('table', 'table', 2, '', '', { table: merged }),
    provision('table-2', 'table', 2, '', '', { table: { ...merged, ruled: false } }),
    {
      ...provision('image', 'image', 2, '', '', { look: { align: 'centre' } }),
      runs: [{ text: '\uFFFC', picture: { key: 'image1.png', widthPt: 80, heightPt: 60, alt: 'Sơ đồ' } }],
    },
    provision('last', 'paragraph', 2, '', 'Trang cuối.', { look: { newPage: true, landscape: true } }),
    provision('note-1', 'footnote', 0, '1', 'Quyết định số 12.'),
  ]
  return {
    provisions,
    pictures: { 'image1.png': { mediaType: 'image/png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) } },
    running: { headers: ['ĐỀ ÁN'], footers: ['Lưu hành nội bộ'] },
  }
}

/** What somebody did to the main part in another program. */
export function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'word/document.xml': strToU8(edit(xml)) })
}

/** Paragraphs of these words. */
export function plain(...texts: string[]): TextDocument {
  const provisions = texts.map((text, index): Provision => ({
    id: `id-${index + 1}`,
    kind: 'paragraph',
    depth: 0,
    label: '',
    runs: [{ text }],
  }))
  return { provisions, pictures: {}, running: { headers: [], footers: [] } }
}

function provision(
  id: string,
  kind: Provision['kind'],
  depth: number,
  label: string,
  text: string,
  more: Partial<Provision> = {},
): Provision {
  return { id, kind, depth, label, runs: text === '' ? [] : [{ text }], ...more }
}

function cell(column: number, text: string, more: Partial<Cell> = {}): Cell {
  return { column, columns: 1, rows: 1, paragraphs: [{ label: '', runs: text === '' ? [] : [{ text }] }], ...more }
}

const layout: Table = {
  rows: [{ cells: [cell(0, 'TỈNH ỦY MINH AN'), cell(1, 'ĐẢNG CỘNG SẢN VIỆT NAM')] }],
  widths: [200, 260],
  ruled: false,
}

const merged: Table = {
  rows: [
    { header: true, cells: [cell(0, 'TT'), cell(1, 'Nội dung', { columns: 2 })] },
    { cells: [cell(0, '1', { rows: 2 }), cell(1, 'Biên chế'), cell(2, '120')] },
    { cells: [cell(1, 'Kinh phí'), cell(2, '')] },
  ],
  widths: [50, 150, 200],
  ruled: true,
}
