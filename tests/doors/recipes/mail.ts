import { fresh } from '../../hall.ts'
import type { Recipes } from '../kitchen.ts'

export const mail: Recipes = {
  'GET /mail': { who: 'administrator', make: () => ({}) },
  'POST /mail/trial': { who: 'administrator', make: () => ({ body: { to: 'quan.tri@example.vn' } }) },
  'POST /accounts/{id}/links/mail': {
    who: 'administrator',
    make: async ({ hall }) => {
      const entry = { name: 'Nguyễn Thị Bình', login: `${fresh('binh')}@example.vn`, language: 'vi' }
      const { body } = await hall.post('admin', '/accounts', entry)
      return { params: { id: String(body['id']) }, body: { purpose: 'password' } }
    },
  },
}
