import { useState } from 'react'
import type { AnswerOf } from '../../../platform/http/contract.ts'
import { addressOf } from '../../../ui/asking/ask.ts'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button, DownloadButton } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { Refused } from '../../../platform/refused.ts'
import { DownloadIcon, PrintIcon, VerifyIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { exportLog, readBackups, readLog, verifyLog } from '../contract.ts'
import { Checkpoint } from './checkpoint.tsx'
import styles from './entries.module.css'

/** How far the log is sealed, and what an outsider needs in order not to have to believe it. */
export function Seal() {
  const say = useWords()
  const log = useAnswer(readLog, {})
  const [verifying, setVerifying] = useState(false)
  const verdict = useAnswer(verifyLog, {}, verifying)
  const [printing, setPrinting] = useState(false)
  const verify = () => (verifying ? void verdict.refetch() : setVerifying(true))
  return (
    <Section title={say('log.title')}>
      <Answered query={log} lines={2}>
        {({ sealedTo, sealedAt, checkpoint, departures, ...rest }) => (
          <>
            <p>
              {sealedAt ? say('log.sealed', { sealedTo, moment: say.moment(sealedAt) }) : say('log.not_sealed')}{' '}
              {departures.map(({ way, position }) => say('log.departed', { way, position })).join(' ')}
            </p>
            <div className={styles.buttons}>
              <Button busy={verdict.isFetching} icon={<VerifyIcon size={18} aria-hidden />} onPress={verify}>
                {say('log.verify')}
              </Button>
              <DownloadButton icon={<DownloadIcon size={18} aria-hidden />} href={addressOf(exportLog, {})}>
                {say('log.export')}
              </DownloadButton>
              {checkpoint !== null && (
                <Button icon={<PrintIcon size={18} aria-hidden />} onPress={() => setPrinting(true)}>
                  {say('log.checkpoint')}
                </Button>
              )}
            </div>
            {printing && checkpoint !== null && (
              <Checkpoint checkpoint={checkpoint} keys={rest.verifierKeys} onClose={() => setPrinting(false)} />
            )}
          </>
        )}
      </Answered>
      {verdict.error instanceof Refused && <ObstacleNotice obstacle={verdict.error.obstacle} />}
      {verdict.data && !verdict.isFetching && <Verdict verdict={verdict.data} />}
    </Section>
  )
}

function Verdict({ verdict }: { verdict: AnswerOf<typeof verifyLog> }) {
  const say = useWords()
  const { ok, size, fault, batch } = verdict
  if (ok) return <Notice standing="settled">{say('log.holds', { size })}</Notice>
  return (
    <Notice standing="problem">
      {say('log.altered', { fault: fault ?? '', from: batch?.from ?? 0, to: batch?.to ?? 0 })}
    </Notice>
  )
}

/** Silent while backups are well; an alarm when one failed or a night was missed. */
export function Backups() {
  const say = useWords()
  const backups = useAnswer(readBackups, {})
  if (!backups.data) return null
  const { madeAt, failedAt, alarm } = backups.data
  if (!alarm) return <p>{madeAt ? say('backups.made', { moment: say.moment(madeAt) }) : say('backups.never')}</p>
  return (
    <Notice standing="problem">
      {failedAt ? say('backups.alarm', { moment: say.moment(failedAt) }) : say('backups.alarm_missed')}
    </Notice>
  )
}
