import { bloc, closed, isSubordinate, thirteenthTerm, twelfthTerm } from './bloc-bodies.ts'
import { Cast } from './cast.ts'
import type { BodyRow, TermRow } from './organisation.ts'
import { dayBefore, type Random } from './random.ts'

interface Leaders {
  /** Secretary, standing deputy, two deputies, then the other members of the standing committee. */
  standing: string[]
  /** The members of the committee who are not in its standing committee. */
  others: string[]
  /** Those who left with the 12th term, the former secretary first. */
  former: string[]
}

/** Gives every body its people; the cells take whoever is needed to reach the number asked for. */
export function castBloc(random: Random, bodies: readonly BodyRow[], terms: readonly TermRow[], people: number): Cast {
  const cast = new Cast(random)
  const leaders = {
    standing: cast.inviteMany(15, 'senior'),
    others: cast.inviteMany(28, 'senior'),
    former: cast.inviteMany(20, 'senior'),
  }
  seatThirteenthTerm(cast, leaders)
  seatTwelfthTerm(cast, leaders)
  seatInspection(cast, leaders)
  seatOffice(cast, leaders)
  seatCommissions(cast, leaders)
  seatSubordinates(cast, leaders, bodies, terms)
  seatCells(cast, bodies, people)
  return cast
}

function seatThirteenthTerm(cast: Cast, { standing, others }: Leaders): void {
  for (const body of [bloc, 'DUK-BTV']) {
    cast.seatAll(standing.slice(0, 1), body, 'secretary', thirteenthTerm)
    cast.seatAll(standing.slice(1, 2), body, 'standingDeputySecretary', thirteenthTerm)
    cast.seatAll(standing.slice(2, 4), body, 'deputySecretary', thirteenthTerm)
  }
  cast.seatAll([...standing.slice(4), ...others], bloc, 'committeeMember', thirteenthTerm)
  cast.seatAll(standing.slice(4), 'DUK-BTV', 'standingCommitteeMember', thirteenthTerm)
}

function seatTwelfthTerm(cast: Cast, { standing, others, former }: Leaders): void {
  const last = dayBefore(thirteenthTerm)
  for (const body of [bloc, 'DUK-BTV']) {
    cast.seatAll(former.slice(0, 1), body, 'secretary', twelfthTerm, last)
    cast.seatAll(standing.slice(0, 1), body, 'standingDeputySecretary', twelfthTerm, last)
    cast.seatAll([...former.slice(1, 2), ...standing.slice(1, 2)], body, 'deputySecretary', twelfthTerm, last)
  }
  const members = [...standing.slice(2), ...former.slice(2), ...others.slice(0, 8)]
  cast.seatAll(members, bloc, 'committeeMember', twelfthTerm, last)
  cast.seatAll(members.slice(0, 9), 'DUK-BTV', 'standingCommitteeMember', twelfthTerm, last)
}

function seatInspection(cast: Cast, { standing, others, former }: Leaders): void {
  const body = 'DUK-UBKT'
  cast.seatAll(standing.slice(4, 5), body, 'inspectionChair', thirteenthTerm)
  cast.seatAll([...others.slice(0, 1), ...cast.inviteMany(2)], body, 'inspectionViceChair', thirteenthTerm)
  cast.seatAll(cast.inviteMany(5), body, 'inspectionMember', thirteenthTerm)
  cast.seatAll(cast.inviteMany(2), body, 'officer', '2023-03-01')
  cast.seatAll(former.slice(2, 3), body, 'inspectionChair', twelfthTerm, dayBefore(thirteenthTerm))
}

/** The chief of office has handed over to a deputy in the middle of the term. */
function seatOffice(cast: Cast, { others }: Leaders): void {
  const body = 'DUK-VP'
  const handover = '2026-04-01'
  cast.seatAll(others.slice(1, 2), body, 'chiefOfOffice', '2022-05-16', dayBefore(handover))
  cast.seatAll(others.slice(2, 3), body, 'chiefOfOffice', handover)
  cast.seatAll(others.slice(2, 3), body, 'deputyChiefOfOffice', '2021-02-01', dayBefore(handover))
  cast.seatAll(cast.inviteMany(1), body, 'deputyChiefOfOffice', '2024-10-01')
  cast.seatAll(cast.inviteMany(2), body, 'clerk', '2019-07-01')
  cast.seatAll(cast.inviteMany(5), body, 'officer', '2021-09-01')
}

