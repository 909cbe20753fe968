import type { ReactNode } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { NoteIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { NoteRow } from '../../contract.ts'
import styles from './reading.module.css'

const colours: readonly NoteRow['colour'][] = ['yellow', 'green', 'blue', 'red']

interface Props {
  /** Undefined where a note cannot hang on what is selected. */
  taking: { onHighlight: (colour: NoteRow['colour']) => void; onNote: () => void } | undefined
  /** What others than this module can do with the words. */
  children?: ReactNode
}

/** What can be done with the words that are selected; stands at the foot, where a tablet's own menu does not cover it. */
export function SelectionMenu({ taking, children }: Props) {
  const say = useWords()
  return (
    <fieldset className={styles.selection} data-print="no">
      <legend>{say('notes.selected')}</legend>
      {taking &&
        colours.map(colour => (
          <button
            key={colour}
            type="button"
            className={styles.colour}
            data-colour={colour}
            aria-label={say(`notes.highlight_${colour}`)}
            onClick={() => taking.onHighlight(colour)}
          />
        ))}
      {taking && (
        <Button icon={<NoteIcon size={18} aria-hidden />} onPress={taking.onNote}>
          {say('notes.write')}
        </Button>
      )}
      {children}
    </fieldset>
  )
}
