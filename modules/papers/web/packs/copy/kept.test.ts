import { expect, test } from 'vitest'
import { readMe } from '../../../../accounts/contract.ts'
import { readOrganisation } from '../../../../organisation/contract.ts'
import { readRulebook } from '../../../../rulebook/contract.ts'
import { listPacks, readPack, readText } from '../../../contract.ts'
import { isKeptPath, isOf, mayGiveOut } from './kept.ts'

const now = new Date('2026-11-23T07:00:00Z')
const owner = { accountId: 'a', locked: false, seenAt: '2026-11-20T07:00:00Z' }

test('copies are given out while their owner is signed in and the server has known them lately', () => {
  expect(mayGiveOut(owner, now)).toBe(true)
  expect(mayGiveOut({ ...owner, locked: true }, now)).toBe(false)
  expect(mayGiveOut({ ...owner, seenAt: '2026-11-01T07:00:00Z' }, now)).toBe(false)
  expect(mayGiveOut({ ...owner, seenAt: 'never' }, now)).toBe(false)
  expect(mayGiveOut(undefined, now)).toBe(false)
})

test('everything that opens a pack is looked up in copies, and nothing else of the API is', () => {
  for (const { path } of [readMe, readOrganisation, readRulebook, listPacks, readPack, readText])
    expect(isKeptPath(`/api${path}`)).toBe(true)
  for (const path of ['/api/events', '/api/accounts', '/api/auth/sign-out', '/api/mechanism', '/papers/packs', '/'])
    expect(isKeptPath(path)).toBe(false)
})

test('an address is of the paper that it names', () => {
  expect(isOf('p1', 'https://plenum.example/api/papers/p1/versions/1/text')).toBe(true)
  expect(isOf('p1', 'https://plenum.example/api/packs/p1')).toBe(false)
})