/** The head of the commission that was closed became a deputy head where it was merged. */
function seatCommissions(cast: Cast, { standing, others, former }: Leaders): void {
  const merged = '2025-02-15'
  const heads = [
    {
      body: 'DUK-BTC',
      head: standing.slice(5, 6),
      deputies: [...others.slice(3, 4), ...cast.inviteMany(1)],
      officers: 4,
    },
    { body: 'DUK-BTG', head: standing.slice(6, 7), deputies: others.slice(4, 5), officers: 4 },
    { body: 'DUK-BNC', head: others.slice(6, 7), deputies: cast.inviteMany(1), officers: 2 },
  ]
  for (const { body, head, deputies, officers } of heads) {
    cast.seatAll(head, body, 'commissionHead', '2021-01-04')
    cast.seatAll(deputies, body, 'commissionDeputyHead', '2022-03-01')
    cast.seatAll(cast.inviteMany(officers), body, 'officer', '2022-09-05')
  }
  cast.seatAll(others.slice(5, 6), 'DUK-BTG', 'commissionDeputyHead', merged)
  cast.seatAll(others.slice(5, 6), closed.code, 'commissionHead', '2020-10-01', closed.lastDay)
  cast.seatAll(former.slice(3, 4), closed.code, 'commissionDeputyHead', '2018-06-01', closed.lastDay)
  cast.seatAll(former.slice(4, 6), closed.code, 'officer', '2016-04-01', closed.lastDay)
}

/** Most members of the bloc committee lead a committee below it. In one of those the deputy has taken over. */
function seatSubordinates(
  cast: Cast,
  { standing, others }: Leaders,
  bodies: readonly BodyRow[],
  terms: readonly TermRow[],
): void {
  const codes = new Set(bodies.map(({ code }) => code))
  const startOf = new Map(terms.filter(({ to }) => to === '').map(({ body, from }) => [body, from]))
  const secretaries = [...standing.slice(7), ...others.slice(7)]
  const handover = { body: 'DUK-09', day: '2026-06-01' }
  for (const { code } of bodies.filter(({ kind }) => isSubordinate(kind))) {
    const from = startOf.get(code) ?? thirteenthTerm
    const to = code === handover.body ? dayBefore(handover.day) : ''
    const secretary = secretaries.shift() ?? cast.invite('senior')
    const deputy = cast.invite()
    const members = cast.inviteMany(codes.has(`${code}-BTV`) ? 3 : 2)
    cast.seat(secretary, code, 'secretary', from, to)
    cast.seat(deputy, code, 'deputySecretary', from, to)
    if (to !== '') cast.seat(deputy, code, 'secretary', handover.day)
    cast.seatAll(members, code, 'committeeMember', from)
    if (codes.has(`${code}-BTV`)) seatOrgans(cast, code, { secretary, deputy, members, from })
  }
}

interface Committee {
  secretary: string
  deputy: string
  members: string[]
  from: string
}

function seatOrgans(cast: Cast, code: string, { secretary, deputy, members, from }: Committee): void {
  cast.seat(secretary, `${code}-BTV`, 'secretary', from)
  cast.seat(deputy, `${code}-BTV`, 'deputySecretary', from)
  cast.seatAll(members.slice(0, 1), `${code}-BTV`, 'standingCommitteeMember', from)
  cast.seatAll(members.slice(0, 1), `${code}-UBKT`, 'inspectionChair', from)
  cast.seatAll(members.slice(1), `${code}-UBKT`, 'inspectionMember', from)
}

function seatCells(cast: Cast, bodies: readonly BodyRow[], people: number): void {
  const cells = bodies.filter(({ kind }) => kind === 'cell')
  for (const { code } of cells) {
    cast.seat(cast.invite(), code, 'secretary', '2025-01-10')
    cast.seat(cast.invite(), code, 'deputySecretary', '2025-01-10')
  }
  for (let place = 0; cast.people.length < people; place += 1) {
    const cell = cells[place % cells.length]
    if (!cell) break
    cast.seat(cast.invite(), cell.code, 'partyMember', '2023-01-10')
  }
}
