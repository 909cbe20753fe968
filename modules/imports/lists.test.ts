import { expect } from 'vitest'
import { fresh, openHall, test } from '../../tests/hall.ts'
import { faultsIn, listsIn, tabbed } from '../../tests/lists.ts'
import { sceneIn } from '../../tests/scene.ts'

const name = (family_name: string, middle_name: string, given_name: string) => ({
  family_name,
  middle_name,
  given_name,
})

test('a plain list of names is parted as Vietnamese names are, and can be corrected before it is saved', async ({
  hall,
}) => {
  const lists = listsIn(hall)
  const { id, kind, columns } = await lists.bring(
    ['1. Nguyễn Văn A', '2) đ/c Tôn Nữ Thị Ninh', ' -  Lê  Bình ', '', 'Hoa'].join('\r\n'),
  )
  expect([kind, columns]).toEqual(['people', ['family_name', 'middle_name', 'given_name']])
  const rows = await lists.rows(id)
  expect(rows.map(({ number, cells }) => ({ number, cells }))).toEqual([
    { number: 1, cells: name('Nguyễn', 'Văn', 'A') },
    { number: 2, cells: name('Tôn', 'Nữ Thị', 'Ninh') },
    { number: 3, cells: name('Lê', '', 'Bình') },
    { number: 5, cells: name('', '', 'Hoa') },
  ])
  expect(faultsIn(rows)).toEqual(['5 family_name import.cell_empty'])
  await lists.correct(id, 2, { family_name: 'Tôn Nữ', middle_name: 'Thị' })
  await lists.correct(id, 5, { family_name: 'Phạm', code: fresh('P') })
  expect((await lists.commit(id)).done).toMatchObject({ new: 4, faulty: 0 })
  const { body } = await hall.get('clerk', `/people?search=${encodeURIComponent('ton nu ninh')}`)
  expect(body['items']).toMatchObject([{ familyName: 'Tôn Nữ', middleName: 'Thị', givenName: 'Ninh' }])
})

test('who is in the list without a code is found again by name, and has the code that Plenum gave', async ({
  hall,
}) => {
  const lists = listsIn(hall)
  const { id } = await lists.bring('Đỗ Thị Gặp Lại')
  await lists.commit(id)
  const [row] = await lists.rows(id)
  expect(row?.cells['code']).toMatch(/^[\da-f-]{36}$/)
  expect((await lists.take('ĐỖ THỊ GẶP LẠI'.normalize('NFD'))).done).toMatchObject({ new: 0, changed: 0, same: 1 })

  const same = tabbed('full_name birth_date', ['Đỗ Thị Gặp Lại', '1970-01-01'])
  expect((await lists.take(same)).done.changed).toBe(1)
  expect((await lists.take(tabbed('full_name birth_date', ['Đỗ Thị Gặp Lại', '1971-01-01']))).done.new).toBe(1)
  const unclear = await lists.bring('Đỗ Thị Gặp Lại')
  expect(faultsIn(await lists.rows(unclear.id))).toEqual(['1 code import.name_ambiguous'])
})

