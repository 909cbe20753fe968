import { listFinals } from '../../drafts/index.ts'
import type { Facts } from './facts.ts'

/** Which papers are final; a draft that is not is missing something. */
export const factsOfDrafts: Facts = async ({ reader }, papers) => {
  const finals = await listFinals(
    reader,
    papers.map(({ paperId }) => paperId),
  )
  return papers.map(({ paperId, part }) => {
    if (finals.has(paperId)) return { paperId, stages: ['final'] }
    const lack = { code: 'draft.not_final', facts: {}, blocks: false, source: null, to: `/papers/${paperId}` }
    return { paperId, lacks: part === 'draft' ? [lack] : [] }
  })
}
