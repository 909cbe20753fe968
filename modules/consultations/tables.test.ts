import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { readHere } from '../../platform/tables/read-here.ts'
import { writeXlsx } from '../../platform/tables/write-here.ts'
import { formOf } from '../../tests/forms.ts'
import { fresh, type Hall, type Reply, test } from '../../tests/hall.ts'
import { seated } from '../../tests/seated.ts'
import { answer, on, opened, register, type Round, seen, sent } from '../../tests/comment-register.ts'

async function fetched(hall: Hall, cookie: string, path: string): Promise<{ status: number; bytes: Buffer }> {
  const { rawPayload, statusCode } = await hall.plenum.http.inject({ url: `/api${path}`, headers: { cookie } })
  return { status: statusCode, bytes: rawPayload }
}

async function dropped(hall: Hall, path: string, name: string, content: Buffer): Promise<Reply> {
  const { payload, headers } = formOf([{ name, content }])
  const sending = { method: 'POST' as const, url: `/api${path}`, payload }
  const reply = await hall.plenum.http.inject({ ...sending, headers: { ...headers, cookie: hall.cookies.member } })
  const body = reply.json<Record<string, unknown>>()
  const code = typeof body['code'] === 'string' ? { code: body['code'] } : {}
  return { status: reply.statusCode, ...code, body, headers: reply.headers }
}

const tableOf = async (hall: Hall, { id }: Round, query = '?format=docx') =>
  (await fetched(hall, hall.cookies.member, `/rounds/${id}/table${query}`)).bytes
const inWord = (bytes: Buffer) => readDocx(bytes, { makeId: counting() }).document.provisions.map(wordsOf).join('\n')
const inExcel = async (bytes: Buffer) => (await readHere({ bytes }, undefined)).rows

/** A round with three comments of two senders, of which the first two are answered. */
async function answered(hall: Hall) {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const round = await opened(hall, [an, binh])
  const asked = await sent(an, round, [
    on(round, 'gấp đôi', { words: 'Ghi rõ mốc thời gian.', proposed: 'gấp rưỡi' }),
    'Nhất trí cao.',
  ])
  await sent(binh, round, [on(round, 'giao thông', { words: 'Chỉ đạo riêng tuyến này.', confidential: true })])
  const { items } = await register(hall, round)
  await answer(hall, round, items.slice(0, 1), { kind: 'noted' })
  await answer(hall, round, items.slice(1, 2), { kind: 'partly', words: 'Đã bổ sung mốc.' })
  return { round, an, binh, asked, items }
}

test('the table says what the register says, as Word, as a workbook and as print', async ({ hall }) => {
  const { round } = await answered(hall)
  const words = inWord(await tableOf(hall, round))
  for (const part of ['BẢNG TỔNG HỢP', 'Ghi rõ mốc thời gian.', 'gấp rưỡi', 'Tiếp thu một phần', 'Đã bổ sung mốc.'])
    expect(words).toContain(part)
  const rows = await inExcel(await tableOf(hall, round, '?format=xlsx'))
  expect(rows.find(cells => cells[0] === '1')?.slice(1, 3)).toEqual(['Ý kiến chung', 'Nhất trí cao.'])
  expect((await tableOf(hall, round, '?format=pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('confidential comments are in the table only when whoever runs the round asks for them', async ({ hall }) => {
  const { round, binh } = await answered(hall)
  expect(inWord(await tableOf(hall, round))).not.toContain('Chỉ đạo riêng')
  expect(inWord(await tableOf(hall, round, '?confidential=true'))).toContain('Chỉ đạo riêng')
  expect((await fetched(hall, binh.cookie, `/rounds/${round.id}/table`)).status).toBe(403)
  expect((await fetched(hall, hall.cookies.clerk, `/rounds/${round.id}/table`)).status).toBe(404)
})

test('a table that was dropped back as it was differs in nothing, and what was edited in it is listed', async ({
  hall,
}) => {
  const { round, items } = await answered(hall)
  const path = `/rounds/${round.id}/table`
  for (const query of ['?format=docx', '?format=xlsx', '?confidential=true']) {
    const back = await dropped(hall, path, 'bảng.docx', await tableOf(hall, round, query))
    expect(back.body['differences']).toEqual([])
  }
  const rows = await inExcel(await tableOf(hall, round, '?format=xlsx'))
  const edited = rows.map(cells => (cells[0] === '1' ? cells.with(4, 'Tiếp thu. Xin cảm ơn.') : cells))
  await hall.heard()
  const { body } = await dropped(hall, path, 'bảng.xlsx', await writeXlsx(edited, 'Bảng'))
  expect(body['differences']).toMatchObject([
    {
      rowId: items[0]?.id,
      field: 'answer',
      register: '',
      table: 'Xin cảm ơn.',
      kind: 'accepted',
      registerKind: 'noted',
    },
  ])
  expect(await hall.heard()).toEqual([])
  expect((await register(hall, round)).items[0]?.answer?.kind).toBe('noted')
})

test('a table of another round is refused, and so is a file that is none', async ({ hall }) => {
  const [one, other] = [await answered(hall), await answered(hall)]
  const path = `/rounds/${other.round.id}/table`
  const table = await tableOf(hall, one.round)
  expect((await dropped(hall, path, 'bảng.docx', table)).code).toBe('table.not_ours')
  expect((await dropped(hall, path, 'bảng.csv', Buffer.from('STT,Ý kiến\n1,Hay'))).code).toBe('table.not_ours')
  expect((await dropped(hall, path, 'bảng.docx', table.subarray(0, 2_000))).status).toBe(422)
})

test('the reply to a sender has the answers that are released, and nothing of other senders', async ({ hall }) => {
  const { round, an, binh, asked } = await answered(hall)
  const path = `/rounds/${round.id}/letters/${asked}`
  expect((await hall.get('member', path)).code).toBe('consultation.not_released')
  const released = await hall.post('member', `/rounds/${round.id}/release`, {
    rows: seen((await register(hall, round)).items.slice(1, 2)),
  })
  expect(released.status).toBe(200)
  const words = inWord((await fetched(hall, hall.cookies.member, path)).bytes)
  for (const part of [
    'V/v trả lời ý kiến góp ý',
    'Nơi nhận:',
    'Ghi rõ mốc thời gian.',
    'Đã bổ sung mốc.',
    'Còn 1 ý kiến',
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('Chỉ đạo riêng')
  expect((await fetched(hall, an.cookie, `${path}?format=pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await fetched(hall, binh.cookie, path)).status).toBe(403)
})

test('the empty form is for whoever is asked, and what is filled in is read again', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an], { title: fresh('Đợt') })
  const path = `/rounds/${round.id}`
  const rows = await inExcel((await fetched(hall, an.cookie, `${path}/form`)).bytes)
  const filled = rows.map(cells => (cells[0] === '1' ? ['1', 'Mục I khoản 2', 'Tăng quá nhanh.', '', '', ''] : cells))
  const { body } = await dropped(hall, `${path}/sheet`, 'góp ý.xlsx', await writeXlsx(filled, 'Mẫu'))
  expect(body).toMatchObject({ items: [{ words: 'Tăng quá nhanh.', saidWhere: 'Mục I khoản 2' }], skipped: [] })
  const form = (await fetched(hall, an.cookie, `${path}/form?format=docx`)).bytes
  expect(inWord(form)).toContain('PHIẾU GÓP Ý')
  expect((await dropped(hall, `${path}/sheet`, 'góp ý.docx', form)).body).toMatchObject({ items: [], skipped: [] })
})
