import { useEffect } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { isUnderWay, noteSeen, stopSending } from '../../../papers/web/shelf/sending.ts'
import { SentFile } from '../../../papers/web/shelf/sent-file.tsx'
import styles from './beginning.module.css'
import { PartCard } from './part-card.tsx'
import type { Brought, BroughtFiles } from './use-brought.ts'

/** Every file that was dropped for a matter: how far it is, and once it has been read, what it seems to be. */
export function BroughtList({ files }: { files: BroughtFiles }) {
  const say = useWords()
  const { brought, underWay } = files
  const unseen = brought.flatMap(({ sent }) => (sent.seen || isUnderWay(sent) ? [] : [sent.key]))
  useEffect(() => {
    if (unseen.length > 0) noteSeen(unseen)
  })
  return (
    <>
      {underWay > 0 && (
        <>
          <Progress
            label={say('beginning.progress', { done: brought.length - underWay, of: brought.length })}
            done={brought.length - underWay}
            of={brought.length}
          />
          <p className={theme.soft}>{say('beginning.leave')}</p>
        </>
      )}
      {files.problem && <ObstacleNotice obstacle={files.problem} />}
      <ul className={styles.list} aria-label={say('beginning.files')}>
        {brought.map(one =>
          one.proposed ? (
            <PartCard
              key={one.sent.key}
              sent={one.sent}
              proposed={one.proposed}
              said={files.saidOf(one.proposed)}
              onChange={change => one.proposed && files.say(one.proposed.paperId, change)}
              onLeaveOut={() => files.leaveOut(one.sent)}
            />
          ) : (
            <Coming key={one.sent.key} one={one} onLeaveOut={() => files.leaveOut(one.sent)} />
          ),
        )}
      </ul>
    </>
  )
}

/** A file on its way, or one that was refused. */
function Coming({ one: { sent }, onLeaveOut }: { one: Brought; onLeaveOut: () => void }) {
  const say = useWords()
  const leave = () => {
    stopSending(sent)
    onLeaveOut()
  }
  return (
    <>
      <SentFile sent={sent} />
      {sent.state !== 'sending' && sent.state !== 'queued' && (
        <li className={styles.leaving}>
          <Button kind="quiet" aria-label={say('beginning.leave_out_file', { name: sent.file.name })} onPress={leave}>
            {say('beginning.leave_out')}
          </Button>
        </li>
      )}
    </>
  )
}
