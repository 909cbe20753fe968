import { expect } from 'vitest'
import { type Hall, openHall, test } from '../../tests/hall.ts'
import { namesIn, sceneIn } from '../../tests/scene.ts'

const everybody = [
  'Đinh Văn An',
  'Nguyễn Văn An',
  'Trần Bảo Ân',
  'Bùi Thị Dung',
  'Nguyễn Văn Dũng',
  'Hồ Thị Đào',
  'Lê Thị Thu Hoa',
  'Đỗ Thị Hoà',
  'Nguyễn Thị Hòa',
  'Phạm Thị Thúy',
  'Vũ Thị Thuý',
  'Y Bhăm Êban',
]

/** Admits everybody, last first, once for all tests of this file. */
async function admitted(hall: Hall): Promise<Hall> {
  const { body } = await hall.get('clerk', '/people?take=1')
  if ((body['items'] as unknown[]).length === 0)
    for (const name of everybody.toReversed()) await sceneIn(hall).person(name)
  return hall
}

async function found(hall: Hall, search: string): Promise<string[]> {
  return namesIn(await hall.get('clerk', `/people?search=${encodeURIComponent(search)}`))
}

test('lists go by given name, then family name, as Vietnamese sorts them: Đ after D, and both spellings of Hòa after Hoa', async ({
  hall,
}) => {
  expect(namesIn(await (await admitted(hall)).get('clerk', '/people'))).toEqual([
    'Đinh Văn An',
    'Nguyễn Văn An',
    'Trần Bảo Ân',
    'Bùi Thị Dung',
    'Nguyễn Văn Dũng',
    'Hồ Thị Đào',
    'Y Bhăm Êban',
    'Lê Thị Thu Hoa',
    'Đỗ Thị Hoà',
    'Nguyễn Thị Hòa',
    'Phạm Thị Thúy',
    'Vũ Thị Thuý',
  ])
})

test('names are found with and without marks, composed or not, from the beginning of any word', async ({ hall }) => {
  await admitted(hall)
  for (const search of ['Đào', 'dao', 'ĐÀO', 'Đào'.normalize('NFD'), 'đ', 'Ðào']) {
    expect([search, ...(await found(hall, search))]).toContain('Hồ Thị Đào')
  }
  expect(await found(hall, 'thuy')).toEqual(['Phạm Thị Thúy', 'Vũ Thị Thuý'])
  expect(await found(hall, 'huy')).toEqual([])
  expect(await found(hall, 'hoa')).toEqual(['Lê Thị Thu Hoa', 'Đỗ Thị Hoà', 'Nguyễn Thị Hòa'])
  expect(await found(hall, 'eban')).toEqual(['Y Bhăm Êban'])
})

test('several words are found in any order, and each must begin a word of the name', async ({ hall }) => {
  await admitted(hall)
  expect(await found(hall, 'nguyen an')).toEqual(['Nguyễn Văn An'])
  expect(await found(hall, 'an  ngu')).toEqual(['Nguyễn Văn An'])
  expect(await found(hall, 'v d')).toEqual(['Đinh Văn An', 'Nguyễn Văn Dũng'])
  expect(await found(hall, 'le thi thu hoa')).toEqual(['Lê Thị Thu Hoa'])
  expect(await found(hall, 'hoa thu thi le l th')).toEqual(['Lê Thị Thu Hoa'])
  expect(await found(hall, 'le thi thu hoa nguyen')).toEqual([])
  expect(await found(hall, 'nguyen nguyen dung')).toEqual(['Nguyễn Văn Dũng'])
})

test('a name of more words than a key has is found by all of them', async ({ hall }) => {
  await admitted(hall)
  await sceneIn(hall).person('Tôn Nữ Thị Huyền Trân Châu')
  expect(await found(hall, 'ton nu thi huyen tran chau')).toEqual(['Tôn Nữ Thị Huyền Trân Châu'])
  expect(await found(hall, 'ton nu thi huyen tran cham')).toEqual([])
})

test('a search that begins too many words to choose from is answered all the same', async ({ hall }) => {
  await admitted(hall)
  const syllables = ['xa', 'xe', 'xi', 'xo', 'xu', 'xy', 'xan', 'xen', 'xin', 'xon', 'xun', 'xym']
  for (const [place, x] of syllables.entries()) {
    await sceneIn(hall).person(
      `${x} ${x.replace('x', 'q')} ${x.replace('x', 'w')} ${place === 11 ? 'wanted' : ''}`.trim(),
    )
  }
  expect(await found(hall, 'x q w')).toHaveLength(12)
  expect(await found(hall, 'w q x wanted')).toEqual(['xym qym wym wanted'])
})

test('quotes, percent signs, backslashes and other marks find nothing and harm nothing', async ({ hall }) => {
  await admitted(hall)
  for (const search of [
    '%',
    '_',
    '\\',
    `'`,
    '"',
    '{}',
    '%%%',
    `a'; drop schema people; --`,
    '\\%',
    '🙂',
    '( |',
    'an%',
    'a_',
  ]) {
    const reply = await hall.get('clerk', `/people?search=${encodeURIComponent(search)}`)
    expect([search, reply.status]).toEqual([search, 200])
  }
  expect(await found(hall, '%')).toEqual([])
  expect(await found(hall, 'a_n')).toEqual(await found(hall, 'a n'))
  expect(await hall.get('clerk', `/people?search=${'x'.repeat(300)}`)).toMatchObject({ status: 400 })
})

test('pages follow one another without a gap or a repetition, in a list and in a search', async ({ hall }) => {
  await admitted(hall)
  for (const search of ['', '&search=n', '&search=v%20t']) {
    const whole = namesIn(await hall.get('clerk', `/people?take=200${search}`))
    const pages: string[] = []
    let after = ''
    do {
      const page = await hall.get('clerk', `/people?take=2${search}${after}`)
      pages.push(...namesIn(page))
      after = typeof page.body['next'] === 'string' ? `&after=${page.body['next']}` : ''
    } while (after !== '')
    expect(pages).toEqual(whole)
  }
  expect((await hall.get('clerk', '/people?after=nonsense')).code).toBe('request.malformed')
})

test('whoever gets another name is found by it, in its place, and no longer by the old one', async ({ hall }) => {
  const { id } = await sceneIn(hall).person('Cao Thị Oanh')
  await hall.ask('clerk', 'PATCH', `/people/${id}`, { version: 1, body: { familyName: 'Kiều', givenName: 'Yến' } })
  expect([await found(hall, 'oanh'), await found(hall, 'cao thi')]).toEqual([[], []])
  expect(await found(hall, 'kieu yen')).toEqual(['Kiều Thị Yến'])
})

test('where the given name is written first, lists go by family name', async () => {
  const hall = await openHall({ profile: 'general' })
  try {
    for (const [givenName, familyName] of [
      ['Zoe', 'Adams'],
      ['Ann', 'Young'],
      ['Åke', 'Berg'],
      ['Bob', 'Adams'],
    ]) {
      await hall.post('clerk', '/people', { givenName, familyName })
    }
    expect(namesIn(await hall.get('clerk', '/people'))).toEqual(['Adams Bob', 'Adams Zoe', 'Berg Åke', 'Young Ann'])
    expect(await found(hall, 'ake')).toEqual(['Berg Åke'])
  } finally {
    await hall.close()
  }
})
