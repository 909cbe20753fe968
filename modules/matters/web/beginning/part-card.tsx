import { Link } from '@tanstack/react-router'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark, Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { RemoveIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { keepApart, type Sent, settleFate } from '../../../papers/web/shelf/sending.ts'
import { useJoining } from '../../../papers/web/shelf/use-joining.ts'
import styles from './beginning.module.css'
import { PartFields, type Said } from './part-fields.tsx'
import type { Proposed } from './use-brought.ts'

interface Props {
  sent: Sent
  proposed: Proposed
  said: Said
  onChange: (change: Partial<Said>) => void
  onLeaveOut: () => void
}

/** One file that has been read: what it seems to be, to be confirmed or put right. */
export function PartCard({ sent, proposed, said, onChange, onLeaveOut }: Props) {
  const say = useWords()
  const { paperId, because, organ, standsIn, maybeOf } = proposed
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Link to="/papers/$id" params={{ id: paperId }} className={styles.name}>
          {sent.file.name}
        </Link>
        {because === null && standsIn === null && <Mark standing="waiting">{say('beginning.guess')}</Mark>}
        <Button
          kind="quiet"
          aria-label={say('beginning.leave_out_file', { name: sent.file.name })}
          icon={<RemoveIcon size={20} aria-hidden />}
          onPress={onLeaveOut}
        />
      </div>
      {standsIn ? (
        <Link to="/matters/$id" params={{ id: standsIn.id }} className={styles.name}>
          {say('beginning.stands_in', { title: standsIn.name })}
        </Link>
      ) : (
        <>
          {maybeOf && !sent.apart && <MaybeOf sentKey={sent.key} paperId={paperId} maybeOf={maybeOf} />}
          <PartFields said={said} organ={organ} onChange={onChange} />
        </>
      )}
    </li>
  )
}

interface MaybeProps {
  sentKey: string
  paperId: string
  maybeOf: NonNullable<Proposed['maybeOf']>
}

/** A file that looks like a new version stays a paper of its own until somebody says otherwise. */
function MaybeOf({ sentKey, paperId, maybeOf: { paperId: toId, title, matter } }: MaybeProps) {
  const say = useWords()
  const { busy, obstacle, join } = useJoining(paperId, toId, number =>
    settleFate(sentKey, { fate: 'version', paperId: toId, number, maybeOf: null }),
  )
  const words = matter ? say('beginning.maybe_in', { title, matter: matter.name }) : say('beginning.maybe', { title })
  return (
    <>
      <Notice
        standing="waiting"
        aside={
          <div className={styles.ways}>
            <Button busy={busy} onPress={join}>
              {say('beginning.join')}
            </Button>
            <Button kind="quiet" onPress={() => keepApart(sentKey)}>
              {say('sent.keep_apart')}
            </Button>
          </div>
        }
      >
        <p>{words}</p>
      </Notice>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </>
  )
}
