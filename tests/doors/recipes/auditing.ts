import { system } from '../../../platform/work/actor.ts'
import { readHead } from '../../../platform/work/journal.ts'
import type { Recipes } from '../kitchen.ts'

export const auditing: Recipes = {
  'GET /audit/entries': {
    who: 'auditor',
    make: ({ accountId }) => ({
      query: {
        name: 'body.changed',
        subjectId: accountId,
        actorId: accountId,
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-12-31T00:00:00.000Z',
        after: '7',
        take: '5',
      },
    }),
  },
  'GET /audit/log': { who: 'administrator', make: () => ({}) },
  'GET /audit/verify': { who: 'auditor', make: () => ({}) },
  'GET /audit/export': { who: 'auditor', make: () => ({ query: { from: '1', to: '2' } }) },
  'GET /audit/entries/{position}/proof': {
    who: 'administrator',
    make: async ({ hall }) => {
      await hall.plenum.transact(system('kitchen'), work => work.tell({ name: 'test.told', subjectId: 's' }))
      await hall.heard()
      await hall.plenum.audit.seal()
      const { position } = await readHead(hall.plenum.database.reader)
      return { params: { position: String(position) } }
    },
  },
  'GET /audit/backups': { who: 'administrator', make: () => ({}) },
}
