import { expect } from 'vitest'
import { fresh, test } from '../../tests/hall.ts'
import { sceneIn } from './scene.ts'

test('a clerk admits a person, and the journal tells it without a name', async ({ hall }) => {
  const code = fresh('P')
  const { id } = await sceneIn(hall).person('Nguyễn Văn  An '.normalize('NFD').trim(), { code, phone: '0101 234 567' })
  expect((await hall.get('clerk', `/people/${id}`)).body).toMatchObject({ id, code, sight: 'whole', version: 1 })
  expect(await hall.heard()).toMatchObject([
    {
      name: 'person.admitted',
      subjectId: id,
      facts: { version: 1 },
      audiences: ['administrators', 'clerks', 'auditors'],
    },
  ])
})
