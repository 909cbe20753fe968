import { expect } from 'vitest'
import { bring } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'

test('whoever looks on while a paper becomes a version of another finds it, or is told that it is gone', async ({
  hall,
}) => {
  const shown = new Set<number>()
  for (let turn = 0; turn < 8; turn += 1) for (const status of await lookedOn(hall)) shown.add(status)
  expect(shown).toEqual(new Set([200, 404]))
})

/** What several who look at a paper all the time are answered until it is gone for each of them. */
async function lookedOn(hall: Hall): Promise<number[]> {
  const [paperId, id] = [await broughtTo(hall), await broughtTo(hall)]
  const statuses: number[] = []
  const looking = Array.from({ length: 6 }, async () => {
    for (let status = 200; status === 200;) {
      status = (await hall.get('member', `/papers/${id}`)).status
      statuses.push(status)
    }
  })
  const [joined] = await Promise.all([hall.post('member', `/papers/${id}/join`, { paperId }), ...looking])
  expect(joined.status).toBe(200)
  return statuses
}

async function broughtTo(hall: Hall): Promise<string> {
  const { body } = await bring(hall, 'member', [{ name: `${fresh('tệp')}.txt`, content: fresh('chữ') }])
  return (body['fates'] as { paperId: string }[])[0]?.paperId ?? ''
}
