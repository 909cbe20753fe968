import type { AnswerOf } from '../../../platform/http/contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { PrintIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { makeLink } from '../contract.ts'
import styles from './slip.module.css'

interface Props {
  slip: AnswerOf<typeof makeLink>
  onClose: () => void
}

/** What is handed to the person: scanned from the screen, or printed and cut out. It is shown once. */
export function Slip({ slip, onClose }: Props) {
  const say = useWords()
  return (
    <Dialog title={say('slip.title')} onClose={onClose}>
      <p data-print="no">{say('slip.once')}</p>
      <article className={styles.slip}>
        <img alt={say('slip.qr')} src={`data:image/svg+xml,${encodeURIComponent(slip.qr)}`} />
        <div>
          <h3>{slip.name}</h3>
          {slip.login !== null && (
            <p>
              {say('account.login')}: <b>{slip.login}</b>
            </p>
          )}
          <p>{say(`slip.${slip.purpose}`)}</p>
          <p>{say('slip.until', { moment: say.moment(slip.expiresAt) })}</p>
          <p className={styles.address}>{slip.url}</p>
        </div>
      </article>
      <div className={styles.buttons} data-print="no">
        <Button onPress={onClose}>{say('slip.done')}</Button>
        <Button kind="primary" icon={<PrintIcon size={18} aria-hidden />} onPress={() => print()}>
          {say('slip.print')}
        </Button>
      </div>
    </Dialog>
  )
}
