import { useState } from 'react'
import { Button, DownloadButton } from '../../../../ui/controls/button.tsx'
import { Mark, Notice } from '../../../../ui/controls/notice.tsx'
import { DownloadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { JournalPlace } from '../../contract.ts'
import styles from './trace.module.css'

const standings = { proven: 'settled', waiting: 'waiting', unproven: 'problem', missing: 'problem' } as const

interface Props {
  proof: readonly JournalPlace[]
  proofAt: ((position: number) => string) | undefined
}

/** What the log says of a step, each entry with whether it is what was signed; on paper it always stands there. */
export function Proof({ proof, proofAt }: Props) {
  const say = useWords()
  const isBroken = proof.some(({ state }) => state === 'unproven' || state === 'missing')
  const [open, setOpen] = useState(isBroken)
  if (proof.length === 0) return null
  return (
    <div>
      {isBroken && (
        <Notice standing="problem">
          <p>{say('tracing.proof_broken')}</p>
        </Notice>
      )}
      <Button kind="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
        {say('tracing.proof', { count: proof.length })}
      </Button>
      <ul className={styles.proof} data-open={open}>
        {proof.map((one, place) => (
          <li key={place}>
            <Told place={one} />
            <Mark standing={standings[one.state]}>{say(`tracing.${one.state}`)}</Mark>
            {proofAt && one.position !== null && one.state === 'proven' && (
              <DownloadButton
                kind="quiet"
                data-print="no"
                aria-label={say('tracing.proof_file', { position: one.position })}
                icon={<DownloadIcon size={18} aria-hidden />}
                href={proofAt(one.position)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Told({ place: { position, name, at } }: { place: JournalPlace }) {
  const say = useWords()
  const key = `happening.${name}`
  const said = [
    ...(position === null ? [] : [say('tracing.position', { position })]),
    name !== null && say.knows(key) ? say(key) : say('tracing.something'),
    say.moment(at, { seconds: true }),
  ]
  return <span>{said.join(' · ')}</span>
}
