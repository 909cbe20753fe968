import { expect } from 'vitest'
import { fresh, test } from '../../tests/hall.ts'
import { faultsIn, listsIn, tabbed } from '../../tests/lists.ts'

const heading = 'code family_name middle_name given_name birth_date phone'
const person = (code: string, ...more: string[]) => [code, 'Lê', 'Văn', 'An', ...more]
const counts = { new: 0, changed: 0, same: 0, faulty: 0, repeated: 0 }

test('nothing is taken over before it is committed, and committing twice changes nothing more', async ({ hall }) => {
  const lists = listsIn(hall)
  const [one, other] = [fresh('P'), fresh('P')]
  const made = await lists.bring(tabbed(heading, person(one, '03/02/1990', '0912 345 678'), person(other, '', '')))
  expect(made).toMatchObject({ kind: 'people', counts: { ...counts, new: 2 }, committedAt: null, ignored: [] })
  expect(await hall.heard()).toMatchObject([{ name: 'import.prepared', subjectId: made.id, audiences: [] }])

  const first = await lists.commit(made.id)
  expect(first).toMatchObject({ done: { ...counts, new: 2 }, counts: { ...counts, same: 2 } })
  const told = await hall.heard()
  expect(told.map(({ name }) => name)).toEqual(['person.admitted', 'person.admitted', 'import.committed'])
  expect(told.at(-1)).toMatchObject({ facts: { kind: 'people', new: 2 }, audiences: ['everyone'] })

  expect((await lists.commit(made.id)).done).toEqual({ ...counts, same: 2 })
  expect(await hall.heard()).toEqual([])
  const { body } = await hall.get('clerk', `/people/${told[0]?.subjectId}`)
  expect(body).toMatchObject({ code: one, birthDate: '1990-02-03', phone: '0912 345 678', version: 1 })
})

test('one bad row never loses the rest, and comes back with its reason to be corrected', async ({ hall }) => {
  const lists = listsIn(hall)
  const [good, bad] = [fresh('P'), fresh('P')]
  const rows = [person(good, '', ''), person(bad, '31/02/1990', '=1+1'), person(good, '', ''), person('?', '', '')]
  const { id, done } = await lists.take(tabbed(heading, ...rows))
  expect(done).toEqual({ ...counts, new: 1, faulty: 2, repeated: 1 })
  const left = await lists.rows(id)
  expect(faultsIn(left)).toEqual([
    '3 birth_date import.day_unfit',
    '3 phone import.phone_unfit',
    '4 code import.repeated',
    '5 code import.code_unfit',
  ])
  expect(left[2]?.faults[0]?.facts).toEqual({ row: 2 })

  const file = await lists.download(`/imports/${id}/faulty.csv`)
  expect(file.toString()).toContain(`${bad};Lê;Văn;An;31/02/1990;'=1+1;birth_date: `)
  const corrected = await lists.correct(id, 3, { birth_date: '28/02/1990', phone: '+84 912 345 678' })
  expect(corrected.body).toMatchObject({ row: { fate: 'new', faults: [] }, counts: { same: 1, new: 1, faulty: 1 } })
  expect((await lists.commit(id)).done).toMatchObject({ new: 1, same: 1 })
  const again = await lists.bring({ file: await lists.download(`/imports/${id}/faulty.xlsx`) })
  expect(again).toMatchObject({ kind: 'people', counts: { same: 1, faulty: 1 }, ignored: ['Lý do chưa nhập'] })
})

test('a row tells which fields it will change; a column that is missing leaves what is there', async ({ hall }) => {
  const lists = listsIn(hall)
  const code = fresh('P')
  await lists.take(tabbed(heading, person(code, '1990-02-03', '0912345678')))
  await hall.heard()
  const { id } = await lists.bring(tabbed('code full_name email phone', [code, 'Lê Văn Ân', 'an@khoi.example', '']))
  expect(await lists.rows(id)).toMatchObject([{ fate: 'changed', fields: ['given_name', 'email', 'phone'] }])
  await lists.commit(id)
  const [, told] = await hall.heard()
  expect(told).toMatchObject({ name: 'person.changed', facts: { fields: ['givenName', 'email', 'phone'], version: 2 } })
  expect((await hall.get('clerk', `/people/${told?.subjectId}`)).body).toMatchObject({
    givenName: 'Ân',
    birthDate: '1990-02-03',
    email: 'an@khoi.example',
    phone: null,
  })
  const { body } = await hall.get('clerk', `/people?search=${encodeURIComponent('le van an')}`)
  expect((body['items'] as { id: string }[]).some(item => item.id === told?.subjectId)).toBe(true)
})

