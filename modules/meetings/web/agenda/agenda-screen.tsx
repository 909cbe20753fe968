import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { Mark, Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { AddIcon, UndoIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWarning } from '../../../../ui/unsaved.ts'
import { dayAndTime } from '../../../../ui/words/time-of-day.ts'
import { useTimeZone, useWords } from '../../../../ui/words/words.tsx'
import { lineKind, type MeetingView } from '../../contract.ts'
import { runningTimes } from '../running-times.ts'
import { useWhen } from '../use-when.ts'
import styles from './agenda.module.css'
import { Clash } from './clash.tsx'
import { type EditedLine, minutesOf } from './edited-line.ts'
import { Lines } from './lines.tsx'
import { UsualLines } from './usual-lines.tsx'
import { useAgenda } from './use-agenda.ts'

/** The agenda of a meeting is put together: its lines in order, with what belongs to each. */
export function AgendaScreen({ meeting }: { meeting: MeetingView }) {
  const say = useWords()
  const whenOf = useWhen()
  const navigate = useNavigate()
  const { id, title } = meeting
  const [open, setOpen] = useState<string>()
  const agenda = useAgenda(meeting, () => {
    toast(say('agenda.saved'))
    void navigate({ to: '/meetings/$id', params: { id } })
  })
  const { lines, clash, act, undo, obstacle } = agenda
  useWarning(agenda.isChanged)
  return (
    <>
      <PageHeader
        title={say('agenda.title')}
        above={
          <Link to="/meetings/$id" params={{ id }}>
            {title}
          </Link>
        }
        below={whenOf(meeting)}
      >
        {agenda.isChanged && <Mark standing="waiting">{say('agenda.unsaved')}</Mark>}
        {undo && (
          <Button icon={<UndoIcon size={18} aria-hidden />} onPress={undo}>
            {say('agenda.undo')}
          </Button>
        )}
        <ReasonedButton
          kind="primary"
          busy={act.busy}
          obstacle={obstacle ?? (clash && { code: 'meeting.changed_meanwhile', status: 412 })}
          onPress={() => void agenda.save()}
        >
          {say('agenda.save')}
        </ReasonedButton>
      </PageHeader>
      <Stack>
        {clash && (
          <Clash
            mine={lines}
            theirs={clash}
            onMine={agenda.keepMine}
            onBoth={agenda.keepBoth}
            onTheirs={agenda.takeTheirs}
          />
        )}
        {act.obstacle && !clash && <ObstacleNotice obstacle={act.obstacle} />}
        {lines.length === 0 && (
          <EmptyState title={say('agenda.none')} next={<UsualLines meeting={meeting} onTake={agenda.begin} />}>
            {say('agenda.add_first')}
          </EmptyState>
        )}
      </Stack>
      <Lines meeting={meeting} agenda={agenda} open={open} onOpen={setOpen} />
      <fieldset className={styles.adding} aria-label={say('agenda.add')}>
        {lineKind.options.map(kind => (
          <Button key={kind} icon={<AddIcon size={18} aria-hidden />} onPress={() => setOpen(agenda.add(kind))}>
            {say(`agenda.add.${kind}`)}
          </Button>
        ))}
      </fieldset>
      <Length meeting={meeting} lines={lines} />
    </>
  )
}

/** When it will be over, and whether that is later than was said. */
function Length({ meeting: { startsAt, endsAt }, lines }: { meeting: MeetingView; lines: readonly EditedLine[] }) {
  const say = useWords()
  const timeZone = useTimeZone()
  const { ends } = runningTimes(
    startsAt,
    lines.map(line => ({ minutes: minutesOf(line) })),
  )
  if (ends === null) return null
  const { time } = dayAndTime(ends, timeZone)
  const planned = endsAt === null ? undefined : dayAndTime(endsAt, timeZone).time
  if (endsAt === null || planned === undefined || ends <= Date.parse(endsAt))
    return <p className={theme.soft}>{say('agenda.ends', { time })}</p>
  return (
    <Notice standing="waiting">
      <p>{say('agenda.ends_late', { time, planned })}</p>
    </Notice>
  )
}
