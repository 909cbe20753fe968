import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type Fate, readPaper } from '../../contract.ts'
import { bringAgain, isUnderWay, keepApart, type Sent, settleFate, stopSending } from './sending.ts'
import { reasonOf } from '../reason.ts'
import { StageMark } from './stage-mark.tsx'
import styles from './sent.module.css'
import { useJoining } from './use-joining.ts'

/** One file and its fate, in words. */
export function SentFile({ sent }: { sent: Sent }) {
  const say = useWords()
  const { file, state, fate, obstacle } = sent
  return (
    <li className={styles.file}>
      <div className={styles.words}>
        <p className={styles.name}>
          {fate?.paperId ? (
            <Link to="/papers/$id" params={{ id: fate.paperId }} className={styles.link}>
              {file.name}
            </Link>
          ) : (
            file.name
          )}
        </p>
        <Standing sent={sent} />
        {state === 'refused' && obstacle && <p className={styles.reason}>{say.reason(obstacle)}</p>}
        {fate && <MaybeOf sent={sent} />}
      </div>
      {isUnderWay(sent) && (
        <Button kind="quiet" aria-label={say('sent.stop_file', { name: file.name })} onPress={() => stopSending(sent)}>
          {say('sent.stop')}
        </Button>
      )}
      {(state === 'refused' || state === 'stopped') && (
        <Button kind="quiet" onPress={() => bringAgain(sent)}>
          {say('sent.again')}
        </Button>
      )}
    </li>
  )
}

function Standing({ sent: { state, share, fate } }: { sent: Sent }) {
  const say = useWords()
  if (state === 'queued') return <p className={theme.soft}>{say('sent.queued')}</p>
  if (state === 'stopped') return <p className={theme.soft}>{say('sent.stopped')}</p>
  if (state === 'sending') {
    const words = share < 1 ? say('sent.sending', { percent: Math.floor(share * 100) }) : say('sent.being_kept')
    return (
      <p className={theme.soft}>
        <progress className={styles.bar} value={share} max={1} aria-label={words} /> {words}
      </p>
    )
  }
  return fate ? <Arrived fate={fate} /> : null
}

/** Follows the file until it can be read. */
function Arrived({ fate: { fate, paperId, number } }: { fate: Fate }) {
  const say = useWords()
  const paper = useAnswer(readPaper, { id: paperId ?? '' }, paperId !== null)
  const version = paper.data?.versions.find(one => one.number === (number ?? 1))
  return (
    <>
      <p className={theme.soft}>
        {say(`sent.${fate}`, { number })} {version && <StageMark {...version} />}
      </p>
      {version?.obstacle && <p className={styles.reason}>{reasonOf(say, version.obstacle)}</p>}
    </>
  )
}

/** A file that looks like a newer version of a paper is brought apart all the same, until somebody says otherwise. */
function MaybeOf({ sent: { key, fate, apart } }: { sent: Sent }) {
  const paper = useAnswer(readPaper, { id: fate?.paperId ?? '' }, Boolean(fate?.paperId))
  // Its name says so at once; a mark inside of it only when it has been read.
  const maybeOf = fate?.maybeOf ?? paper.data?.maybeOf
  if (!fate?.paperId || !maybeOf || apart || fate.fate !== 'new') return null
  return <Question sentKey={key} paperId={fate.paperId} maybeOf={maybeOf} />
}

interface QuestionProps {
  sentKey: string
  paperId: string
  maybeOf: NonNullable<Fate['maybeOf']>
}

function Question({ sentKey, paperId, maybeOf }: QuestionProps) {
  const say = useWords()
  const { busy, obstacle, join } = useJoining(paperId, maybeOf.id, number =>
    settleFate(sentKey, { fate: 'version', paperId: maybeOf.id, number, maybeOf: null }),
  )
  return (
    <div className={styles.maybe}>
      <p>{say('sent.maybe', { title: maybeOf.name })}</p>
      <Button busy={busy} onPress={join}>
        {say('sent.join')}
      </Button>
      <Button kind="quiet" onPress={() => keepApart(sentKey)}>
        {say('sent.keep_apart')}
      </Button>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </div>
  )
}
