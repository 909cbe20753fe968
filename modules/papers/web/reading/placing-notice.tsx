import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { View } from '../file/views.ts'
import styles from './reading.module.css'

interface Props {
  view: View
  /** The page that is being read. */
  page: number
  onPage: (page: number) => void
  onStop: () => void
}

/** How to say where a note belongs; stays in sight while its place is looked for. */
export function PlacingNotice({ view, page, onPage, onStop }: Props) {
  const say = useWords()
  return (
    <section className={styles.placing} aria-label={say('notes.place')} data-print="no">
      <Notice standing="waiting">
        <p>{say(view === 'pages' ? 'notes.place_on_page' : 'notes.place_in_text')}</p>
      </Notice>
      <div className={styles.acts}>
        {view === 'pages' && <Button onPress={() => onPage(page)}>{say('notes.place_here', { page })}</Button>}
        <Button kind="quiet" onPress={onStop}>
          {say('dialog.cancel')}
        </Button>
      </div>
    </section>
  )
}
