import { z } from 'zod'
import { action, question } from '../../platform/http/contract.ts'
import { day, id, line, moment, pageOf, paging, reference, version } from '../../platform/http/fields.ts'

/** A stable key that the office chooses, such as a staff number; imports and exports go by it. */
export const personCode = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u)
export const officeCode = z.string().regex(/^[a-z][A-Za-z0-9]{0,49}$/)
const sex = z.enum(['male', 'female']).nullable()
const precedence = z.int().min(0).max(1_000_000)

export const names = { familyName: line(100), middleName: line(100).nullable(), givenName: line(100) }
export const contact = {
  birthDate: day.nullable(),
  sex,
  email: z.email().max(254).nullable(),
  phone: z
    .string()
    .regex(/^[\d+(][\d\s().+/-]{2,39}$/)
    .nullable(),
}

const shownName = { id, familyName: z.string(), middleName: z.string().nullable(), givenName: z.string() }

/** Everything that is kept of a person; the names of an erased one are empty. */
export const personRow = z.object({
  ...shownName,
  code: z.string(),
  birthDate: day.nullable(),
  sex,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  erasedAt: moment.nullable(),
  version,
})
export type PersonRow = z.infer<typeof personRow>

/** What an office lets its holder do for the body. */
const authority = { chairs: z.boolean(), signs: z.boolean(), keepsRecords: z.boolean() }

/** From when to when, and what an editor needs; given to those who see the person whole. */
const particulars = z.object({ fromDay: day, toDay: day.nullable(), precedence: z.int(), version }).optional()

/** A person's office in a body. */
const officeHeld = z.object({ mandateId: id, bodyId: id, bodyName: z.string(), office: z.string(), particulars })
export type OfficeHeld = z.infer<typeof officeHeld>

/** A body's office, who holds it, and what it lets them do. */
const seat = z.object({ mandateId: id, office: z.string(), ...authority, particulars, person: z.object(shownName) })
export type Seat = z.infer<typeof seat>

const offices = z.array(officeHeld)

/** A person as those see them who keep the records or are that person, or else by name. */
export const personItem = z.discriminatedUnion('sight', [
  personRow.extend({ sight: z.literal('whole'), offices }),
  z.object({ sight: z.literal('name'), ...shownName, offices }),
])
export type PersonItem = z.infer<typeof personItem>

const on = day.optional().describe('The day as of which to answer; today when left out.')

export const listPeople = question('/people', {
  summary:
    'People in name order with their offices of today; below a folded search for the beginnings of words of the name',
  query: paging.extend({ search: line(100).optional() }),
  answer: pageOf(personItem),
})

export const readPerson = question('/people/{id}', {
  summary: 'One person with the offices they hold and have held; those who see only the name see only those of today',
  params: z.object({ id }),
  answer: personItem,
  refuses: ['person.not_found'],
})

export const readOffices = question('/people/{id}/offices', {
  summary: 'The offices that a person holds on a day, and what each lets them do',
  params: z.object({ id }),
  query: z.object({ on }),
  answer: z.object({ offices: z.array(officeHeld.extend(authority)) }),
  refuses: ['person.not_found'],
})

export const readComposition = question('/bodies/{id}/composition', {
  summary: 'Who holds which office in a body on a day, in order of precedence (at most 2,000)',
  params: z.object({ id }),
  query: z.object({ on }),
  answer: z.object({ seats: z.array(seat), complete: z.boolean() }),
  refuses: ['body.not_found'],
})

export const readAuthority = question('/bodies/{id}/authority', {
  summary: 'Who may chair, sign or keep records for a body on a day, in order of precedence',
  params: z.object({ id }),
  query: z.object({ on }),
  answer: z.object({ seats: z.array(seat) }),
  refuses: ['body.not_found'],
})

export const admitPerson = action('POST', '/people', {
  summary: 'Admit a person; without a code of the office’s own the id is the code',
  body: z
    .object({ code: personCode, ...names, ...contact })
    .partial({ code: true, middleName: true, birthDate: true, sex: true, email: true, phone: true }),
  answer: reference,
  refuses: ['person.code_taken', 'person.born_later', 'role.needed'],
})

export const changePerson = action('PATCH', '/people/{id}', {
  summary: 'Correct a name or contact',
  params: z.object({ id }),
  body: z.object({ ...names, ...contact }).partial(),
  answer: reference,
  edits: true,
  refuses: ['person.not_found', 'person.changed_meanwhile', 'person.erased', 'person.born_later', 'role.needed'],
})

export const erasePerson = action('POST', '/people/{id}/erase', {
  summary: 'Remove the names, the contact and the code of a person for good; the id stays for papers and the journal',
  params: z.object({ id }),
  answer: reference,
  edits: true,
  refuses: ['person.not_found', 'person.changed_meanwhile', 'person.erased', 'person.holds_office', 'role.needed'],
})

const mandate = z.object({ office: officeCode, fromDay: day, toDay: day.nullable(), precedence })
const unfit = [
  'mandate.ends_before_start',
  'mandate.outside_body',
  'mandate.seat_taken',
  'mandate.held_already',
  'rulebook.office_not_here',
  'rulebook.office_not_in_force',
  'role.needed',
]

export const appoint = action('POST', '/bodies/{id}/mandates', {
  summary: 'Give a person an office in a body; precedence is that of the office unless said otherwise',
  params: z.object({ id }),
  body: mandate.extend({ personId: id }).partial({ toDay: true, precedence: true }),
  answer: reference,
  refuses: ['body.not_found', 'person.unknown', 'person.erased', 'rulebook.office_unknown', ...unfit],
})

export const changeMandate = action('PATCH', '/mandates/{id}', {
  summary: 'Correct an office that was given: which, from when to when, or its precedence',
  params: z.object({ id }),
  body: mandate.partial(),
  answer: reference,
  edits: true,
  refuses: ['mandate.not_found', 'mandate.changed_meanwhile', 'rulebook.office_unknown', ...unfit],
})

export const endMandate = action('POST', '/mandates/{id}/end', {
  summary: 'End an office after its last day',
  params: z.object({ id }),
  body: z.object({ lastDay: day }),
  answer: reference,
  edits: true,
  refuses: ['mandate.not_found', 'mandate.changed_meanwhile', ...unfit],
})

export const withdrawMandate = action('DELETE', '/mandates/{id}', {
  summary: 'Take back an office that was given by mistake, as if it had never been held',
  params: z.object({ id }),
  answer: reference,
  edits: true,
  refuses: ['mandate.not_found', 'mandate.changed_meanwhile', 'role.needed'],
})
