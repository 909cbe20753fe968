import type { MandateRow, PersonRow } from './organisation.ts'
import type { Random } from './random.ts'
import { type Age, fullName, vietnamesePerson } from './vietnamese-people.ts'

/** The people of a made-up organisation and the offices they are given, in the order in which both are written down. */
export class Cast {
  readonly people: PersonRow[] = []
  readonly mandates: MandateRow[] = []
  readonly #random: Random
  readonly #names = new Set<string>()
  readonly #seatsOf = new Map<string, number>()

  constructor(random: Random) {
    this.#random = random
  }

  /** Makes up one more person, never a namesake, and answers their code. */
  invite(age?: Age): string {
    const number = this.people.length + 1
    const code = `NS-${String(number).padStart(4, '0')}`
    let person = vietnamesePerson(this.#random, { number, code, age })
    while (this.#names.has(fullName(person))) person = vietnamesePerson(this.#random, { number, code, age })
    this.#names.add(fullName(person))
    this.people.push(person)
    return person.code
  }

  inviteMany(count: number, age?: Age): string[] {
    return Array.from({ length: count }, () => this.invite(age))
  }

  /** Gives somebody an office; those seated first in a body take precedence there. */
  seat(person: string, body: string, office: string, from: string, to = ''): void {
    const precedence = (this.#seatsOf.get(body) ?? 0) + 1
    this.#seatsOf.set(body, precedence)
    this.mandates.push({ person, body, office, from, to, precedence: String(precedence) })
  }

  seatAll(people: readonly string[], body: string, office: string, from: string, to = ''): void {
    for (const person of people) this.seat(person, body, office, from, to)
  }
}
