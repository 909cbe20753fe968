import type { z } from 'zod'
import type { Endpoint } from '../../platform/http/contract.ts'

/** What an endpoint wants to be told: the fields of path, query and body in one flat object. */
export type Input<E> =
  E extends Endpoint<infer Path, infer Query, infer Body, infer _> ? Fields<Path> & Fields<Query> & Fields<Body> : never

/** An empty schema's input would otherwise forbid every field of the others. */
type Fields<Schema extends z.ZodObject> = string extends keyof z.input<Schema> ? object : z.input<Schema>
