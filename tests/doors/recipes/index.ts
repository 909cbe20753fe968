import type { Recipes } from '../kitchen.ts'
import { auth } from './auth.ts'
import { bodies } from './bodies.ts'
import { organisation } from './organisation.ts'
import { people } from './people.ts'

/** A recipe for every door of the house, module by module. */
export const recipes: Recipes = { ...auth, ...organisation, ...bodies, ...people }
