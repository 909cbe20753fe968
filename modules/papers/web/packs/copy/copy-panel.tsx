import { useEffect } from 'react'
import { Button } from '../../../../../ui/controls/button.tsx'
import { Section } from '../../../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../../ui/controls/reasoned-button.tsx'
import { DeviceIcon } from '../../../../../ui/icons.ts'
import { onBehalfOf } from '../../../../../ui/asking/on-behalf.ts'
import { useStanding } from '../../../../../ui/live/live.ts'
import { useWho } from '../../../../../ui/who.tsx'
import { useWords } from '../../../../../ui/words/words.tsx'
import type { PackView } from '../../../contract.ts'
import { follow } from './catch-up.ts'
import { ComingPapers } from './coming-papers.tsx'
import { type Copies, forgetCopy, keepCopy, stopKeeping, useCopies } from './copies.ts'
import styles from './copy.module.css'
import { differencesOf, isCurrent, mayBeKept } from './differences.ts'
import type { KeptCopy } from './kept.ts'
import { sizeInWords } from './size.ts'
import { obstacleToCopies } from './worker.ts'

/** The copy of a pack on this device: none, on its way, current, or behind. */
export function CopyPanel({ pack }: { pack: PackView }) {
  const say = useWords()
  const copies = useCopies()
  const copy = copies.kept.find(({ packId }) => packId === pack.id)
  const coming = copies.underWay.get(pack.id)
  useFollowing(pack, copy, copies)
  const obstacle = copies.obstacles.get(pack.id)
  return (
    <div data-print="no">
      <Section title={say('copy.title')}>
        {obstacle && <ObstacleNotice obstacle={obstacle} />}
        {coming && <ComingPapers papers={coming} onStop={() => stopKeeping(pack.id)} />}
        {copy && <Kept pack={pack} copy={copy} busy={coming !== undefined} />}
        {!copy && !coming && <Offer pack={pack} />}
      </Section>
    </div>
  )
}

function Offer({ pack }: { pack: PackView }) {
  const say = useWords()
  const { id } = useWho()
  const size = pack.papers.filter(mayBeKept).reduce((sum, { latest }) => sum + latest.size, 0)
  const own = onBehalfOf() === null ? undefined : { code: 'copy.own_only', status: 0 }
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{say('copy.why', { size: sizeInWords(say, size) })}</p>
      <ReasonedButton
        obstacle={obstacleToCopies() ?? own}
        icon={<DeviceIcon size={18} aria-hidden />}
        onPress={() => void keepCopy(pack.id, id ?? '')}
      >
        {say('copy.keep')}
      </ReasonedButton>
    </div>
  )
}

function Kept({ pack, copy, busy }: { pack: PackView; copy: KeptCopy; busy: boolean }) {
  const say = useWords()
  const { id } = useWho()
  const differences = differencesOf(copy, pack)
  const behind = [...differences.changed, ...differences.added].map(({ title }) => title)
  return (
    <div className={styles.panel}>
      <p>{say('copy.kept', { moment: say.moment(copy.keptAt), size: sizeInWords(say, copy.size) })}</p>
      {!isCurrent(differences) && (
        <Notice
          standing="waiting"
          aside={
            <Button busy={busy} onPress={() => void keepCopy(pack.id, id ?? '')}>
              {say('copy.update')}
            </Button>
          }
        >
          <p>{behind.length > 0 ? say('copy.behind', { titles: behind.join(' · ') }) : say('copy.rearranged')}</p>
        </Notice>
      )}
      <Button onPress={() => void forgetCopy(pack.id)}>{say('copy.remove')}</Button>
    </div>
  )
}

/** While the server is heard, the copy follows the pack that is looked at; what failed is not tried again by itself. */
function useFollowing(pack: PackView, copy: KeptCopy | undefined, { underWay, obstacles }: Copies): void {
  const { id } = useWho()
  const live = useStanding() === 'live' && onBehalfOf() === null
  const due = live && copy !== undefined && !underWay.has(pack.id) && !obstacles.has(pack.id)
  useEffect(() => {
    if (due && copy) follow(copy, pack, id ?? '').catch(() => undefined)
  }, [due, copy, pack, id])
}
