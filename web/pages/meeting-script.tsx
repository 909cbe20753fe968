import { useParams } from '@tanstack/react-router'
import { readScript } from '../../modules/meetings/contract.ts'
import { ScriptScreen } from '../../modules/meetings/web/script/script-screen.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** The script of a meeting, for those who prepare it. */
export function MeetingScriptPage() {
  const { id } = useParams({ from: '/meetings/$id/script' })
  const script = useAnswer(readScript, { id })
  return <Answered query={script}>{found => <ScriptScreen key={id} id={id} script={found} />}</Answered>
}
