import { decisionsIn } from './decisions.ts'
import { flowing } from './flowing.ts'
import { leadIn } from './lead.ts'
import type { Meeting } from './meeting.ts'
import { chairsIn, speakersIn } from './roles.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Reads an account of a meeting, news or minutes: who met, when and where, who presided, what about, who said what and
 * asked for what, what was decided and who is charged with it. Each fact tells where its words stand in `text`. What the
 * account does not say stays null or empty; nothing is concluded from outside it.
 */
export function readMeeting(text: string): Meeting {
  const page = flowing(text)
  const sentences = sentencesOf(page)
  const { sentence, ...lead } = leadIn(page, sentences)
  return {
    ...lead,
    chair: chairsIn(page, sentences),
    speakers: speakersIn(page, sentences, lead.date ? sentence.start : 0),
    decisions: decisionsIn(page, sentences),
  }
}
