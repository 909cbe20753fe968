import { Section } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { type LineState, readRoom, type Room, type StepKind, stepLine } from '../../contract.ts'
import { AgendaStates } from '../shared/agenda.tsx'
import type { ShownLine } from '../shared/lines.ts'
import styles from './desk.module.css'
import { SpeakersDesk } from './speakers-desk.tsx'

interface Props {
  room: Room
  receivedAt: number
  lines: readonly ShownLine[]
}

/** What can be done with a line beside the step that comes next. */
const ways: Record<LineState, readonly StepKind[]> = {
  waiting: ['opened', 'postponed'],
  open: ['suspended', 'postponed', 'closed'],
  suspended: ['resumed', 'closed'],
  postponed: ['opened'],
  closed: ['opened'],
}

/** Who speaks on the open item, and every item of the agenda with what can be done with it out of turn. */
export function Running({ room, receivedAt, lines }: Props) {
  const say = useWords()
  const { id, live } = room
  const step = useAct(stepLine, { refreshes: [readRoom] })
  const open = lines.find(line => line.id === live.openLineId)
  const take = (line: ShownLine, kind: StepKind) => {
    const closes = kind === 'opened' || kind === 'resumed' ? live.openLineId : null
    void step.go({ id, lineId: line.id, kind, closes })
  }
  return (
    <div className={styles.columns}>
      <Section title={say('sitting.speakers')}>
        {open ? <SpeakersDesk room={room} receivedAt={receivedAt} line={open} /> : <p>{say('sitting.between')}</p>}
      </Section>
      <Section title={say('sitting.agenda')}>
        {step.obstacle && <ObstacleNotice obstacle={step.obstacle} />}
        <AgendaStates
          lines={lines}
          {...(live.state === 'open' && {
            waysOf: line =>
              ways[line.state].map(kind => (
                <Button
                  key={kind}
                  kind="quiet"
                  aria-label={`${say(`chairing.step.${kind}`)}: ${line.title}`}
                  onPress={() => take(line, kind)}
                >
                  {say(`chairing.step.${kind}`)}
                </Button>
              )),
          })}
        />
      </Section>
    </div>
  )
}
