import { useState } from 'react'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import type { MeetingView } from '../../meetings/contract.ts'
import { listActions, listActionsOfBody, type ShownAction } from '../contract.ts'
import { ActionRow } from './action-row.tsx'
import styles from './actions.module.css'
import { GiveAction } from './give-action.tsx'

/** What is to be done after a meeting and, before it, what the meetings before left to be done; nothing when there is neither. */
export function ActionsSection({
  meeting: { id, state, body },
}: {
  meeting: Pick<MeetingView, 'id' | 'state' | 'body'>
}) {
  const say = useWords()
  const { data } = useAnswer(listActions, { id })
  const isComing = state === 'preparing' || state === 'called'
  const mayGive = data?.mayRecord === true && !isComing
  return (
    <>
      {isComing && <OpenActions bodyId={body.id} besides={id} />}
      {data && (data.items.length > 0 || mayGive) && (
        <Section title={say('actions.title')} aside={mayGive && <GiveButton meetingId={id} lineId={null} />}>
          <Actions actions={data.items} led={data.mayRecord ? { meetingId: id } : undefined} />
        </Section>
      )}
    </>
  )
}

interface AtDeskProps {
  meetingId: string
  /** The line that is being dealt with. */
  lineId: string
}

/** What is to be done of the open item. */
export function ActionsAtDesk({ meetingId, lineId }: AtDeskProps) {
  const say = useWords()
  const { data } = useAnswer(listActions, { id: meetingId })
  if (!data) return null
  return (
    <Section
      title={say('actions.title')}
      aside={data.mayRecord && <GiveButton meetingId={meetingId} lineId={lineId} />}
    >
      <Actions
        actions={data.items.filter(action => action.lineId === lineId)}
        led={data.mayRecord ? { meetingId } : undefined}
      />
    </Section>
  )
}

/** What the meetings of a body left to be done, for its next one; nothing when they left nothing. */
export function OpenActions({ bodyId, besides }: { bodyId: string; besides?: string }) {
  const say = useWords()
  const { data } = useAnswer(listActionsOfBody, { id: bodyId })
  const left = data?.items.filter(({ meeting }) => meeting === null || meeting.id !== besides) ?? []
  if (left.length === 0) return null
  return (
    <Section title={say('actions.carried')}>
      <Actions actions={left} isAway />
    </Section>
  )
}

function Actions({
  actions,
  led,
  isAway,
}: {
  actions: readonly ShownAction[]
  led?: { meetingId: string } | undefined
  isAway?: boolean
}) {
  const say = useWords()
  if (actions.length === 0) return <p className={styles.hint}>{say('actions.none')}</p>
  return (
    <ul className={work.list} aria-label={say(isAway ? 'actions.carried' : 'actions.title')}>
      {actions.map(action => (
        <ActionRow key={action.id} action={action} led={led} isAway={isAway === true} />
      ))}
    </ul>
  )
}

function GiveButton({ meetingId, lineId }: { meetingId: string; lineId: string | null }) {
  const say = useWords()
  const [giving, setGiving] = useState(false)
  return (
    <>
      <Button onPress={() => setGiving(true)}>{say('actions.give')}</Button>
      {giving && <GiveAction meetingId={meetingId} lineId={lineId} onClose={() => setGiving(false)} />}
    </>
  )
}