test('what is judged when it is committed counts, not what it looked like before', async ({ hall }) => {
  const lists = listsIn(hall)
  const code = fresh('P')
  const table = tabbed(heading, person(code, '', '0912345678'))
  const [one, other] = [await lists.bring(table), await lists.bring(table)]
  expect([one.counts.new, other.counts.new]).toEqual([1, 1])
  const both = await Promise.all([lists.commit(one.id), lists.commit(other.id)])
  expect(both.map(({ done }) => `${done.new}`).toSorted()).toEqual(['0', '1'])
  expect((await hall.heard()).filter(({ name }) => name === 'person.admitted')).toHaveLength(1)
})

test('lists are for clerks and administrators', async ({ hall }) => {
  const { id } = await listsIn(hall).bring(tabbed(heading, person(fresh('P'))))
  const lists = listsIn(hall, 'member')
  expect((await lists.prepare({ text: 'An' })).code).toBe('role.needed')
  expect((await hall.get('member', `/imports/${id}/rows`)).code).toBe('role.needed')
  expect((await hall.post('member', `/imports/${id}/commit`)).code).toBe('role.needed')
  expect((await lists.correct(id, 2, {})).code).toBe('role.needed')
  expect((await hall.get('auditor', `/imports/${id}`)).code).toBe('role.needed')
  expect((await hall.get('member', '/exports/people.csv')).code).toBe('role.needed')
  expect((await hall.get('guest', '/exports/people.csv')).code).toBe('session.needed')
})

test('a table that is discarded is forgotten with all its rows', async ({ hall }) => {
  const lists = listsIn(hall)
  const { id } = await lists.bring('Nguyễn Thị Xoá')
  expect((await hall.ask('clerk', 'DELETE', `/imports/${id}`)).body).toEqual({ id })
  for (const path of [`/imports/${id}`, `/imports/${id}/rows`, `/imports/${id}/faulty.csv`])
    expect((await hall.get('clerk', path)).code).toBe('import.not_found')
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['import.prepared', 'import.discarded'])
})

test('what cannot be read is refused as a whole, with a reason', async ({ hall }) => {
  const { prepare } = listsIn(hall)
  const codeOf = async (table: Parameters<typeof prepare>[0]) => (await prepare(table)).code
  expect(await codeOf({})).toBe('import.nothing')
  expect(await codeOf({ text: ' \n ' })).toBe('import.columns_unknown')
  expect(await codeOf({ text: tabbed(heading) })).toBe('import.nothing')
  expect(await codeOf({ text: 'a\tb\tc\td\te' })).toBe('import.columns_unknown')
  expect(await codeOf({ kind: 'terms', text: 'body\tordinal\nX\t1' })).toBe('import.columns_missing')
  expect(await codeOf({ file: Buffer.from('NguyÔn V¨n B×nh', 'latin1') })).toBe('table.unknown_encoding')
  expect((await hall.post('clerk', '/imports', { file: 'not base64!' })).code).toBe('import.broken_upload')
  expect(await hall.heard()).toEqual([])
})

test('a file that is marked secret is not taken in, whatever the mark stands beside', async ({ hall }) => {
  const lists = listsIn(hall)
  const marked = (...lines: string[]) => lists.prepare({ file: Buffer.from(lines.join('\n').normalize('NFD')) })
  expect((await marked('MẬT', 'DANH SÁCH', 'Họ và tên,Ghi chú', 'Lê Văn An,')).code).toBe('secret.not_here')
  expect((await marked('Họ và tên,Ghi chú', 'Lê Văn An,TUYỆT MẬT')).code).toBe('secret.not_here')
  expect(await hall.heard()).toEqual([])
  expect((await marked('Họ đệm,Tên', 'LÊ VĂN,MẬT')).status).toBe(200)
})

test('an office that is given by hand is given from today, and never without a body', async ({ hall }) => {
  const lists = listsIn(hall)
  const { id } = await lists.bring('Cao Thị Thêm')
  await lists.correct(id, 1, { office: 'secretary' })
  expect(await lists.rows(id)).toMatchObject([{ cells: { from: '2026-10-14' }, fate: 'faulty' }])
  expect(faultsIn(await lists.rows(id))).toEqual(['1 body import.cell_empty'])
  expect((await lists.commit(id)).done).toMatchObject({ new: 0, faulty: 1 })
  await lists.correct(id, 1, { office: '' })
  expect((await lists.commit(id)).done.new).toBe(1)
})

test('rows are read a page at a time, all or those of one fate', async ({ hall }) => {
  const rows = Array.from({ length: 25 }, (_, place) => person(fresh('P'), place % 5 === 0 ? 'x' : ''))
  const { id } = await listsIn(hall).bring(tabbed('code family_name middle_name given_name birth_date', ...rows))
  const first = await hall.get('clerk', `/imports/${id}/rows?take=3&fate=faulty`)
  const second = await hall.get('clerk', `/imports/${id}/rows?take=3&fate=faulty&after=${String(first.body['next'])}`)
  const numbers = [first, second].map(({ body }) => (body['items'] as { number: number }[]).map(row => row.number))
  expect(numbers).toEqual([
    [2, 7, 12],
    [17, 22],
  ])
  expect(second.body['next']).toBeNull()
})
