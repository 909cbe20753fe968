import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { Mark } from '../../../ui/controls/notice.tsx'
import { ReasonDialog } from '../../../ui/controls/reason-dialog.tsx'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { clearSignatures, type KeptMinutes, readKept, type Signature } from '../contract.ts'
import { SignDialog } from './sign-dialog.tsx'

type Office = Signature['office']

/** Who signs which version, here or on paper; those that were taken off stay below. */
export function Signatures({ minutes }: { minutes: KeptMinutes }) {
  const say = useWords()
  const { signers, signatures, approval } = minutes
  const [signing, setSigning] = useState<{ office: Office; onPaper: boolean }>()
  const [clearing, setClearing] = useState(false)
  const inForce = signatures.filter(({ cleared }) => cleared === null)
  const cleared = signatures.filter(one => one.cleared !== null)
  return (
    <Section
      title={say('minutes.signatures')}
      aside={
        inForce.length > 0 &&
        approval === null && <Button onPress={() => setClearing(true)}>{say('minutes.clear')}</Button>
      }
    >
      <ul className={work.list}>
        {signers.map(({ office, name, mine }) => {
          const signature = inForce.find(one => one.office === office)
          const title = say(`minutes.${office}`)
          return (
            <li key={office} className={work.item}>
              <div className={work.words}>
                <span className={work.title}>
                  {name === null ? title : say('minutes.of', { fact: title, about: name })}
                </span>
                {signature ? (
                  <Signed signature={signature} />
                ) : (
                  <div className={work.facts}>
                    <Mark standing="waiting">{say('minutes.unsigned')}</Mark>
                  </div>
                )}
              </div>
              {!signature && (
                <div className={work.acts}>
                  {mine && (
                    <Button kind="primary" onPress={() => setSigning({ office, onPaper: false })}>
                      {say('minutes.sign')}
                    </Button>
                  )}
                  <Button onPress={() => setSigning({ office, onPaper: true })}>{say('minutes.on_paper')}</Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {cleared.length > 0 && (
        <details>
          <summary>{say('minutes.earlier')}</summary>
          {cleared.map(one => (
            <Signed key={one.id} signature={one} />
          ))}
        </details>
      )}
      {signing && <SignDialog minutes={minutes} {...signing} onClose={() => setSigning(undefined)} />}
      {clearing && <Clearing minutes={minutes} onClose={() => setClearing(false)} />}
    </Section>
  )
}

function Signed({ signature }: { signature: Signature }) {
  const say = useWords()
  const { name, day, number, by, onPaper, scanId, passed, cleared } = signature
  const facts = { name: name ?? say('minutes.somebody'), day: say.day(day), number, by }
  return (
    <div className={work.facts}>
      <span>{say(onPaper ? 'minutes.signed_on_paper' : 'minutes.signed_here', facts)}</span>
      {scanId !== null && (
        <Link to="/papers/$id" params={{ id: scanId }}>
          {say('minutes.scan')}
        </Link>
      )}
      {passed.map(({ code, reason, orderedBy }) => (
        <span key={code}>{say('minutes.passed', { reason, orderedBy })}</span>
      ))}
      {cleared && (
        <span>
          {say('minutes.cleared', { moment: say.moment(cleared.at), by: cleared.by, because: cleared.because })}
        </span>
      )}
    </div>
  )
}

function Clearing({ minutes: { id }, onClose }: { minutes: KeptMinutes; onClose: () => void }) {
  const say = useWords()
  const act = useAct(clearSignatures, { refreshes: [readKept], done: onClose })
  return (
    <ReasonDialog
      title={say('minutes.clear_title')}
      label={say('minutes.reason')}
      maxLength={500}
      act={say('minutes.clear')}
      busy={act.busy}
      obstacle={act.obstacle}
      onReason={reason => void act.go({ id, reason })}
      onClose={onClose}
    >
      <p>{say('minutes.clear_why')}</p>
    </ReasonDialog>
  )
}
