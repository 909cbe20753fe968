import type { Balloon, Place, Proposal } from '../../../packages/text/model.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { type Say, sayIn } from '../../../platform/words.ts'
import { kindOf, type Said } from './found.ts'
import { words } from './words.ts'

/** A comment that somebody wrote into a file, and where in the file it hangs. */
export interface Marked extends Said {
  place: Place
}

/**
 * Balloons and tracked changes of a file as comments of their authors, in the order in which they hang. Replies stand below the
 * balloon that they answer; a balloon on words that its author changed says why, and is one comment with the change.
 */
export function commentsInMarkedUp(
  {
    proposals,
    balloons,
    order,
  }: { proposals: readonly Proposal[]; balloons: readonly Balloon[]; order: readonly string[] },
  language: Language,
): Marked[] {
  const say = sayIn(words, language)
  const replies = Map.groupBy(balloons.filter(isReply(balloons)), ({ answers }) => answers ?? '')
  const threads = balloons
    .filter(one => !isReply(balloons)(one))
    .map(balloon => ({ balloon, said: thread(balloon, replies) }))
  const explained = new Map<string, (typeof threads)[number]>()
  for (const one of threads) {
    const about = proposals.filter(proposal => isAbout(one.balloon, proposal))
    const [proposal, another] = about
    if (proposal && !another && !explained.has(proposal.id)) explained.set(proposal.id, one)
  }
  const used = new Set(explained.values())
  const places = new Map(order.map((id, at) => [id, at]))
  const at = ({ place }: Marked) => (places.get(place.provisionId) ?? 0) * 1_000_000 + (place.selection?.start ?? 0)
  return [
    ...proposals.map(proposal => fromProposal(proposal, explained.get(proposal.id)?.said, say)),
    ...threads.filter(one => !used.has(one)).map(({ balloon, said }) => fromBalloon(balloon, said)),
  ].toSorted((one, other) => at(one) - at(other))
}

/** Answers to a balloon that is not there stand for themselves. */
function isReply(balloons: readonly Balloon[]) {
  const ids = new Set(balloons.map(({ id }) => id))
  return ({ answers }: Balloon) => answers !== null && ids.has(answers)
}

function thread(balloon: Balloon, replies: ReadonlyMap<string, readonly Balloon[]>): string {
  const lines = [balloon.words]
  const seen = new Set([balloon.id])
  const open = [...(replies.get(balloon.id) ?? [])]
  for (let next = open.shift(); next; next = open.shift()) {
    if (seen.has(next.id)) continue
    seen.add(next.id)
    lines.push(`${next.author}: ${next.words}`)
    open.push(...(replies.get(next.id) ?? []))
  }
  return lines.join('\n')
}

function isAbout({ author, place }: Balloon, proposal: Proposal): boolean {
  const [one, other] = [place.selection, proposal.place.selection]
  if (author !== proposal.author || place.provisionId !== proposal.place.provisionId || !one || !other) return false
  return one.start <= other.end && other.start <= one.end
}

function fromBalloon({ author, at, place, quoted, words: own }: Balloon, said: string): Marked {
  return {
    ...nowhere,
    kind: kindOf(own, null),
    words: said,
    proposed: null,
    senderWords: author,
    stretch: quoted,
    at,
    place,
  }
}

function fromProposal(proposal: Proposal, why: string | undefined, say: Say): Marked {
  const { author, at, change, place, was, proposed } = proposal
  const asked = say(`marked.${change}`, { was: was.trim(), proposed: proposed.trim() })
  const isText = change === 'insert' || change === 'delete' || change === 'replace'
  return {
    ...nowhere,
    kind: change === 'format' ? 'form' : 'wording',
    words: why ?? asked,
    proposed: isText ? proposed : null,
    senderWords: author,
    stretch: asked,
    at,
    place,
  }
}

const nowhere = { replaced: null, saidWhere: null, line: null }
