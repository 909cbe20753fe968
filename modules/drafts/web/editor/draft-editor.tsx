import { EditorContent, useEditor, type UseEditorOptions } from '@tiptap/react'
import { memo, useEffect, useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadPicture } from '../../../papers/contract.ts'
import type { Keeping } from '../keeping/keeping.ts'
import { bringIn, goTo } from './bring-in.ts'
import styles from './editor.module.css'
import { EditorTools } from './editor-tools.tsx'
import { Handle } from './handle.tsx'
import { Keys } from './keys.ts'
import { Pasting } from './pasting.ts'
import { OrderKeeping, wholeText } from './order-keeping.ts'
import { schemaOf } from './schema.ts'
import { toNodes } from './to-nodes.ts'
import { provisionsOf } from './to-text.ts'

interface Props {
  paperId: string
  keeping: Keeping
  /** Where the caret goes first. */
  provision?: string | undefined
}

/** A text that somebody writes, with its tools above it. It is rendered once: whatever renders it again may move the caret. */
export const DraftEditor = memo(function DraftEditor({ paperId, keeping, provision }: Props) {
  const say = useWords()
  const [options] = useState(() => optionsFor(paperId, keeping, say('drafting.text')))
  const editor = useEditor(options)
  useEffect(() => keeping.follow(document => bringIn(editor, document)), [editor, keeping])
  useEffect(() => {
    if (provision !== undefined) goTo(editor, provision)
  }, [editor, provision])
  return (
    <section aria-label={say('drafting.text')}>
      <div className={styles.tools}>
        <EditorTools editor={editor} pictures={null} />
      </div>
      <div className={styles.sheet}>
        <EditorContent editor={editor} />
        <Handle editor={editor} />
      </div>
      <p className={styles.keys}>{say('drafting.keys')}</p>
    </section>
  )
})

function optionsFor(paperId: string, keeping: Keeping, label: string): UseEditorOptions & { immediatelyRender: true } {
  const { base, document } = keeping.copy()
  const pictureAt = (key: string) => addressOf(downloadPicture, { id: paperId, number: base, key })
  return {
    extensions: [...schemaOf({ pictureAt }), OrderKeeping, Keys, Pasting],
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
    onUpdate({ editor: { state }, transaction }) {
      if (transaction.getMeta(wholeText) !== undefined) return
      const { beside } = keeping
      keeping.write(() => ({ ...beside(), provisions: provisionsOf(state.doc) }))
    },
  }
}
