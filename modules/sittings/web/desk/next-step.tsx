import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { type Say, useWords } from '../../../../ui/words/words.tsx'
import { readRoom, type Room, stepLine, stepMeeting } from '../../contract.ts'
import { nextStep, type NextStep } from '../../rules.ts'
import type { ShownLine } from '../shared/lines.ts'
import styles from './desk.module.css'

interface Props {
  room: Room
  lines: readonly ShownLine[]
  isVoting: boolean
}

/** What comes next, in one press; a meeting that was closed may be opened again, which nobody presses by chance. */
export function NextStepButton({ room: { id, live }, lines, isVoting }: Props) {
  const say = useWords()
  const meeting = useAct(stepMeeting, { refreshes: [readRoom] })
  const line = useAct(stepLine, { refreshes: [readRoom] })
  const next = nextStep(live, lines)
  const obstacle = meeting.obstacle ?? line.obstacle
  const take = (step: NextStep) => {
    if (step.kind === 'openMeeting') return meeting.go({ id, kind: 'opened' })
    if (step.kind === 'closeMeeting') return meeting.go({ id, kind: 'closed' })
    const kind = ({ openLine: 'opened', resumeLine: 'resumed', closeLine: 'closed' } as const)[step.kind]
    return line.go({ id, lineId: step.lineId, kind, closes: step.kind === 'closeLine' ? null : step.closes })
  }
  return (
    <section className={styles.next} aria-label={say('chairing.next')}>
      {next ? (
        <Button kind={isVoting ? 'plain' : 'primary'} busy={meeting.busy || line.busy} onPress={() => void take(next)}>
          {nameOf(say, next, lines)}
        </Button>
      ) : (
        <Button busy={meeting.busy} onPress={() => void meeting.go({ id, kind: 'opened' })}>
          {say('chairing.reopen')}
        </Button>
      )}
      {live.state === 'open' && <small>{thenOf(say, next, lines)}</small>}
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </section>
  )
}

function nameOf(say: Say, step: NextStep, lines: readonly ShownLine[]): string {
  if (step.kind === 'openMeeting' || step.kind === 'closeMeeting') return say(`chairing.${step.kind}`)
  const line = lines.find(({ id }) => id === step.lineId)
  const number = line?.number ?? `“${line?.title ?? ''}”`
  const isAfter = step.kind === 'openLine' && step.closes !== null
  return say(isAfter ? 'chairing.openLineAfter' : `chairing.${step.kind}`, { number })
}

function thenOf(say: Say, step: NextStep | undefined, lines: readonly ShownLine[]): string {
  const line = step && 'lineId' in step && step.kind !== 'closeLine' && lines.find(({ id }) => id === step.lineId)
  return line ? say('chairing.then', { title: line.title }) : say('chairing.last')
}
