import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipes } from '../kitchen.ts'

const newPerson = () => ({
  familyName: 'Nguyễn',
  middleName: 'Thị',
  givenName: 'Bình',
  birthDate: '1970-02-28',
  sex: 'female',
  email: 'binh@example.org',
  phone: '+84 24 3825 0000',
})
const newMandate = { office: 'committeeMember', fromDay: '2025-06-15', toDay: '2026-12-31', precedence: 3 }
const onADay = { query: { on: '2026-10-14' } }

export const people: Recipes = {
  'GET /people': { who: 'clerk', make: () => ({ query: { take: '5', search: 'nguyen' } }) },
  'GET /people/{id}': { who: 'clerk', make: atPerson },
  'GET /people/{id}/offices': { who: 'auditor', make: async kitchen => ({ ...(await atPerson(kitchen)), ...onADay }) },
  'GET /bodies/{id}/composition': {
    who: 'member',
    make: async kitchen => ({ ...(await atBody(kitchen)), ...onADay }),
  },
  'GET /bodies/{id}/authority': { who: 'clerk', make: async kitchen => ({ ...(await atBody(kitchen)), ...onADay }) },
  'POST /people': { who: 'clerk', make: () => ({ body: { ...newPerson(), code: fresh('P') } }) },
  'PATCH /people/{id}': {
    who: 'clerk',
    make: async kitchen => ({ ...(await atPerson(kitchen)), ...editing(1), body: newPerson() }),
  },
  'POST /people/{id}/erase': {
    who: 'administrator',
    make: async kitchen => ({ ...(await atPerson(kitchen)), ...editing(1) }),
  },
  'POST /bodies/{id}/mandates': {
    who: 'clerk',
    make: async kitchen => {
      const { id: personId } = await kitchen.scene.person('Lê Văn Cường')
      return { ...(await atBody(kitchen)), body: { ...newMandate, personId } }
    },
  },
  'PATCH /mandates/{id}': {
    who: 'clerk',
    make: async kitchen => ({ ...(await atMandate(kitchen)), ...editing(1), body: newMandate }),
  },
  'POST /mandates/{id}/end': {
    who: 'clerk',
    make: async kitchen => ({ ...(await atMandate(kitchen)), ...editing(1), body: { lastDay: '2026-10-14' } }),
  },
  'DELETE /mandates/{id}': {
    who: 'clerk',
    make: async kitchen => ({ ...(await atMandate(kitchen)), ...editing(1) }),
  },
}

async function atPerson({ scene }: Kitchen) {
  return { params: { id: (await scene.person('Trần Văn An')).id } }
}

async function atBody({ scene }: Kitchen) {
  return { params: { id: (await scene.body()).id } }
}

async function atMandate({ scene }: Kitchen) {
  const [body, person] = [await scene.body(), await scene.person('Phạm Thị Dung')]
  return { params: { id: (await scene.appoint(body.id, person.id)).id } }
}
