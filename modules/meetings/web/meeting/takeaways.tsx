import { addressOf } from '../../../../ui/asking/ask.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button, ButtonLink, DownloadButton } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import { DownloadIcon, ReadIcon } from '../../../../ui/icons.ts'
import { useCount } from '../../../../ui/live/hearing.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { sizeInWords } from '../../../papers/web/packs/copy/size.ts'
import { downloadCalendar, downloadPack, type MeetingView, orderPack, readPack } from '../../contract.ts'
import styles from './meeting.module.css'
import { TakeAlong } from './take-along.tsx'

/** What can be taken along: the meeting for a calendar, its papers as one file, and the script of those who prepare it. */
export function Takeaways({
  meeting: { id, mayRun, state },
}: {
  meeting: Pick<MeetingView, 'id' | 'mayRun' | 'state'>
}) {
  const say = useWords()
  return (
    <Section title={say('takeaways.title')}>
      <div className={styles.answers} data-print="no">
        <DownloadButton href={addressOf(downloadCalendar, { id })} icon={<DownloadIcon size={18} aria-hidden />}>
          {say('takeaways.calendar')}
        </DownloadButton>
        <Pack id={id} />
        {mayRun && (
          <ButtonLink to="/meetings/$id/script" params={{ id }} icon={<ReadIcon size={18} aria-hidden />}>
            {say('takeaways.script')}
          </ButtonLink>
        )}
      </div>
      {state !== 'cancelled' && <TakeAlong id={id} />}
    </Section>
  )
}

/** The papers as one file: made once it is asked for, again once they have changed, and then there for all who may read the same. */
function Pack({ id }: { id: string }) {
  const say = useWords()
  const { data: pack } = useAnswer(readPack, { id })
  const done = useCount(`meetings.pack:${id}`)
  const act = useAct(orderPack, { refreshes: [readPack] })
  if (!pack || pack.papers === 0) return null
  const { state, papers: count, size } = pack
  if (state === 'ready' && size !== null) {
    return (
      <DownloadButton href={addressOf(downloadPack, { id })} icon={<DownloadIcon size={18} aria-hidden />}>
        {say('takeaways.pack_ready', { count, size: sizeInWords(say, size) })}
      </DownloadButton>
    )
  }
  if (state === 'waiting') {
    return <Progress label={say('takeaways.pack_waiting')} {...(done !== undefined && { done, of: 100 })} />
  }
  return (
    <>
      <Button busy={act.busy} onPress={() => void act.go({ id })}>
        {say('takeaways.pack', { count })}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
