import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { Section, Stack } from '../../../../ui/controls/layout.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { Tabs } from '../../../../ui/controls/tabs.tsx'
import { useRemembered } from '../../../../ui/remembered.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { readDesk, type Room } from '../../contract.ts'
import { linesOf } from '../shared/lines.ts'
import { Lost } from '../shared/lost.tsx'
import { Now } from '../shared/now.tsx'
import { PresenceLine } from '../shared/presence.tsx'
import { Attendance } from './attendance.tsx'
import styles from './desk.module.css'
import { type Becoming, Jottings } from './jottings.tsx'
import { NextStepButton } from './next-step.tsx'
import type { VoteStage } from './said-now.ts'
import { ScriptNow } from './script-now.tsx'
import { Running } from './running.tsx'

interface Props {
  room: Room
  /** When it came, by the clock of this device. */
  receivedAt: number
  /** The vote on the open item, where votes are taken, and what the item comes to. */
  votes?: ReactNode
  /** How far the vote on the open item is: until it is over no other step is the next one. */
  vote?: VoteStage
  /** What a note can become where that is kept. */
  becoming?: Becoming
}

type Part = 'run' | 'attendance' | 'jottings'
const parts: readonly Part[] = ['run', 'attendance', 'jottings']

/** Where the chair and the recorders sit: the next step as one button, and below it speakers, attendance and notes. */
export function DeskScreen({ room, receivedAt, votes, vote, becoming }: Props) {
  const say = useWords()
  const { id, title, live } = room
  const [part, setPart] = useRemembered<Part>('desk part', () => 'run')
  const desk = useAnswer(readDesk, { id })
  const lines = linesOf(say, room)
  const line = lines.find(one => one.id === live.openLineId)
  const above = (
    <Link to="/meetings/$id" params={{ id }}>
      {say('sitting.meeting')}
    </Link>
  )
  return (
    <>
      <PageHeader title={title} above={above} below={say(`sitting.state.${live.state}`)}>
        <ButtonLink to="/meetings/$id/room" params={{ id }}>
          {say('sitting.room')}
        </ButtonLink>
        <ButtonLink to="/meetings/$id/projector" params={{ id }} target="_blank">
          {say('sitting.projector')}
        </ButtonLink>
      </PageHeader>
      <Stack>
        <Lost receivedAt={receivedAt} />
        <PresenceLine presence={live.presence} />
      </Stack>
      <Section
        title={say('sitting.now')}
        aside={<NextStepButton room={room} lines={lines} isVoting={vote === 'open'} />}
      >
        <Now room={room} line={line} />
        <ScriptNow room={room} lines={lines} vote={vote} />
      </Section>
      {votes}
      <div className={styles.parts}>
        <Tabs
          label={say('chairing.views')}
          tabs={parts.map(name => ({ name, label: say(`chairing.${name}`) }))}
          chosen={part}
          onChoose={setPart}
        >
          {part === 'run' && <Running room={room} receivedAt={receivedAt} lines={lines} />}
          {part === 'attendance' && (
            <Answered query={desk}>
              {({ seats, course, code }) => <Attendance {...{ id, seats, course, code }} />}
            </Answered>
          )}
          {part === 'jottings' && (
            <Answered query={desk}>{({ seats }) => <Jottings {...{ id, lines, seats, becoming }} />}</Answered>
          )}
        </Tabs>
      </div>
    </>
  )
}
