import { renderSVG } from 'uqr'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { copyWords } from '../../../../ui/controls/message-to-copy.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { PrintIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { makeEntries, MeetingView } from '../../contract.ts'
import { useWhen } from '../use-when.ts'
import styles from './entries.module.css'

type Slip = AnswerOf<typeof makeEntries>['items'][number]

interface Props {
  meeting: MeetingView
  slips: readonly Slip[]
  onDone: () => void
}

/** The slips themselves, to be printed and cut, or scanned from the screen. They stay as long as this is open, and nowhere else. */
export function Sheet({ meeting, slips, onDone }: Props) {
  const say = useWords()
  return (
    <>
      <div data-print="no">
        <PageHeader title={say('entries.sheet', { count: slips.length })} above={meeting.title}>
          <Button onPress={onDone}>{say('entries.done')}</Button>
          <Button kind="primary" icon={<PrintIcon size={18} aria-hidden />} onPress={() => print()}>
            {say('entries.print')}
          </Button>
        </PageHeader>
        <Stack>
          <Notice standing="waiting">
            <p>{say('entries.once')}</p>
          </Notice>
        </Stack>
      </div>
      <ul className={styles.sheet} aria-label={say('entries.title')}>
        {slips.map(slip => (
          <li key={slip.person.id} className={styles.slip}>
            <OneSlip meeting={meeting} slip={slip} />
          </li>
        ))}
      </ul>
    </>
  )
}

function OneSlip({ meeting, slip: { person, url, expiresAt } }: { meeting: MeetingView; slip: Slip }) {
  const say = useWords()
  const whenOf = useWhen()
  const copy = async () => {
    toast(say((await copyWords(url)) ? 'copy.copied' : 'copy.press'))
  }
  return (
    <>
      <img
        alt={say('entries.qr', { name: person.name })}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(url))}`}
      />
      <div>
        <h2>{person.name}</h2>
        <p>
          {meeting.title}. {whenOf(meeting)}
        </p>
        <p>{say('entries.how')}</p>
        <p>{say('entries.good', { moment: say.moment(expiresAt) })}</p>
        <p className={styles.address}>{url}</p>
        <div data-print="no">
          <Button kind="quiet" onPress={() => void copy()}>
            {say('entries.copy')}
          </Button>
        </div>
      </div>
    </>
  )
}
