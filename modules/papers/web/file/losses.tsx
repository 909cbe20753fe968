import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { VersionRow } from '../../contract.ts'
import { reasonOf } from '../reason.ts'
import styles from './paper-screen.module.css'
import type { View } from './views.ts'

/** What this view could not keep of the file. Pages are printed as they came, so losses of the text are said beside the text. */
export function Losses({ version, view }: { version: VersionRow; view: View }) {
  const say = useWords()
  const losses = version.losses.filter(
    ({ code }) => code !== saidAbove && (view === 'text' || !code.startsWith('text.')),
  )
  if (losses.length === 0) return null
  return (
    <div className={styles.losses}>
      <Notice>
        <p>{say('paper.losses')}</p>
        <ul>
          {losses.map(loss => (
            <li key={loss.code}>{reasonOf(say, loss)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** What can be gone on with is said where that is done. */
const saidAbove = 'paper.machine_stopped'
