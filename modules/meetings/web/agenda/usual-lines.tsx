import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { dayAndTime } from '../../../../ui/words/time-of-day.ts'
import { useTimeZone, useWords } from '../../../../ui/words/words.tsx'
import { type MeetingView, proposeMeeting } from '../../contract.ts'
import { type EditedLine, emptyLine } from './edited-line.ts'

interface Props {
  meeting: MeetingView
  onTake: (lines: EditedLine[]) => void
}

/** An empty agenda begins with what such a meeting usually has, where the rules or the last meeting know it. */
export function UsualLines({ meeting: { body, kind, startsAt }, onTake }: Props) {
  const say = useWords()
  const on = dayAndTime(startsAt, useTimeZone()).day
  const lines = useAnswer(proposeMeeting, { bodyId: body.id, kind, on }).data?.lines ?? []
  if (lines.length === 0) return null
  const take = () =>
    onTake(
      lines.map(line => ({
        ...emptyLine(line.kind, freshKey()),
        title: line.title,
        minutes: line.minutes === null ? '' : String(line.minutes),
        papers: line.paper ? [line.paper] : [],
      })),
    )
  return <Button onPress={take}>{say('agenda.take_usual', { count: lines.length })}</Button>
}
