import { EditorContent, useEditor } from '@tiptap/react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadPicture } from '../../../papers/contract.ts'
import type { WrittenText } from '../../contract.ts'
import styles from './editor.module.css'
import { Keys } from './keys.ts'
import { OrderKeeping } from './order-keeping.ts'
import { schemaOf } from './schema.ts'
import { toNodes } from './to-nodes.ts'
import { provisionsOf } from './to-text.ts'
import { EditorTools } from './editor-tools.tsx'

interface Props {
  /** The version that has the pictures. */
  paper: { id: string; number: number }
  /** As it is opened; from then on the editor has it. */
  text: WrittenText
  onWrite: (text: WrittenText) => void
}

/** A text that somebody writes, with its tools above it. */
export function DraftEditor({ paper: { id, number }, text, onWrite }: Props) {
  const say = useWords()
  const editor = useEditor({
    extensions: [
      ...schemaOf({ pictureAt: key => addressOf(downloadPicture, { id, number, key }) }),
      OrderKeeping,
      Keys,
    ],
    content: toNodes(text),
    // The content security policy allows no style that comes from a script, and typing stays as it was typed.
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        class: styles.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say('writing.text'),
        spellcheck: 'false',
      },
    },
    onUpdate: ({ editor: { state } }) => onWrite({ ...text, provisions: provisionsOf(state.doc) }),
  })
  return (
    <section aria-label={say('writing.text')}>
      <div className={styles.tools}>
        <EditorTools editor={editor} />
      </div>
      <EditorContent editor={editor} className={styles.sheet} />
      <p className={styles.keys}>{say('writing.keys')}</p>
    </section>
  )
}
