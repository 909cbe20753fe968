import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test as base } from 'vitest'
import { type Hall, openHall } from '../hall.ts'
import { openPostOffice } from '../post-office.ts'
import { anything, changedBy } from './anything.ts'
import { lacksOfNo } from './clear-no.ts'
import { type Fits, judgeOf } from './judge.ts'
import { prepare, type Recipe } from './kitchen.ts'
import { type Knock, knockAt } from './knock.ts'
import { type Operation, operationsOf } from './operations.ts'
import { recipes } from './recipes/index.ts'
import { type Variant, variantsOf } from './variants.ts'

/** A hall in which every door can open, those of the mail included. */
const test = base
  .extend('post', { scope: 'file' }, async ({}, { onCleanup }) => {
    const post = await openPostOffice()
    onCleanup(post.close)
    return post
  })
  .extend('hall', { scope: 'file' }, async ({ post }, { onCleanup }) => {
    const hall = await openHall({ mail: { smtpUrl: post.url, from: 'Plenum <plenum@example.vn>' } })
    onCleanup(hall.close)
    return hall
  })

test('every door has a recipe, and every recipe a door', ({ hall }) => {
  const doors = operationsOf(hall).map(({ name }) => name)
  expect(Object.keys(recipes).toSorted()).toEqual(doors.toSorted())
})

for (const [name, recipe] of Object.entries(recipes)) {
  test(`${name} opens to what fits, and answers everything else with a clear no`, async ({ hall }) => {
    const door = await standAt(hall, name, recipe)
    await opens(door)
    await findsNothingUnderUnknownIds(door)
    for (const variant of variantsOf(door.operation, await door.supply.next())) await attempt(door, variant)
    await withstandsAnything(door)
  })
}

interface Door {
  hall: Hall
  operation: Operation
  fits: Fits
  supply: { next: () => Promise<Knock>; used: () => void }
}

async function standAt(hall: Hall, name: string, recipe: Recipe): Promise<Door> {
  const operation = operationsOf(hall).find(operation => operation.name === name)
  if (!operation) throw new Error(`there is no door ${name}`)
  return { hall, operation, fits: judgeOf(operation), supply: supplyOf(await prepare(hall, recipe)) }
}

async function opens({ hall, operation, fits, supply }: Door): Promise<void> {
  const valid = await supply.next()
  expect(fits(valid)).toBe(true)
  expect(await knockAt(hall, operation, valid)).toMatchObject({ status: 200 })
  supply.used()
}

async function findsNothingUnderUnknownIds({ hall, operation, supply }: Door): Promise<void> {
  const valid = await supply.next()
  for (const { name } of operation.params.filter(({ schema }) => schema.format === 'uuid')) {
    const params = { ...valid.params, [name]: randomUUID() }
    const answer = await knockAt(hall, operation, { ...valid, params })
    expect({ name, status: answer.status, lacks: lacksOfNo(answer) }).toEqual({ name, status: 404, lacks: [] })
  }
}

/** Only what fits may pass; everything else is refused well, and nothing takes the hall by surprise. */
async function attempt({ hall, operation, fits, supply }: Door, { what, of, wrong }: Variant): Promise<void> {
  const knock = of(await supply.next())
  const before = hall.faults.length
  const answer = await knockAt(hall, operation, knock)
  const mayPass = answer.status === 200 && !wrong && fits(knock)
  const faults = hall.faults.slice(before).map(String)
  expect({ what, faults, lacks: mayPass ? [] : lacksOfNo(answer) }).toEqual({ what, faults: [], lacks: [] })
  if (mayPass) supply.used()
}

async function withstandsAnything(door: Door): Promise<void> {
  const { params, query, body } = door.operation
  if (params.length + query.length === 0 && !body) return
  const sent = fc.asyncProperty(anything(door.operation), changes =>
    attempt(door, { what: 'anything', of: changedBy(changes) }),
  )
  await fc.assert(sent, { numRuns: 12 })
}

/** Makes a new valid request only when the last one has been used up: a refusal uses up nothing. */
function supplyOf(make: () => Promise<Knock>): Door['supply'] {
  let ready: Promise<Knock> | undefined
  return {
    next: () => (ready ??= make()),
    used: () => {
      ready = undefined
    },
  }
}
