import type { Changes, Contribution } from '../../platform/realtime/changes.ts'
import { findBody, listTerms } from './store.ts'

const body: Contribution = async (reader, { subjectId: id }) => [
  { of: 'body', id, value: (await findBody(reader, id)) ?? null },
]

const terms: Contribution = async (reader, { subjectId: id }) => [
  { of: 'body.terms', id, value: await listTerms(reader, id) },
]

/** What became of a body, for everybody who is signed in: bodies are not personal. */
export const changes: Changes = {
  'body.established': body,
  'body.changed': body,
  'term.added': terms,
  'term.changed': terms,
}