test('a list from Word may give everybody an office, by the words for it', async ({ hall }) => {
  const lists = listsIn(hall)
  const body = await sceneIn(hall).body({ name: `Đảng uỷ ${fresh('Sở')}` })
  const { code } = (await hall.get('clerk', `/bodies/${body.id}`)).body
  const rows = [
    ['1', 'Trần Văn Một', 'Bí thư', String(code)],
    ['2', 'Trần Văn Hai', 'PHÓ BÍ THƯ', String(code).toLowerCase()],
    ['3', 'Trần Văn Một', 'Chi uỷ viên', String(code)],
    ['4', 'Trần Văn Ba', 'Bí thư', String(code)],
  ]
  const { id } = await lists.bring(rows.map(cells => cells.join('\t')).join('\n'))
  const left = await lists.rows(id)
  expect(left[0]).toMatchObject({ fate: 'new', cells: { office: 'Bí thư', from: '2026-10-14' } })
  expect(faultsIn(left)).toEqual([
    '2 body import.body_unknown',
    '3 office rulebook.office_not_here',
    '4 from mandate.seat_taken',
  ])
  await lists.correct(id, 2, { body: String(code) })
  await lists.correct(id, 3, { office: 'committeeMember', from: '15/8/2025' })
  expect((await lists.commit(id)).done).toMatchObject({ new: 2, changed: 1, faulty: 1 })
  const { body: composition } = await hall.get('clerk', `/bodies/${body.id}/composition`)
  const seats = composition['seats'] as { office: string; person: { givenName: string } }[]
  expect(seats.map(({ office, person }) => `${office} ${person.givenName}`)).toEqual([
    'secretary Một',
    'deputySecretary Hai',
    'committeeMember Một',
  ])
  expect((await hall.heard()).map(told => told.name)).toContain('mandate.given')
  expect((await lists.commit(id)).done).toMatchObject({ same: 3, faulty: 1 })
})

test('nobody is admitted by a row whose office is faulty, and the rows that lean on it wait, too', async ({ hall }) => {
  const lists = listsIn(hall)
  const body = await sceneIn(hall).body()
  const code = String((await hall.get('clerk', `/bodies/${body.id}`)).body['code'])
  const rows = [
    ['Mạc Thị Chờ', 'Vua', code],
    ['Mạc Thị Chờ', 'committeeMember', code],
  ]
  const { id, done } = await lists.take(rows.map(cells => cells.join('\t')).join('\n'))
  expect(done).toMatchObject({ new: 0, faulty: 2 })
  expect(faultsIn(await lists.rows(id))).toEqual(['1 office rulebook.office_unknown', '2 - import.person_faulty'])
})

test('headings are understood as offices write them, below a title, beside columns that say nothing to us', async ({
  hall,
}) => {
  const text = [
    'DANH SÁCH CẤP ỦY VIÊN',
    '',
    'STT\tMã đảng viên\tHọ và tên đệm\tTÊN\tNgày, tháng, năm sinh\tGiới tính (nam/nữ)\tSĐT\tGhi chú',
    `1\t${fresh('ĐV')}\tNguyễn Thị Thu\tHà\t3.2.1990\tNữ\t(024) 3825-1234\tmới`,
  ].join('\n')
  const { id, columns, ignored } = await listsIn(hall).bring(text)
  expect(ignored).toEqual(['STT', 'Ghi chú'])
  expect(columns).toEqual(['code', 'family_name', 'middle_name', 'given_name', 'birth_date', 'sex', 'phone'])
  const [row] = await listsIn(hall).rows(id)
  expect(row).toMatchObject({ number: 4, fate: 'new', faults: [], cells: name('Nguyễn', 'Thị Thu', 'Hà') })
})

test.for<[string, string]>([
  ['code,kind,name,parent', 'bodies'],
  ['Mã;Loại hình;Tên tổ chức;Trực thuộc', 'bodies'],
  ['Tổ chức\tNhiệm kỳ\tTừ ngày\tĐến ngày', 'terms'],
  ['person,body,office,from,to', 'mandates'],
  ['Mã người;Tổ chức;Chức vụ;Từ ngày', 'mandates'],
  ['Họ và tên\tChức vụ\tĐơn vị', 'people'],
  ['Name,Date of birth,E-mail', 'people'],
])('the headings %s are of %s', async ([headings, kind], { hall }) => {
  expect((await listsIn(hall).bring(`${headings}\nx`)).kind).toBe(kind)
})

test('where the given name comes first, names are parted that way', async () => {
  const hall = await openHall({ profile: 'general' })
  const lists = listsIn(hall)
  const { id } = await lists.bring('Margaret Anne Thornley\nCher')
  expect((await lists.rows(id)).map(({ cells }) => cells)).toEqual([
    name('Thornley', 'Anne', 'Margaret'),
    name('', '', 'Cher'),
  ])
  await hall.close()
})
