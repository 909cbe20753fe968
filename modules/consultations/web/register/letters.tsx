import { addressOf } from '../../../../ui/asking/ask.ts'
import { DownloadButton } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadLetter, type RoundView } from '../../contract.ts'
import { useEveryRow } from './every-row.ts'
import styles from './register.module.css'

const formats = ['docx', 'pdf'] as const

/** The reply to each sender of whom an answer is released. */
export function Letters({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const { rows } = useEveryRow(round.id, { state: 'released' })
  const answered = new Set(rows.flatMap(({ senders }) => senders.map(({ party }) => party?.id)))
  return (
    <Dialog title={say('register.letters')} onClose={onClose}>
      <p className={theme.soft}>{say('register.letters_why')}</p>
      <ul className={styles.plain}>
        {round.asked
          .filter(({ party }) => answered.has(party.id))
          .map(({ id: askedId, party }) => (
            <li key={askedId} className={styles.acts}>
              <span>{party.name}</span>
              {formats.map(format => (
                <DownloadButton
                  key={format}
                  href={addressOf(downloadLetter, { id: round.id, askedId, format })}
                  aria-label={say('register.letter_to', { name: party.name, format: say(`register.table_${format}`) })}
                >
                  {say(`register.table_${format}`)}
                </DownloadButton>
              ))}
            </li>
          ))}
      </ul>
    </Dialog>
  )
}
