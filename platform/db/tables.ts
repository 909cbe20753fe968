// Written by tools/write-tables.ts from the migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Moment = ColumnType<string, Date | string, Date | string>
type Json = ColumnType<unknown, string, string>

export interface BodiesBody {
  id: Generated<string>
  code: string
  kind: string
  name: string
  folded: string
  symbol: string | null
  parentId: string | null
  precedence: Generated<number>
  validFrom: string | null
  validTo: string | null
  version: Generated<number>
}

export interface BodiesTerm {
  id: Generated<string>
  bodyId: string
  ordinal: number
  startsOn: string
  endsOn: string | null
  version: Generated<number>
}

export interface JournalEntry {
  position: number
  at: Moment
  actorId: string | null
  onBehalfOf: string | null
  name: string
  subjectId: string
  facts: Json
  audiences: string[]
}

export interface JournalHead {
  one: Generated<boolean>
  position: Generated<number>
  epoch: Generated<string>
}

export interface JournalPending {
  sequence: GeneratedAlways<number>
  at: Moment
  actorId: string | null
  onBehalfOf: string | null
  name: string
  subjectId: string
  facts: Json
  audiences: string[]
}

export interface OrganisationSettings {
  one: Generated<boolean>
  name: string
  language: string
  profile: string
  version: Generated<number>
}

export interface PlenumMigration {
  number: number
  name: string
  sha256: string
  appliedAt: Generated<Moment>
}

export interface WorkAnswer {
  actorId: string
  key: string
  requestHash: Buffer
  answer: Json | null
  at: Moment
}

export interface Database {
  'bodies.body': BodiesBody
  'bodies.term': BodiesTerm
  'journal.entry': JournalEntry
  'journal.head': JournalHead
  'journal.pending': JournalPending
  'organisation.settings': OrganisationSettings
  'plenum.migration': PlenumMigration
  'work.answer': WorkAnswer
}
