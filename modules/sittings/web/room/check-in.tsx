import { type FormEvent, useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { checkIn, checkOut, readRoom, type Room } from '../../contract.ts'
import styles from './room.module.css'

interface Props {
  room: Pick<Room, 'id'>
  here: boolean
  code: string | undefined
}

/** Says that one is there, by the code on the wall, or that one leaves. */
export function CheckIn({ room: { id }, here, code = '' }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState(code)
  const [wrong, setWrong] = useState<string>()
  const enter = useAct(checkIn, { refreshes: [readRoom] })
  const leave = useAct(checkOut, { refreshes: [readRoom] })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!/^\d{6}$/.test(typed)) return setWrong(say('sitting.code_malformed'))
    const answer = await enter.go({ id, code: typed })
    setWrong(answer && !answer.here ? say('sitting.code_wrong', { left: answer.triesLeft }) : undefined)
  }
  if (here)
    return (
      <div className={styles.here}>
        <Mark standing="settled">{say('sitting.here')}</Mark>
        <Button kind="quiet" busy={leave.busy} onPress={() => void leave.go({ id })}>
          {say('sitting.check_out')}
        </Button>
        {leave.obstacle && <ObstacleNotice obstacle={leave.obstacle} />}
      </div>
    )
  return (
    <form className={styles.checkIn} onSubmit={event => void send(event)}>
      <Field
        label={say('sitting.code_label')}
        hint={say('sitting.code_hint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={typed}
        error={wrong}
        onChange={setTyped}
      />
      <Button type="submit" busy={enter.busy}>
        {say('sitting.check_in')}
      </Button>
      {enter.obstacle && <ObstacleNotice obstacle={enter.obstacle} />}
    </form>
  )
}
