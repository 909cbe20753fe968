import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { PrintIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import styles from './entries.module.css'

interface Props {
  checkpoint: string
  keys: readonly string[]
  onClose: () => void
}

/** A sheet of paper that no later change of the log can agree with. */
export function Checkpoint({ checkpoint, keys, onClose }: Props) {
  const say = useWords()
  return (
    <Dialog wide title={say('log.checkpoint_title')} onClose={onClose}>
      <p>{say('log.checkpoint_why')}</p>
      <pre className={styles.checkpoint}>{checkpoint}</pre>
      <h3>{say('log.keys')}</h3>
      <pre className={styles.checkpoint}>{keys.join('\n')}</pre>
      <div className={styles.buttons} data-print="no">
        <Button kind="primary" icon={<PrintIcon size={18} aria-hidden />} onPress={() => print()}>
          {say('log.print')}
        </Button>
      </div>
    </Dialog>
  )
}
