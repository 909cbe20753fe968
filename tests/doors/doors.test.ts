import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Hall, test } from '../hall.ts'
import { anything, changedBy } from './anything.ts'
import { lacksOfNo } from './clear-no.ts'
import { judgeOf } from './judge.ts'
import { prepare, type Recipe } from './kitchen.ts'
import { knockAt } from './knock.ts'
import { operationsOf } from './operations.ts'
import { recipes } from './recipes/index.ts'
import { type Variant, variantsOf } from './variants.ts'

test('every door has a recipe, and every recipe a door', ({ hall }) => {
  const doors = operationsOf(hall).map(({ name }) => name)
  expect(Object.keys(recipes).toSorted()).toEqual(doors.toSorted())
})

for (const [name, recipe] of Object.entries(recipes)) {
  test(`${name} takes what fits, and answers everything else with a clear no`, async ({ hall }) => {
    const { operation, supply, attempt } = await standAt(hall, name, recipe)
    for (const variant of variantsOf(operation, await supply.next())) await attempt(variant)
  })

  test(`${name} withstands whatever anybody sends`, async ({ hall }) => {
    const { operation, attempt } = await standAt(hall, name, recipe)
    const sent = fc.asyncProperty(anything(operation), changes => attempt({ what: 'anything', of: changedBy(changes) }))
    await fc.assert(sent, { numRuns: 20 })
  })

  test(`${name} finds nothing under an id that nobody has`, async ({ hall }) => {
    const { operation, supply } = await standAt(hall, name, recipe)
    const valid = await supply.next()
    for (const { name, schema } of operation.params.filter(({ schema }) => schema.format === 'uuid')) {
      const params = { ...valid.params, [name]: randomUUID() }
      const answer = await knockAt(hall, operation, { ...valid, params })
      expect([name, schema.format, answer.status, lacksOfNo(answer)]).toEqual([name, 'uuid', 404, []])
    }
  })
}

/** A door, a supply of valid requests that it has been seen to open to, and a way to try it. */
async function standAt(hall: Hall, name: string, recipe: Recipe) {
  const operation = operationsOf(hall).find(operation => operation.name === name)
  if (!operation) throw new Error(`there is no door ${name}`)
  const fits = judgeOf(operation)
  const supply = supplyOf(await prepare(hall, recipe))
  const first = await knockAt(hall, operation, await supply.next())
  expect(first).toMatchObject({ status: 200 })
  supply.used()

  const attempt = async ({ what, of, wrong }: Variant) => {
    const knock = of(await supply.next())
    const before = hall.faults.length
    const answer = await knockAt(hall, operation, knock)
    const mayPass = answer.status === 200 && !wrong && fits(knock)
    const faults = hall.faults.slice(before).map(String)
    expect({ what, faults, lacks: mayPass ? [] : lacksOfNo(answer) }).toEqual({ what, faults: [], lacks: [] })
    if (mayPass) supply.used()
  }
  return { operation, supply, attempt }
}

/** Makes a new valid request only when the last one has been used up: a refusal uses up nothing. */
function supplyOf<Knock>(make: () => Promise<Knock>) {
  let ready: Promise<Knock> | undefined
  return {
    next: () => (ready ??= make()),
    used: () => {
      ready = undefined
    },
  }
}
