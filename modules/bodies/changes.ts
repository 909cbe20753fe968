import type { Changes, Contribution } from '../../platform/realtime/changes.ts'
import { findBody, listTerms } from './store.ts'

const body: Contribution = async (reader, { subjectId: id }) => [
  { of: 'body', id, value: (await findBody(reader, id)) ?? null },
]

const term: Contribution = async (reader, { subjectId: bodyId, facts: { termId } }) => {
  const terms = await listTerms(reader, bodyId)
  return [{ of: 'term', id: String(termId), value: terms.find(({ id }) => id === termId) ?? null }]
}

/** What became of a body, for everybody who is signed in: bodies are not personal. */
export const changes: Changes = {
  'body.established': body,
  'body.changed': body,
  'term.added': term,
  'term.changed': term,
}
