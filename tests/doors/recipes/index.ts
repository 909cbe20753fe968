import type { Recipes } from '../kitchen.ts'
import { accounts } from './accounts.ts'
import { auth } from './auth.ts'
import { bodies } from './bodies.ts'
import { entrances } from './entrances.ts'
import { organisation } from './organisation.ts'
import { people } from './people.ts'

/** A recipe for every door of the house, module by module. */
export const recipes: Recipes = { ...auth, ...entrances, ...organisation, ...bodies, ...people, ...accounts }
