/** A page for tests; points, and PDF's own upward y. */
interface PageUnderTest {
  width?: number
  height?: number
  rotate?: 0 | 90 | 180 | 270
  cropBox?: [number, number, number, number]
  /** Operators of the content stream, such as `said` makes them. */
  content?: string
  /** A JPEG that fills the page. */
  scan?: { jpeg: Buffer; width: number; height: number }
}

/** Words at a place, in a font whose letters are all half as wide as they are high. */
export function said(text: string, x: number, y: number, size = 12, font = 'F1'): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /${font} ${size} Tf ${x} ${y} Td <${hex}> Tj ET\n`
}

/** A PDF as small programs write it. `locked` asks for a password. */
export function pdfUnderTest(pages: readonly PageUnderTest[], { locked = false } = {}): Buffer {
  const objects: Buffer[] = []
  const add = (body: string | Buffer) => objects.push(Buffer.from(body))
  const fonts = fontsOf(add)
  const scans = new Map<Buffer, number>()
  const pageNumbers = pages.map(page => {
    const { width = 595, height = 842, rotate = 0, cropBox, scan } = page
    let content = page.content ?? ''
    let pictures = ''
    if (scan) {
      const known = scans.get(scan.jpeg) ?? add(pictureOf(scan))
      scans.set(scan.jpeg, known)
      content = `q ${width} 0 0 ${height} 0 0 cm /P Do Q\n${content}`
      pictures = `/XObject << /P ${known} 0 R >>`
    }
    const stream = add(streamOf('', Buffer.from(content)))
    const crop = cropBox ? `/CropBox [${cropBox.join(' ')}]` : ''
    return add(
      `<< /Type /Page /Parent 4 0 R /MediaBox [0 0 ${width} ${height}] ${crop} /Rotate ${rotate} ` +
        `/Resources << /Font << ${fonts} >> ${pictures} >> /Contents ${stream} 0 R >>`,
    )
  })
  const kids = pageNumbers.map(number => `${number} 0 R`).join(' ')
  objects[3] = Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  const root = add('<< /Type /Catalog /Pages 4 0 R >>')
  return assembled(objects, root, locked)
}

/** Objects 1 to 3 are the fonts, and 4 the tree of pages, whose pages are known only later. */
function fontsOf(add: (body: string) => number): string {
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def ' +
    '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange ' +
    'endcmap CMapName currentdict /CMap defineresource pop end end'
  add(streamOf('', Buffer.from(map)).toString())
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 500 /CIDToGIDMap /Identity ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /Ascent 800 /Descent -200 >> >>',
  )
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [2 0 R] /ToUnicode 1 0 R >>',
  )
  add('')
  return '/F1 3 0 R'
}

function pictureOf({ jpeg, width, height }: { jpeg: Buffer; width: number; height: number }): Buffer {
  const kind = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`
  return streamOf(`${kind} /Filter /DCTDecode`, jpeg)
}

function streamOf(dictionary: string, bytes: Buffer): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`)
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')])
}

function assembled(objects: readonly Buffer[], root: number, locked: boolean): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let size = pieces[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    places.push(size)
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    pieces.push(piece)
    size += piece.length
  }
  // Whoever opens it has no password that would give these.
  const key = 'ab'.repeat(32)
  const lock = locked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<01> <01>]` : ''
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R ${lock} >>\nstartxref\n${size}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}
