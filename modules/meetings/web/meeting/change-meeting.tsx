import { Button } from '../../../../ui/controls/button.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { type Say, useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../contract.ts'
import { InvitedField, RecordersField } from '../convening/chosen-people.tsx'
import styles from '../convening/convening.module.css'
import { obstacleToWhen, type Wanted } from '../convening/wanted.ts'
import { ChairField, DayField, NameFields, TimeFields } from '../convening/wanted-fields.tsx'
import { useChanging } from './use-changing.ts'

/** Changes when and where a meeting is, what it is called, and who is called to it besides its members. */
export function ChangeMeeting({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const say = useWords()
  const { mine, set, named, choose, edit } = useChanging(meeting, onClose)
  const members = meeting.seats.filter(({ role }) => role === 'member').map(({ person }) => person)
  const read = (name: keyof Wanted, value: string) => {
    if (name === 'day') return say.day(value)
    const areIds = name === 'chairId' || name === 'invited' || name === 'recorders'
    return areIds
      ? named(value)
          .map(one => one.name)
          .join(', ')
      : value
  }
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={edit.busy} obstacle={obstacleToWhen(mine)}>
        {say('meeting.save')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog title={say('meeting.change')} wide onClose={onClose}>
      <Form onSubmit={() => void (obstacleToWhen(mine) ?? edit.save())} obstacle={edit.obstacle} buttons={buttons}>
        {edit.clash && <Conflict clash={edit.clash} mine={mine} labels={labelsIn(say)} read={read} />}
        <div className={styles.fields}>
          <DayField wanted={mine} set={set} />
          <TimeFields wanted={mine} set={set} />
        </div>
        <NameFields wanted={mine} set={set} isCounted={meeting.number !== null} />
        <ChairField wanted={mine} set={set} called={[...members, ...named(mine.invited)]} />
        <div className={styles.fields}>
          <InvitedField members={members} chosen={named(mine.invited)} onChange={chosen => choose('invited', chosen)} />
          <RecordersField chosen={named(mine.recorders)} onChange={chosen => choose('recorders', chosen)} />
        </div>
      </Form>
    </Dialog>
  )
}

function labelsIn(say: Say): Record<keyof Wanted, string> {
  return {
    title: say('meeting.name'),
    number: say('meeting.number'),
    day: say('meeting.day'),
    from: say('meeting.from'),
    to: say('meeting.to'),
    place: say('meeting.place'),
    sites: say('meeting.sites'),
    videoLink: say('meeting.video'),
    chairId: say('meeting.chair'),
    invited: say('meeting.invited'),
    recorders: say('meeting.recorders'),
  }
}
