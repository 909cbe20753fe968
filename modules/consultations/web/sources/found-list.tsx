import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Check } from '../../../../ui/controls/check.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { declineFound, findComments, type RoundView } from '../../contract.ts'
import shown from '../shown/shown.module.css'
import { Decline } from './decline.tsx'
import { ItemFields } from './item-fields.tsx'
import { ItemShown } from './item-shown.tsx'
import type { Item } from './items.ts'
import styles from './sources.module.css'
import type { Desk } from './use-desk.ts'

interface Props {
  round: RoundView
  desk: Desk
}

/** The comments of a source: each is corrected where it stands, taken, or left out with a reason. */
export function FoundList({ round, desk }: Props) {
  const say = useWords()
  const [leaving, setLeaving] = useState<Item>()
  return (
    <>
      <ol className={shown.list} aria-label={say('desk.list')}>
        {desk.items.map(item => {
          return (
            <li key={item.id} className={shown.item}>
              {desk.editing === item.id ? (
                <>
                  <ItemFields round={round} item={item} onChange={desk.change} />
                  <div className={shown.acts}>
                    <Button onPress={() => desk.edit(undefined)}>{say('desk.ready')}</Button>
                    {!item.found && <Remove item={item} desk={desk} />}
                  </div>
                </>
              ) : (
                <ItemShown item={item}>
                  <Fate
                    round={round}
                    desk={desk}
                    item={item}
                    onEdit={() => desk.edit(item.id)}
                    onLeave={() => setLeaving(item)}
                  />
                </ItemShown>
              )}
            </li>
          )
        })}
      </ol>
      {leaving && <Decline round={round} item={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  )
}

interface FateProps extends Props {
  item: Item
  onEdit: () => void
  onLeave: () => void
}

/** What became of it, or what can become of it. */
function Fate({ round, desk, item, onEdit, onLeave }: FateProps) {
  const say = useWords()
  const words = item.words.slice(0, 40)
  if (desk.isTaken(item)) {
    return (
      <p>
        <Mark standing="settled">{say('desk.taken')}</Mark>
      </p>
    )
  }
  if (item.found?.declined) return <LeftOut round={round} item={item} />
  return (
    <div className={styles.fate}>
      <Check
        label={say('desk.choose')}
        name={say('desk.choose_of', { words })}
        checked={desk.isChosen(item)}
        onChange={() => desk.turn(item)}
      />
      <div className={shown.acts}>
        <Button kind="quiet" aria-label={say('desk.edit_of', { words })} onPress={onEdit}>
          {say('writing.edit')}
        </Button>
        {item.found ? (
          <Button kind="quiet" aria-label={say('desk.leave_of', { words })} onPress={onLeave}>
            {say('desk.leave')}
          </Button>
        ) : (
          <Remove item={item} desk={desk} />
        )}
      </div>
    </div>
  )
}

function Remove({ item, desk }: { item: Item; desk: Desk }) {
  const say = useWords()
  return (
    <Button kind="quiet" onPress={() => desk.remove(item)}>
      {say('desk.remove')}
    </Button>
  )
}

/** Why it was left out, and the way back. */
function LeftOut({ round, item: { found } }: { round: RoundView; item: Item }) {
  const say = useWords()
  const act = useAct(declineFound, { refreshes: [findComments] })
  if (!found?.declined) return null
  const { reason, by } = found.declined
  return (
    <>
      <p>
        <Mark>{say('desk.left_out')}</Mark> {say('desk.left_out_why', { reason, name: by })}
      </p>
      <div className={shown.acts}>
        <Button
          kind="quiet"
          busy={act.busy}
          onPress={() => void act.go({ id: round.id, keys: [found.key], reason: null })}
        >
          {say('desk.leave_back')}
        </Button>
      </div>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
