import { Link } from '@tanstack/react-router'
import { renderSVG } from 'uqr'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { numbersOf } from '../../../meetings/web/numbering.ts'
import type { readProjector } from '../../contract.ts'
import { Lost } from '../shared/lost.tsx'
import { PresenceLine } from '../shared/presence.tsx'
import { Speakers, stageOf } from '../shared/speakers.tsx'
import { nameOfLine, speechesOn } from '../shared/lines.ts'
import styles from './projector.module.css'

interface Props {
  shown: AnswerOf<typeof readProjector>
  /** When it came, by the clock of this device. */
  receivedAt: number
  /** The vote in progress or its result, where votes are taken. */
  votes?: ReactNode
}

/** What the wall of the room shows: large, followed by push, and nothing to press but the way out. */
export function ProjectorScreen({ shown, receivedAt, votes }: Props) {
  const say = useWords()
  const { id, title, live, agenda, asOf } = shown
  const place = agenda.findIndex(line => line.id === live.openLineId)
  const speeches = speechesOn(shown, live.openLineId).filter(speech => stageOf(speech) !== 'spoke')
  return (
    <section className={styles.wall} aria-label={say('sitting.projector')}>
      <title>{`${title} · Plenum`}</title>
      <Lost receivedAt={receivedAt} />
      <header>
        <h1>{title}</h1>
        <PresenceLine presence={live.presence} />
      </header>
      <div className={styles.middle} aria-live="polite">
        <h2 className={styles.line}>{lineOf(say, shown, place)}</h2>
        {votes}
        {place >= 0 && speeches.length > 0 && <Speakers speeches={speeches} asOf={asOf} receivedAt={receivedAt} />}
      </div>
      {shown.code !== null && live.openLineId === null && live.state !== 'closed' && (
        <CodeOnWall id={id} code={shown.code} />
      )}
      <Link to="/meetings/$id/desk" params={{ id }} className={styles.out}>
        {say('sitting.desk')}
      </Link>
    </section>
  )
}

function lineOf(say: ReturnType<typeof useWords>, { live, agenda }: Props['shown'], place: number): string {
  const line = agenda[place]
  const number = numbersOf(agenda)[place] ?? null
  if (line) return nameOfLine(say, { number, title: line.title ?? say('sitting.for_some') })
  return say({ before: 'sitting.not_yet', open: 'sitting.between', closed: 'sitting.over' }[live.state])
}

/** To be typed in, or scanned by a phone that is signed in. */
function CodeOnWall({ id, code }: { id: string; code: string }) {
  const say = useWords()
  const address = `${location.origin}/meetings/${id}/room?code=${code}`
  return (
    <div className={styles.code}>
      <img alt={say('chairing.code_qr')} src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address))}`} />
      <p>
        {say('chairing.code')}
        <b>{code}</b>
      </p>
    </div>
  )
}
