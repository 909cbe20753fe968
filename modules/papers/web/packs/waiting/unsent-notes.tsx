import { useRefresh } from '../../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../../ui/controls/button.tsx'
import { Notice } from '../../../../../ui/controls/notice.tsx'
import { useWho } from '../../../../../ui/who.tsx'
import { useWords } from '../../../../../ui/words/words.tsx'
import { listNotes, type NoteRow } from '../../../contract.ts'
import type { WaitingNote } from './kept-notes.ts'
import { discard, sendAgain, useWaitingNotes } from './waiting-notes.ts'

/** Says how many notes wait for the network, and shows each that the server did not take, with its words and the reason. */
export function UnsentNotes() {
  const say = useWords()
  const waiting = useWaitingNotes(useWho().id)
  const refused = waiting.filter(({ obstacle }) => obstacle)
  const count = waiting.length - refused.length
  return (
    <>
      {count > 0 && (
        <Notice standing="waiting">
          <p>{say('waiting.count', { count })}</p>
        </Notice>
      )}
      {refused.map(note => (
        <RefusedNote key={note.key} note={note} />
      ))}
    </>
  )
}

function RefusedNote({ note }: { note: WaitingNote }) {
  const say = useWords()
  const refresh = useRefresh()
  const { obstacle, paperTitle, doneAt } = note
  const theirs = obstacle?.status === 412 ? (obstacle.current as NoteRow) : undefined
  const again = async () => {
    if (await sendAgain(note)) await refresh(listNotes)
  }
  const buttons = (
    <>
      <Button onPress={() => void discard(note)}>{say(theirs ? 'waiting.keep_theirs' : 'waiting.discard')}</Button>
      <Button onPress={() => void again()}>{say(theirs ? 'waiting.keep_mine' : 'waiting.again')}</Button>
    </>
  )
  return (
    <Notice standing="problem" aside={buttons}>
      <p>{say('waiting.refused', { title: paperTitle, moment: say.moment(doneAt) })}</p>
      {obstacle && <p>{say.reason(obstacle)}</p>}
      <p>{say('waiting.mine', { words: wordsOf(note) })}</p>
      {theirs && <p>{say('waiting.theirs', { words: theirs.words })}</p>}
    </Notice>
  )
}

/** What was written, or of a highlight what was marked. */
function wordsOf(note: WaitingNote): string {
  if (note.act === 'remove') return '–'
  return note.input.words || note.input.spot?.anchor?.selection?.exact || '–'
}
