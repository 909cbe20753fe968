import type { Say } from '../../../../ui/words/words.tsx'
import type { Counted, Rule } from '../../contract.ts'

/** What a rule needs, such as "In favour have to be more than 1/2 of all members". */
export function needsOf(say: Say, rule: Rule): string {
  return say('vote.needs', { share: shareOf(say, rule), base: baseOf(say, rule) })
}

export function baseOf(say: Say, { says }: Rule): string {
  return say(
    { roll: 'vote.base.roll', present: 'vote.base.present', cast: 'vote.base.cast', decided: 'vote.base.decided' }[
      says.base
    ],
  )
}

/** Which rule it is and what it comes from. */
export function sourceOf(say: Say, { says, source, where }: Rule): string {
  return say('vote.source', { rule: says.words[say.language], source: where === null ? source : `${source}, ${where}` })
}

export function countedIn(say: Say, { yes, no, other }: Counted): string {
  return say('vote.counted', { yes, no, other })
}

/** The words of a choice; of none, that somebody did not vote. */
export function choiceIn(say: Say, choice: 'yes' | 'no' | 'other' | null): string {
  return say(
    { yes: 'vote.choice.yes', no: 'vote.choice.no', other: 'vote.choice.other', none: 'vote.choice.none' }[
      choice ?? 'none'
    ],
  )
}

function shareOf(say: Say, { says: { share } }: Rule): string {
  const { of, parts } = share
  return say(share.reach === 'moreThan' ? 'vote.share.moreThan' : 'vote.share.atLeast', { of, parts })
}
