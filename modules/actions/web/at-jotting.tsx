import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Mark, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import type { Jotting } from '../../sittings/contract.ts'
import { type ActionProposals, listActions, listActionsOfBody, proposeActions, recordAction } from '../contract.ts'
import { dueOf } from './action-row.tsx'
import styles from './actions.module.css'
import { GiveAction } from './give-action.tsx'
import { asWanted, obstacleToGiving, wantedFrom } from './wanted.ts'

interface Props {
  meetingId: string
  jotting: Pick<Jotting, 'id' | 'lineId'>
}

/** What was jotted down as an action, as it is read, and given in one press; once it is given, only that it is. */
export function ActionAtJotting({ meetingId, jotting: { id: jottingId, lineId } }: Props) {
  const say = useWords()
  const given = useAnswer(listActions, { id: meetingId }).data?.items.find(action => action.jottingId === jottingId)
  const proposals = useAnswer(proposeActions, { id: meetingId }).data
  const read = proposals?.read.find(one => one.jottingId === jottingId)
  if (given)
    return (
      <p className={work.facts}>
        <Mark standing="settled">{say('actions.given')}</Mark>
        <span>{say('actions.read', { who: given.who.name, what: given.what })}</span>
        <span>{dueOf(say, given)}</span>
      </p>
    )
  if (!proposals || !read) return null
  return <Proposed meetingId={meetingId} lineId={lineId} read={read} parties={proposals.parties} />
}

interface ProposedProps extends Pick<ActionProposals, 'parties'> {
  meetingId: string
  lineId: string | null
  read: ActionProposals['read'][number]
}

function Proposed({ meetingId, lineId, read, parties }: ProposedProps) {
  const say = useWords()
  const [giving, setGiving] = useState(false)
  const act = useAct(recordAction, { refreshes: [listActions, listActionsOfBody] })
  const wanted = wantedFrom(read)
  const isWhole = obstacleToGiving(wanted) === undefined
  const who = parties.find(({ id }) => id === read.who?.id)?.name ?? (read.named || say('actions.nobody_read'))
  const give = () => void act.go({ id: meetingId, lineId, jottingId: read.jottingId, ...asWanted(wanted) })
  return (
    <div className={styles.read}>
      <p className={work.facts}>
        <span>{say('actions.read', { who, what: read.what })}</span>
        <span>{dueOf(say, read)}</span>
      </p>
      <div className={work.acts}>
        {isWhole && (
          <Button busy={act.busy} onPress={give}>
            {say('actions.give_so')}
          </Button>
        )}
        <Button kind={isWhole ? 'quiet' : 'plain'} onPress={() => setGiving(true)}>
          {say(isWhole ? 'actions.look_first' : 'actions.give')}
        </Button>
      </div>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      {giving && <GiveAction meetingId={meetingId} lineId={lineId} read={read} onClose={() => setGiving(false)} />}
    </div>
  )
}
