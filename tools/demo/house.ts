import type { readTree } from '../../modules/bodies/contract.ts'
import type { AnswerOf } from '../../platform/http/contract.ts'
import type { Visitor } from './visitor.ts'

/** Lets the player of this login in. */
export type Enter = (login: string) => Promise<Visitor>

/** The demonstration as those who furnish it know it: who is who by the names that its tables use. */
export interface House {
  enter: Enter
  /** A body by its code, or a player by their login. */
  partyOf: (name: string) => Promise<Party>
  /** The day so many days from today. */
  day: (fromToday: number) => string
}

export interface Party {
  kind: 'body' | 'account'
  id: string
}

/** Learns who is who; each player comes in once. */
export async function houseOf(keeper: string, letIn: Enter): Promise<House> {
  const inside = new Map<string, Promise<Visitor>>()
  const enter: Enter = login => {
    const visitor = inside.get(login) ?? letIn(login)
    inside.set(login, visitor)
    return visitor
  }
  const { bodies } = await (await enter(keeper)).ask<AnswerOf<typeof readTree>>('GET', '/bodies/tree')
  const byCode = new Map(bodies.map(({ code, id }) => [code, id]))
  return {
    enter,
    partyOf: async name => {
      const bodyId = byCode.get(name)
      if (bodyId !== undefined) return { kind: 'body', id: bodyId }
      const { id } = await (await enter(name)).ask<{ id: string }>('GET', '/me')
      return { kind: 'account', id }
    },
    day: fromToday => new Date(Date.now() + fromToday * dayLength).toLocaleDateString('en-CA'),
  }
}

const dayLength = 24 * 60 * 60 * 1000
