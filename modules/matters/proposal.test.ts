import { expect } from 'vitest'
import { bring, bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import type { proposeMatter } from './contract.ts'
import type { AnswerOf } from '../../platform/http/contract.ts'

type Proposal = AnswerOf<typeof proposeMatter>

const read = async (hall: Hall, name: string, content: string) =>
  (await bringRead(hall, 'member', { name, content: `${content}\n\n${fresh('Nơi nhận')}` })).id
const propose = async (hall: Hall, ids: string[]) =>
  (await hall.get('member', `/matters/proposal?paperIds=${ids.join(',')}`)).body as unknown as Proposal

const headed = (organ: string, kind: string, number: string, about: string) =>
  `${organ}\n*\nSố ${number}\n\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Khánh, ngày 02 tháng 10 năm 2026\n\n${kind}\n${about}\n-----\n\nĐảng ủy báo cáo như sau.`

test('dropped papers are told apart by their heads, names and first words, and the organ is found among the bodies', async ({
  hall,
}) => {
  const name = `Đảng ủy phường ${fresh('Khánh').replaceAll('-', ' ')}`
  const body = await sceneIn(hall).body({ name })
  const head = (kind: string, number: string) =>
    headed(name.toLocaleUpperCase('vi'), kind, number, 'về chuyển đổi số năm 2027')
  const ids = [
    await read(hall, 'a1.txt', head('TỜ TRÌNH', '12-TTr/ĐU')),
    await read(hall, 'a2.txt', head('NGHỊ QUYẾT', '07-NQ/ĐU')),
    await read(hall, 'Phu_luc-01.txt', 'Danh mục nhiệm vụ'),
    await read(hall, 'a4.txt', 'DỰ THẢO QUY CHẾ phối hợp giữa các ban'),
    await read(hall, 'a5.txt', 'Một bản ghi chép khác.'),
  ]
  const { title, parts } = await propose(hall, ids)
  expect(parts.map(({ part, because, type }) => [part, because, type])).toEqual([
    ['submission', 'type', 'TTr'],
    ['draft', 'type', 'NQ'],
    ['appendix', 'title', null],
    ['draft', 'first-words', null],
    ['other', null, null],
  ])
  expect(parts.map(({ ready }) => ready)).toEqual([true, true, true, true, true])
  expect(parts.slice(0, 2).map(({ draftingBody }) => draftingBody)).toEqual([
    { id: body.id, name },
    { id: body.id, name },
  ])
  expect(title).toBe('Chuyển đổi số năm 2027')
})

test('what bears the file name of a paper in a matter may be its next version; once joined it takes no second place', async ({
  hall,
}) => {
  const fileName = `${fresh('Nghị quyết')}.txt`
  const before = await read(hall, fileName, 'Nội dung một')
  const { body } = await hall.post('member', '/matters', { title: 'Việc', parts: [{ paperId: before, part: 'draft' }] })
  const again = await read(hall, fileName, 'Nội dung hai')
  const { parts } = await propose(hall, [again, before])
  const matter = { id: body['id'], name: 'Việc' }
  expect(parts).toMatchObject([
    { paperId: again, maybeOf: { paperId: before, matter }, standsIn: null },
    { paperId: before, maybeOf: null, standsIn: matter },
  ])
  expect((await hall.post('member', `/papers/${again}/join`, { paperId: before })).status).toBe(200)
  const seen = await hall.get('member', `/matters/${String(body['id'])}`)
  expect(seen.body['parts']).toMatchObject([{ paper: { id: before, number: 2 } }])
})

test('a paper that becomes a version of another leaves its place to it', async ({ hall }) => {
  const [from, to] = [await read(hall, 'b1.txt', fresh('một')), await read(hall, 'b2.txt', fresh('hai'))]
  const { body } = await hall.post('member', '/matters', { title: 'Việc', parts: [{ paperId: from, part: 'draft' }] })
  await hall.heard()
  await hall.post('member', `/papers/${from}/join`, { paperId: to })
  const told = (await hall.heard()).filter(({ name }) => name.startsWith('matter.'))
  expect(told).toMatchObject([{ name: 'matter.parts_changed', facts: { removed: [from], added: [to], version: 2 } }])
  const seen = await hall.get('member', `/matters/${String(body['id'])}`)
  expect(seen.body['parts']).toMatchObject([{ part: 'draft', paper: { id: to } }])
})

test('papers that one may not read are not proposed, and a list that is none is malformed', async ({ hall }) => {
  const { fates } = await bring(hall, 'member', [{ name: 'c.txt', content: fresh('x') }])
  const id = fates[0]?.paperId ?? ''
  expect((await hall.get('clerk', `/matters/proposal?paperIds=${id}`)).code).toBe('paper.not_found')
  expect((await hall.get('member', '/matters/proposal?paperIds=x')).code).toBe('request.malformed')
})

test('whoever signed the submission is proposed as its owner, where exactly one account bears the name', async ({
  hall,
}) => {
  const name = `Lê Văn ${fresh('Khôi').replace(/[^\p{L}]/gu, '')}`
  const signed = `${headed('ĐẢNG ỦY PHƯỜNG', 'TỜ TRÌNH', '12-TTr/ĐU', 'về đường làng')}\n\nT/M ĐẢNG ỦY\nPHÓ BÍ THƯ\n\n${name}`
  const id = (await bringRead(hall, 'member', { name: `${fresh('trình')}.txt`, content: signed })).id
  expect((await propose(hall, [id])).owner).toBeNull()
  const accountId = String((await hall.post('admin', '/accounts', { name, login: fresh('khoi') })).body['id'])
  await hall.post('admin', `/accounts/${accountId}/roles`, { role: 'clerk' })
  expect((await propose(hall, [id])).owner).toEqual({ id: accountId, name })
})
