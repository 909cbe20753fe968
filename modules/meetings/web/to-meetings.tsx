import { Link } from '@tanstack/react-router'
import { useWords } from '../../../ui/words/words.tsx'
import { useAreaTitle } from '../../rulebook/web/area-title.ts'

/** The way back to all meetings, as this organisation calls them. */
export function ToMeetings() {
  const say = useWords()
  return <Link to="/meetings">{useAreaTitle('meetings') ?? say('meetings.list')}</Link>
}
