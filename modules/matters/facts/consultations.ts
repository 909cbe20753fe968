import { type PaperRound, roundsOf } from '../../consultations/index.ts'
import type { Lack } from '../contract.ts'
import type { Facts } from './facts.ts'

/** Which papers are out for comments, which were, and which comments have no answer. */
export const factsOfConsultations: Facts = async (look, papers) => {
  const rounds = await roundsOf(
    look,
    papers.map(({ paperId }) => paperId),
  )
  return rounds.map(round => ({
    paperId: round.paperId,
    stages: [round.state === 'open' ? 'commenting' : 'absorbing'],
    lacks: lacksOf(round),
  }))
}

function lacksOf({ id, state, unanswered }: PaperRound): Lack[] {
  const lack = { facts: {}, blocks: false, source: null, to: `/rounds/${id}` }
  return [
    ...(state === 'open' ? [{ ...lack, code: 'matter.round_open' }] : []),
    ...(unanswered > 0 ? [{ ...lack, code: 'consultation.unanswered', facts: { count: unanswered } }] : []),
  ]
}
