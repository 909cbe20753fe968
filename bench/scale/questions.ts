import type { Name } from '../../modules/people/names.ts'
import type { Organisation } from '../../tools/demonstration/organisation.ts'
import { pick, type Random, seeded, type WeightedTable, wholeBetween } from '../../tools/demonstration/random.ts'
import { idOf, nameOf } from './load.ts'

/** What is asked of a Plenum of any size: addresses below `/api`, by the name of the page. */
export function questionsAbout({ bodies, people }: Organisation, count: number): Map<string, string[]> {
  const random = seeded(count)
  const ids = sample(bodies, count, random).map(({ code }) => idOf(code))
  const names = sample(people, count, random).map(nameOf)
  return new Map([
    ['body page', ids.map(id => `/bodies/${id}`)],
    ['composition on a date', ids.map(id => `/bodies/${id}/composition?on=${pick(random, days)}`)],
    [
      'people search',
      names.map((name, place) => `/people?take=20&search=${encodeURIComponent(searched(name, place, random))}`),
    ],
  ])
}

/** A fifth each: a common family name; one to three first letters; a given name; family and given name; a full name. */
function searched({ familyName, middleName, givenName }: Name, place: number, random: Random): string {
  switch (place % 5) {
    case 0:
      return pick(random, commonFamilyNames)
    case 1:
      return givenName.slice(0, wholeBetween(random, 1, 3))
    case 2:
      return givenName
    case 3:
      return `${familyName} ${givenName}`
    default:
      return `${familyName} ${middleName ?? ''} ${givenName}`
  }
}

/** They are the names of two thirds of all people; the shares are those of the demonstration's names. */
const commonFamilyNames: WeightedTable = [
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
]

/** Before and during the present term, and today. */
const days: WeightedTable = [
  ['2022-05-19', 1],
  ['2026-01-15', 1],
  ['2026-11-20', 2],
]

/** So many of the rows, spread over all of them, in no order. */
function sample<Row>(rows: Iterable<Row>, count: number, random: Random): Row[] {
  const chosen: Row[] = []
  let seen = 0
  for (const row of rows) {
    seen += 1
    const place = chosen.length < count ? chosen.length : Math.floor(random() * seen)
    if (place < count) chosen[place] = row
  }
  return chosen
}
