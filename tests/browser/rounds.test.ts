import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RoundView } from '../../modules/consultations/contract.ts'
import { appoint } from '../../modules/people/mandates.ts'
import { system } from '../../platform/work/actor.ts'
import { asked, body, person } from './asked.ts'
import { brought } from './brought.ts'
import { faultsAtEverySize } from './judge/judge.ts'
import { plainText } from './paper-files.ts'
import { desk, phone, testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test('a keeper asks two people and a body; one agrees in two presses, one comments on a passage, and the keeper sees it come', async ({
  stage,
}) => {
  const [an, binh, chief] = [
    await person(stage, 'Đinh Thế Khôi'),
    await person(stage, 'Mạc Thị Uyên'),
    await person(stage, 'Hồ Sĩ Kiên'),
  ]
  await body(stage, 'Chi bộ Cầu Đá', chief.personId)
  const keeper = await stage.seat('clerk')
  const paperId = await brought(keeper, plainText('Quy chế lấy ý kiến.txt', 4))
  await keeper.goto(`/papers/${paperId}`)
  await keeper.getByRole('button', { name: 'Lấy ý kiến' }).click()
  for (const name of ['Đinh Thế Khôi', 'Mạc Thị Uyên', 'Chi bộ Cầu Đá']) await choose(keeper, name)
  await keeper.getByRole('textbox', { name: 'Hạn gửi ý kiến' }).fill('31/12/2099')
  await keeper.getByLabel('Lời nhắn').fill('Xin góp ý kỹ Điều 3.')
  expect(await faultsAtEverySize(keeper, 'vi')).toEqual([])
  await keeper.setViewportSize(desk)
  await keeper.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await keeper.getByRole('heading', { name: 'Nơi được hỏi' }).waitFor()
  await expect.poll(() => keeper.getByText('Chờ ý kiến').count()).toBe(3)
  await keeper.evaluate('globalThis.isTheSamePage = true')

  const first = await stage.seat('member', { account: an.accountId, size: phone })
  await first.getByRole('button', { name: 'Đồng ý, không có ý kiến' }).click()
  await first.getByText('Đã trả lời: đồng ý').waitFor()
  await keeper
    .getByRole('row', { name: /Đinh Thế Khôi/ })
    .getByText('Đồng ý, không có ý kiến')
    .waitFor()

  const second = await stage.seat('member', { account: binh.accountId })
  expect(await faultsAtEverySize(second, 'vi')).toEqual([])
  await second.setViewportSize(desk)
  await second.getByRole('link', { name: 'Góp ý', exact: true }).click()
  await second
    .getByRole('button', { name: /^Góp ý đoạn: .*10 ngày/ })
    .first()
    .click()
  await second.getByLabel('Ý kiến', { exact: true }).fill('Thời hạn quá ngắn.')
  await second.getByRole('button', { name: 'Đề xuất câu chữ' }).click()
  const wording = second.getByLabel('Câu chữ đề xuất')
  await wording.fill((await wording.inputValue()).replace('10 ngày', '15 ngày'))
  expect(await faultsAtEverySize(second, 'vi')).toEqual([])
  await second.setViewportSize(desk)
  await second.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await second.getByRole('list', { name: 'Danh sách ý kiến' }).getByText('Thời hạn quá ngắn.').waitFor()
  await second.getByRole('button', { name: 'Gửi danh sách (1)' }).click()
  await second.getByText(/^Đã gửi ý kiến/).waitFor()

  const said = keeper.getByRole('list', { name: 'Ý kiến đã gửi' })
  await said.getByText('Thời hạn quá ngắn.').waitFor()
  await said.getByText(/15 ngày/).waitFor()
  expect(await keeper.evaluate('globalThis.isTheSamePage')).toBe(true)
  expect(await faultsAtEverySize(keeper, 'vi')).toEqual([])
})

test('what was sent is taken back, edited, withdrawn and sent again; what is typed outlives a way out and back', async ({
  stage,
}) => {
  const an = await person(stage, 'Tạ Quang Lực')
  const keeper = await stage.seat('clerk')
  const roundId = await asked(keeper, [{ kind: 'account', id: an.accountId }])
  const page = await stage.seat('member', { account: an.accountId, at: `/rounds/${roundId}/comments` })
  await page.getByRole('button', { name: 'Ý kiến chung' }).click()
  await page.getByLabel('Ý kiến', { exact: true }).fill('Cần rõ hơn.')
  await page.getByRole('button', { name: 'Thôi' }).click()
  await page.getByRole('button', { name: 'Ý kiến chung' }).click()
  expect(await page.getByLabel('Ý kiến', { exact: true }).inputValue()).toBe('Cần rõ hơn.')
  await page.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await page.getByRole('button', { name: 'Gửi danh sách (1)' }).click()
  await page.getByRole('button', { name: 'Rút lại' }).first().click()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel('Ý kiến', { exact: true }).fill('Cần rõ hơn về kinh phí.')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Cần rõ hơn về kinh phí.').waitFor()
  await page.getByRole('button', { name: 'Rút ý kiến' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Gửi danh sách (1)' }).click()
  await page.getByText(/^Đã gửi ý kiến/).waitFor()
})

test('a letter is recorded for somebody, a round with open comments closes only on an order, and reminders can be copied', async ({
  stage,
}) => {
  const [an, binh] = [await person(stage, 'Vi Văn Thông'), await person(stage, 'Lò Thị Mây')]
  const keeper = await stage.seat('clerk', { language: 'en' })
  const parties = [an, binh].map(({ accountId: id }) => ({ kind: 'account', id }))
  await keeper.goto(`/rounds/${await asked(keeper, parties)}`)
  await keeper.getByRole('button', { name: 'Remind' }).click()
  expect(await keeper.getByLabel('Message').inputValue()).toMatch(/\/rounds\/[\w-]+\/comments$/)
  await keeper.getByRole('button', { name: 'Copy the message' }).click()
  await keeper.getByRole('dialog').getByRole('button', { name: 'Copy for Lò Thị Mây' }).click()
  expect(await faultsAtEverySize(keeper, 'en')).toEqual([])
  await keeper.setViewportSize(desk)
  await keeper.getByRole('dialog').getByLabel('Lò Thị Mây', { exact: true }).uncheck()
  await keeper.getByRole('button', { name: 'Remind 1' }).waitFor()
  await keeper.getByRole('button', { name: 'All who have not answered (2)' }).click()
  await keeper.getByRole('button', { name: 'Remind 2' }).click()
  await keeper.getByText('2 were reminded.').waitFor()

  await keeper.getByRole('button', { name: 'Record for Vi Văn Thông' }).click()
  await keeper.getByLabel('Number').fill('15-CV/CB')
  await keeper.getByRole('textbox', { name: 'Date' }).fill('12/10/2026')
  await keeper.getByLabel('Has comments').check()
  await keeper.getByLabel('Comment 1').fill('Đề nghị bỏ Điều 2.')
  await keeper.getByLabel('Where, as the letter says it').fill('trang 1')
  expect(await faultsAtEverySize(keeper, 'en')).toEqual([])
  await keeper.setViewportSize(desk)
  await keeper.getByRole('button', { name: 'Record', exact: true }).last().click()
  await keeper
    .getByRole('list', { name: 'Comments that were sent' })
    .getByText(/Letter 15-CV/)
    .waitFor()

  await keeper.getByRole('button', { name: 'Close the round' }).click()
  const dialog = keeper.getByRole('dialog')
  await dialog.getByRole('link', { name: /Đề nghị bỏ Điều 2/ }).waitFor()
  await dialog.getByText('Lò Thị Mây').waitFor()
  await dialog.getByLabel('Close all the same, on an order').check()
  await dialog.getByLabel('Reason').fill('The meeting is tomorrow')
  await dialog.getByLabel('Who ordered it').fill('The secretary')
  expect(await faultsAtEverySize(keeper, 'en')).toEqual([])
  await keeper.setViewportSize(desk)
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await keeper.getByText(/· Closed /).waitFor()
})

test('a body gathers from its members out of sight, picks their comments into its list, and sends one list', async ({
  stage,
}) => {
  const [chief, member] = [await person(stage, 'Phí Văn Đạt'), await person(stage, 'Đèo Thị Ban')]
  const { id: bodyId } = await body(stage, 'Chi bộ Suối Bạc', chief.personId)
  await stage.plenum.transact(system('stage'), work =>
    appoint(work, { id: bodyId, personId: member.personId, office: 'committeeMember', fromDay: '2025-06-15' }),
  )
  const keeper = await stage.seat('clerk')
  const roundId = await asked(keeper, [{ kind: 'body', id: bodyId }])
  const page = await stage.seat('member', { account: chief.accountId, at: `/rounds/${roundId}/comments` })
  await page.getByRole('button', { name: 'Lấy ý kiến nội bộ' }).click()
  await page.getByRole('button', { name: 'Tất cả thành viên (1)' }).click()
  await page.getByRole('button', { name: 'Bỏ Đèo Thị Ban' }).waitFor()
  await page.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await page.getByText(/Cấp trên không thấy đợt này/).waitFor()

  const inner = await stage.seat('member', { account: member.accountId })
  await inner.getByRole('link', { name: 'Góp ý', exact: true }).click()
  await inner.getByRole('button', { name: 'Ý kiến chung' }).click()
  await inner.getByLabel('Ý kiến', { exact: true }).fill('Bổ sung kinh phí.')
  await inner.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await inner.getByRole('button', { name: 'Gửi danh sách (1)' }).click()
  await inner.getByText(/^Đã gửi ý kiến/).waitFor()

  await page.getByRole('link', { name: 'Về danh sách sẽ gửi' }).click()
  await page.getByLabel(/^Chọn ý kiến của Đèo Thị Ban/).check()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Đưa vào danh sách (1)' }).click()
  await page.getByText('Đã đưa vào').waitFor()
  await page.getByRole('button', { name: 'Gửi danh sách (1)' }).click()
  await page.getByText(/^Đã gửi ý kiến/).waitFor()
  const view = (await (await keeper.request.get(`/api/rounds/${roundId}`)).json()) as RoundView
  expect(view.counts).toMatchObject({ asked: 1, sent: 1 })
})

test('whoever lets answers out sees first who is told; the commenter sees them without reloading and puts a reserved opinion on record', async ({
  stage,
}) => {
  const an = await person(stage, 'Bế Văn Nghĩa')
  const keeper = await stage.seat('clerk')
  const roundId = await asked(keeper, [{ kind: 'account', id: an.accountId }])
  const page = await stage.seat('member', { account: an.accountId, at: `/rounds/${roundId}/comments` })
  await page.getByRole('button', { name: 'Ý kiến chung' }).click()
  await page.getByLabel('Ý kiến', { exact: true }).fill('Cần thêm biên chế.')
  await page.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await page.getByRole('button', { name: 'Gửi danh sách (1)' }).click()
  await page.getByText(/^Đã gửi ý kiến/).waitFor()

  await keeper.goto(`/rounds/${roundId}`)
  await answerAll(keeper, roundId, 'Biên chế do cấp trên giao.')
  await keeper.getByRole('button', { name: 'Duyệt và gửi trả lời (1)' }).click()
  const dialog = keeper.getByRole('dialog')
  await dialog.getByText('Bế Văn Nghĩa').waitFor()
  expect(await faultsAtEverySize(keeper, 'vi')).toEqual([])
  await keeper.setViewportSize(desk)
  await dialog.getByRole('button', { name: 'Duyệt và gửi trả lời (1)' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Giải trình').waitFor()
  await page.getByText('Biên chế do cấp trên giao.').waitFor()
  await page.getByRole('button', { name: 'Bảo lưu ý kiến' }).click()
  await page.getByLabel('Ý kiến bảo lưu').fill('Vẫn đề nghị thêm.')
  await page.getByRole('button', { name: 'Ghi bảo lưu' }).click()
  await page.getByText('Vẫn đề nghị thêm.').waitFor()
  expect(await faultsAtEverySize(page, 'vi')).toEqual([])
  await page.goto('/')
  await page.getByRole('list', { name: 'Trả lời cho ý kiến đã gửi' }).getByText('1 ý kiến đã được trả lời').waitFor()
})

/** Proposes one answer to everything in the register. */
async function answerAll(page: Page, roundId: string, words: string): Promise<void> {
  const register = await page.request.get(`/api/rounds/${roundId}/register`)
  const { items } = (await register.json()) as { items: { id: string; version: number }[] }
  const rows = items.map(({ id, version }) => ({ id, version }))
  const answer = await page.request.post(`/api/rounds/${roundId}/register/answers`, {
    data: { rows, kind: 'explained', words },
  })
  expect(answer.status()).toBe(200)
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^Thêm tổ chức hoặc người/).fill(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.getByRole('button', { name: `Bỏ ${name}` }).waitFor()
}
