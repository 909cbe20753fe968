import { addressOf } from '../../../../ui/asking/ask.ts'
import { DownloadButton } from '../../../../ui/controls/button.tsx'
import { DownloadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadForm, type RoundView } from '../../contract.ts'
import styles from './sources.module.css'

const formats = ['docx', 'xlsx'] as const

/** The empty form of this round, to be sent out and dropped back. */
export function Forms({ round: { id } }: { round: Pick<RoundView, 'id'> }) {
  const say = useWords()
  return (
    <div className={styles.acts}>
      {formats.map(format => (
        <DownloadButton
          key={format}
          icon={<DownloadIcon size={18} aria-hidden />}
          href={addressOf(downloadForm, { id, format })}
        >
          {say(`forms.${format}`)}
        </DownloadButton>
      ))}
    </div>
  )
}
