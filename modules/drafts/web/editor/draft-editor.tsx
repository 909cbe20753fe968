import { EditorContent, useEditor, type UseEditorOptions } from '@tiptap/react'
import { memo, useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadPicture } from '../../../papers/contract.ts'
import type { Keeping } from '../keeping/keeping.ts'
import styles from './editor.module.css'
import { EditorTools } from './editor-tools.tsx'
import { Keys } from './keys.ts'
import { OrderKeeping } from './order-keeping.ts'
import { schemaOf } from './schema.ts'
import { toNodes } from './to-nodes.ts'
import { provisionsOf } from './to-text.ts'

interface Props {
  paperId: string
  keeping: Keeping
}

/** A text that somebody writes, with its tools above it. It is rendered once: whatever renders it again may move the caret. */
export const DraftEditor = memo(function DraftEditor({ paperId, keeping }: Props) {
  const say = useWords()
  const [options] = useState(() => optionsFor(paperId, keeping, say('drafting.text')))
  const editor = useEditor(options)
  return (
    <section aria-label={say('drafting.text')}>
      <div className={styles.tools}>
        <EditorTools editor={editor} />
      </div>
      <EditorContent editor={editor} className={styles.sheet} />
      <p className={styles.keys}>{say('drafting.keys')}</p>
    </section>
  )
})

function optionsFor(paperId: string, keeping: Keeping, label: string): UseEditorOptions & { immediatelyRender: true } {
  const { base, document } = keeping.copy()
  const pictureAt = (key: string) => addressOf(downloadPicture, { id: paperId, number: base, key })
  return {
    extensions: [...schemaOf({ pictureAt }), OrderKeeping, Keys],
    content: toNodes(document),
    immediatelyRender: true,
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
        'aria-label': label,
        spellcheck: 'false',
      },
    },
    onUpdate: ({ editor: { state } }) => keeping.write({ ...document, provisions: provisionsOf(state.doc) }),
  }
}
