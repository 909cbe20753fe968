import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../../ui/controls/menu.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Table, TableScroll } from '../../../../ui/controls/table.tsx'
import { MoreIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyComments, listRounds, readRound, type RoundView, takeBackAnswer } from '../../contract.ts'
import { sourceName } from '../shown/source-name.ts'
import { StateMark } from '../shown/state-mark.tsx'
import { RecordAnswer } from './record-answer.tsx'

type Asked = RoundView['asked'][number]

/** Everybody who was asked, in the order in which they were asked, and how far they are. */
export function AskedTable({ round }: { round: RoundView }) {
  const say = useWords()
  const [recording, setRecording] = useState<Asked>()
  const canAct = round.mayRun && round.closedAt === null
  return (
    <>
      <TableScroll>
        <Table
          caption={say('progress.who')}
          heads={{
            party: say('progress.who'),
            state: say('progress.state'),
            answered: say('progress.answered'),
            comments: { head: say('progress.comments'), end: true },
            acts: { head: say('progress.acts'), headless: true },
          }}
          rows={round.asked}
          keyOf={({ id }) => id}
        >
          {asked => ({
            party: asked.party.name,
            state: <State asked={asked} />,
            answered: asked.answeredAt !== null && <Answered asked={asked} at={asked.answeredAt} />,
            comments: asked.state === 'sent' ? asked.commentCount : null,
            acts: canAct && <Acts round={round} asked={asked} onRecord={() => setRecording(asked)} />,
          })}
        </Table>
      </TableScroll>
      {recording && <RecordAnswer round={round} asked={recording} onClose={() => setRecording(undefined)} />}
    </>
  )
}

function State({ asked: { state, answeredAt, remindedAt } }: { asked: Asked }) {
  const say = useWords()
  return (
    <>
      <StateMark state={state} />
      {answeredAt === null && remindedAt !== null && (
        <p className={theme.soft}>{say('progress.reminded', { moment: say.moment(remindedAt) })}</p>
      )}
    </>
  )
}

function Answered({ asked: { answeredBy, recorded }, at }: { asked: Asked; at: string }) {
  const say = useWords()
  const by = say('progress.by', { moment: say.moment(at), name: answeredBy ?? '–' })
  return recorded ? `${by} (${sourceName(say, recorded)})` : by
}

/** What came on paper is written down by whoever runs the round, who can also take that back. */
function Acts({ round, asked, onRecord }: { round: RoundView; asked: Asked; onRecord: () => void }) {
  const say = useWords()
  const act = useAct(takeBackAnswer, { refreshes: [readRound, listRounds, listMyComments] })
  const { name } = asked.party
  if (asked.answeredAt === null)
    return (
      <Button aria-label={say('progress.record_for', { name })} onPress={onRecord}>
        {say('progress.record')}
      </Button>
    )
  const label = say('progress.acts_for', { name })
  const more = <Button kind="quiet" busy={act.busy} aria-label={label} icon={<MoreIcon size={20} aria-hidden />} />
  return (
    <>
      <Menu label={label} button={more}>
        <MenuItem onPress={onRecord}>{say('progress.record_more')}</MenuItem>
        {asked.recorded && (
          <MenuItem onPress={() => void act.go({ id: round.id, askedId: asked.id })}>{say('asked.take_back')}</MenuItem>
        )}
      </Menu>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
