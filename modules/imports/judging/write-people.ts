import type { Work } from '../../../platform/work/work.ts'
import { admitPeople, changePeople, type NewPerson, type Person } from '../../people/index.ts'
import type { NameOrder } from '../../rulebook/index.ts'
import { inChunks } from '../chunks.ts'
import { type Aftermath, changedColumns, isSound, type Progress } from '../verdict.ts'
import type { PersonDraft, PersonValues } from './person-draft.ts'
import { newcomer, type SeatDraft } from './seats.ts'
import { writeSeats } from './write-seats.ts'

/** A row about a person, and about an office that it gives besides. */
export interface PersonRow {
  person: PersonDraft
  /** The first row about the same person, which may be this one; only that one admits or changes the person. */
  first: PersonDraft
  seat: SeatDraft | undefined
}

interface Writing {
  order: NameOrder
  progress: Progress
  aftermath: Aftermath
}

/**
 * Admits and changes people, then gives their offices. Whoever is admitted without a code has one from then on, and the row is
 * told, so that it will find them again. A code that somebody else took in this moment makes the row faulty after all.
 */
export async function writePeople(
  work: Work,
  rows: readonly PersonRow[],
  { order, progress, aftermath }: Writing,
): Promise<void> {
  const own = rows.filter(({ person, first }) => person === first && isSound(person)).map(({ person }) => person)
  const ids = new Map<string, string>()
  const made = own.flatMap(({ number, person, after }) => (after && !person ? [{ number, after }] : []))
  await inChunks(made, async (chunk, done) => {
    const answers = await admitPeople(
      work,
      chunk.map(({ after }) => ({ ...fieldsOf(after), code: after.code ?? undefined })),
      order,
    )
    for (const [place, { number }] of chunk.entries()) {
      const id = answers[place]?.id
      if (id !== undefined) ids.set(newcomer(number), id)
      else aftermath.lost.set(number, { column: 'code', code: 'person.code_taken', facts: {} })
    }
    progress(done)
  })

  const changed = own.flatMap(draft => {
    const { person, after } = draft
    const fields = changedColumns(draft).map(column => fieldOf[column as keyof PersonValues])
    return person && after && fields.length > 0 ? [{ before: person, after: changedTo(person, after), fields }] : []
  })
  await inChunks(changed, async (chunk, done) => {
    await changePeople(work, chunk, order)
    progress(made.length + done)
  })
  await writeSeats(work, seatsOf(rows, ids), done => progress(made.length + changed.length + done))
  for (const { person, first } of rows) {
    const id = ids.get(newcomer(first.number))
    if (id !== undefined && !first.after?.code) aftermath.cells.set(person.number, { code: id })
  }
}

/** The offices of these rows, with the ids of those who have just been admitted. */
function seatsOf(rows: readonly PersonRow[], ids: ReadonlyMap<string, string>) {
  return rows.flatMap(({ first, seat }) => {
    if (!seat?.after) return []
    const personId = first.person?.id ?? ids.get(newcomer(first.number))
    return personId === undefined ? [] : [{ ...seat, after: { ...seat.after, personId } }]
  })
}

const fieldOf = {
  code: 'code',
  family_name: 'familyName',
  middle_name: 'middleName',
  given_name: 'givenName',
  birth_date: 'birthDate',
  sex: 'sex',
  email: 'email',
  phone: 'phone',
} as const

function fieldsOf({
  family_name,
  middle_name,
  given_name,
  birth_date,
  sex,
  email,
  phone,
}: PersonValues): Omit<NewPerson, 'code'> {
  const name = { familyName: family_name, middleName: middle_name, givenName: given_name }
  return { ...name, birthDate: birth_date, sex, email, phone }
}

function changedTo(person: Person, after: PersonValues): Person {
  return { ...person, ...fieldsOf(after) }
}
