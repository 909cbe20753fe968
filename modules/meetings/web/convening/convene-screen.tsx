import type { ComponentType } from 'react'
import { Refused } from '../../../../platform/refused.ts'
import { Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { ToMeetings } from '../to-meetings.tsx'
import { AsLastTime } from './as-last-time.tsx'
import { BodyField } from './body-field.tsx'
import { InvitedField, RecordersField } from './chosen-people.tsx'
import styles from './convening.module.css'
import { Proposed } from './proposed.tsx'
import { useConvening } from './use-convening.ts'
import type { Named } from './wanted.ts'
import { ChairField, DayField, NameFields, TimeFields } from './wanted-fields.tsx'

/**
 * A meeting is convened: who meets and on which day are asked, the rest is proposed and can be changed. What the body's meetings left to be
 * done is shown by whoever keeps that.
 */
export function ConveneScreen({ carried: Carried }: { carried?: ComponentType<{ bodyId: string }> }) {
  const say = useWords()
  const convening = useConvening()
  const { wanted, set, body, kind, proposal, refused, obstacle, act } = convening
  return (
    <>
      <PageHeader title={say('meetings.convene')} above={<ToMeetings />} />
      <Form
        onSubmit={() => void (obstacle ?? convening.convene())}
        obstacle={act.obstacle}
        buttons={
          <ReasonedButton
            kind="primary"
            type="submit"
            busy={act.busy}
            obstacle={obstacle ?? (proposal ? undefined : { code: 'meeting.day_needed', status: 422 })}
          >
            {say('meetings.convene')}
          </ReasonedButton>
        }
      >
        <BodyField body={body} onChange={convening.choose} />
        <div className={styles.fields}>
          {body && body.kinds.length > 1 && (
            <Select
              label={say('meeting.kind')}
              value={kind ?? ''}
              options={body.kinds.map(({ code, words }) => ({ value: code, label: words[say.language] }))}
              onChange={code => set({ kind: code })}
            />
          )}
          <DayField wanted={wanted} set={set} />
          <TimeFields wanted={wanted} set={set} />
        </div>
        {refused instanceof Refused && <ObstacleNotice obstacle={refused.obstacle} />}
        {proposal && (
          <>
            <Proposed proposal={proposal} on={wanted.day} />
            {proposal.last && <AsLastTime last={proposal.last} convening={convening} />}
            <NameFields wanted={wanted} set={set} isCounted={proposal.number !== null} />
            {body && Carried && <Carried bodyId={body.id} />}
            <People convening={convening} members={proposal.members.map(({ person }) => person)} />
          </>
        )}
      </Form>
    </>
  )
}

function People({ convening, members }: { convening: ReturnType<typeof useConvening>; members: readonly Named[] }) {
  const { wanted, set, invited, recorders } = convening
  const ids = (people: readonly Named[]) => people.map(({ id }) => id).join(' ')
  return (
    <>
      <ChairField wanted={wanted} set={set} called={[...members, ...invited]} />
      <div className={styles.fields}>
        <InvitedField
          members={members}
          chosen={invited}
          onChange={chosen => set({ invitedNames: chosen, invited: ids(chosen) })}
        />
        <RecordersField
          chosen={recorders}
          onChange={chosen => set({ recorderNames: chosen, recorders: ids(chosen) })}
        />
      </div>
    </>
  )
}
