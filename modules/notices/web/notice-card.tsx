import { useState } from 'react'
import { addressOf } from '../../../ui/asking/ask.ts'
import { Button, ButtonLink, DownloadButton } from '../../../ui/controls/button.tsx'
import { Facts, Section } from '../../../ui/controls/layout.tsx'
import { Mark, Notice } from '../../../ui/controls/notice.tsx'
import { DownloadIcon, EditIcon } from '../../../ui/icons.ts'
import theme from '../../../ui/theme/text.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { downloadNotice, type Notice as NoticeRow } from '../contract.ts'
import { ChangeNotice } from './change-notice.tsx'
import styles from './notices.module.css'

/** One notice: how far it is, what it holds, who signs and who gets it, and its text as a paper. */
export function NoticeCard({ meetingId: id, notice }: { meetingId: string; notice: NoticeRow }) {
  const say = useWords()
  const [changing, setChanging] = useState(false)
  const { paper, lines, signer, authority, office, recipients, madeBy, madeAt, mayWrite } = notice
  const file = (format: 'docx' | 'pdf') => addressOf(downloadNotice, { id, noticeId: notice.id, format })
  const names = recipients.map(one => one.name)
  return (
    <Section title={paper.title}>
      <p className={styles.state}>
        <Mark standing="waiting">{say('notice.prepared')}</Mark>
        <span className={theme.soft}>{say('notice.blank')}</span>
      </p>
      {notice.isBehind && (
        <Notice standing="waiting">
          <p>{say('notice.behind')}</p>
        </Notice>
      )}
      <Facts
        facts={[
          { label: say('notice.lines'), value: <Lines lines={lines} /> },
          {
            label: say('notice.signer'),
            value: (
              <>
                {authority !== null && <span className={styles.authority}>{authority}</span>}
                {office === null ? signer.name : say('notice.signer_office', { name: signer.name, office })}
              </>
            ),
          },
          {
            label: say('notice.recipients'),
            value: names.length === 0 ? say('notice.no_recipients') : names.join('; '),
          },
        ]}
      />
      <p className={theme.soft}>{say('notice.by', { by: madeBy, moment: say.moment(madeAt) })}</p>
      <div className={styles.acts} data-print="no">
        {mayWrite && (
          <ButtonLink to="/papers/$id/write" params={{ id: paper.id }} icon={<EditIcon size={18} aria-hidden />}>
            {say('notice.write')}
          </ButtonLink>
        )}
        <ButtonLink to="/papers/$id/read" params={{ id: paper.id }} search={{ view: 'text' }}>
          {say('notice.read')}
        </ButtonLink>
        <DownloadButton href={file('docx')} icon={<DownloadIcon size={18} aria-hidden />}>
          {say('notice.word')}
        </DownloadButton>
        <DownloadButton href={file('pdf')} icon={<DownloadIcon size={18} aria-hidden />}>
          {say('notice.pdf')}
        </DownloadButton>
        {mayWrite && (
          <Button kind="quiet" onPress={() => setChanging(true)}>
            {say('notice.change')}
          </Button>
        )}
      </div>
      {changing && <ChangeNotice meetingId={id} notice={notice} onClose={() => setChanging(false)} />}
    </Section>
  )
}

function Lines({ lines }: Pick<NoticeRow, 'lines'>) {
  const say = useWords()
  return (
    <ul className={styles.lines}>
      {lines.map(({ id, title, isNarrow }) => (
        <li key={id}>{isNarrow ? say('notice.narrow_line', { title }) : title}</li>
      ))}
    </ul>
  )
}
