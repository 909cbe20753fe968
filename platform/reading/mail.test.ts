import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { provisionsIn, reading } from './reading-under-test.ts'

/** As it travels: lines end in two characters. */
const mail = (lines: readonly string[]) => lines.join('\r\n')
const packed = (words: string) => Buffer.from(words).toString('base64')

test('a mail is who wrote what to whom, and what is attached lies beside it', async () => {
  const read = await reading(
    mail([
      `From: =?utf-8?B?${packed('Văn phòng')}?= <vp@example.org>`,
      'To: cb3@example.org',
      'Date: Mon, 23 Nov 2026 08:00:00 +0700',
      // Cut in two in the middle of a letter, as programs do.
      `Subject: =?utf-8?Q?G=C3=B3p_=C3?= =?utf-8?Q?=BD?= Đề án`,
      'Content-Type: multipart/mixed; boundary="=_x"',
      '',
      'This is a message in MIME format.',
      '--=_x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'K=C3=ADnh g=E1=BB=ADi:=',
      ' Chi b=E1=BB=99 3',
      '--=_x',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename*0*=utf-8\'\'%C4%90%E1%BB%81; filename*1=" án.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      packed('%PDF-1.4 rest'),
      '--=_x--',
    ]),
    'thư.eml',
  )
  expect(provisionsIn(read)).toEqual([
    'heading | Góp ý Đề án',
    'paragraph | From: Văn phòng <vp@example.org>',
    'paragraph | To: cb3@example.org',
    'paragraph | Date: Mon, 23 Nov 2026 08:00:00 +0700',
    'paragraph | Kính gửi: Chi bộ 3',
  ])
  expect(read).toMatchObject({
    title: 'Góp ý Đề án',
    shownAs: 'own',
    losses: [],
    attached: [{ fileName: 'Đề án.pdf' }],
    obstacle: null,
  })
  expect(await readFile(read.attached[0]?.path ?? '', 'utf8')).toBe('%PDF-1.4 rest')
})

test('of words that come in several ways the richest are read, pictures of a signature are named as missing', async () => {
  const read = await reading(
    mail([
      'From: a@example.org',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Kinh gui',
      '--b',
      'Content-Type: multipart/related; boundary=c',
      '',
      '--c',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Kính gửi <b>Chi bộ</b></p><img src="cid:x"><script>x</script>',
      '--c',
      'Content-Type: image/png; name=logo.png',
      'Content-ID: <x>',
      '',
      'x',
      '--c--',
      '--b--',
    ]),
    'a.eml',
  )
  expect(provisionsIn(read).slice(0, 2)).toEqual(['paragraph | From: a@example.org', 'paragraph | Kính gửi Chi bộ'])
  expect(read.losses.map(({ code }) => code)).toContain('text.picture_missing')
  expect(read.attached).toEqual([])
})

test('a mail that forwards another one has the words of both and the files of both', async () => {
  const inner = [
    'From: trong@example.org',
    'Subject: Trong',
    'Content-Type: application/octet-stream; name=a.bin',
    '',
    'nội dung',
  ]
  const outer = ['From: ngoai@example.org', 'Content-Type: message/rfc822', '', ...inner]
  const read = await reading(mail(outer), 'a.eml')
  expect(provisionsIn(read)).toEqual([
    'paragraph | From: ngoai@example.org',
    'heading | Trong',
    'paragraph | From: trong@example.org',
  ])
  expect(read.attached.map(({ fileName }) => fileName)).toEqual(['a.bin'])
})

test('old letters in a mail are Unicode where their spelling proves it', async () => {
  const tcvn3 = Buffer.from('\xa7\xb6ng \xf1y, c\xb8c tæ chøc c\xac së, héi nghÞ, nghÞ quyÕt, chi bé', 'latin1')
  const head = 'From: a@example.org\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n'
  const read = await reading(Buffer.concat([Buffer.from(head), tcvn3]), 'a.eml')
  expect(provisionsIn(read)[1]).toMatch(/^paragraph \| Đảng ủy, các tổ chức cơ sở, hội nghị/)
  expect(read.encoding).toEqual({ from: 'tcvn3', sure: true })
})

test('a mail without end, without a head or within itself is an obstacle or read, and never a fault', async () => {
  const nested = Array.from(
    { length: 40 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  )
  expect((await reading(`From: a\r\n${nested.join('')}`, 'a.eml')).obstacle?.code).toBe('file.too_deep')
  expect((await reading('Chỉ là chữ', 'a.eml')).obstacle?.code).toBe('file.unsupported')
  const many = `From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(3_000)}`
  expect((await reading(many, 'a.eml')).obstacle?.code).toBe('file.too_deep')
  const cut = 'From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nCòn'
  expect(provisionsIn(await reading(cut, 'a.eml'))).toEqual(['paragraph | From: a', 'paragraph | Còn'])
})
