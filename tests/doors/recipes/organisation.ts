import { editing, type Recipes } from '../kitchen.ts'

export const organisation: Recipes = {
  'GET /organisation': { who: 'guest', make: () => ({}) },
  'PATCH /organisation': {
    who: 'administrator',
    make: async ({ hall }) => {
      const { version } = (await hall.get('guest', '/organisation')).body
      return { ...editing(version), body: { name: 'Đảng bộ Khối thử nghiệm', language: 'vi' } }
    },
  },
  'GET /rulebook': { who: 'guest', make: () => ({}) },
  'GET /rulebook/profiles': { who: 'guest', make: () => ({}) },
}
