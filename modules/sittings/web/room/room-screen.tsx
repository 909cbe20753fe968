import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { Section, Stack } from '../../../../ui/controls/layout.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Room } from '../../contract.ts'
import { AgendaStates } from '../shared/agenda.tsx'
import { linesOf, speechesOn } from '../shared/lines.ts'
import { Lost } from '../shared/lost.tsx'
import { Now } from '../shared/now.tsx'
import { PresenceLine } from '../shared/presence.tsx'
import { Speakers } from '../shared/speakers.tsx'
import { AskToSpeak } from './ask-to-speak.tsx'
import { CheckIn } from './check-in.tsx'

interface Props {
  room: Room
  /** When it came, by the clock of this device. */
  receivedAt: number
  /** From the QR code on the wall. */
  code: string | undefined
  /** What is to be voted on, where something is. */
  votes?: ReactNode
}

/** One screen that follows the chair: what is being dealt with, its papers, who speaks, and whether enough are there. */
export function RoomScreen({ room, receivedAt, code, votes }: Props) {
  const say = useWords()
  const { id, live, title, chair, leads } = room
  const lines = linesOf(say, room)
  const line = lines.find(one => one.id === live.openLineId)
  const above = (
    <Link to="/meetings/$id" params={{ id }}>
      {say('sitting.meeting')}
    </Link>
  )
  return (
    <>
      <PageHeader title={title} above={above} below={chair && say('sitting.chair', { name: chair.name })}>
        {leads && (
          <ButtonLink to="/meetings/$id/desk" params={{ id }}>
            {say('sitting.desk')}
          </ButtonLink>
        )}
      </PageHeader>
      <Stack>
        <Lost receivedAt={receivedAt} />
        <PresenceLine presence={live.presence} />
        {room.mine && live.state !== 'closed' && <CheckIn room={room} here={room.mine.here} code={code} />}
      </Stack>
      {votes}
      <Section title={say('sitting.now')}>
        <Now room={room} line={line} />
      </Section>
      {line?.line.content && (
        <Section title={say('sitting.speakers')} aside={<AskToSpeak room={room} line={line} />}>
          <Speakers speeches={speechesOn(room, line.id)} asOf={room.asOf} receivedAt={receivedAt} />
        </Section>
      )}
      <Section title={say('sitting.agenda')}>
        <AgendaStates lines={lines} />
      </Section>
    </>
  )
}
