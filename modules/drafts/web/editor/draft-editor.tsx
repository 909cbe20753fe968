import { EditorContent, useEditor, type UseEditorOptions } from '@tiptap/react'
import { memo, useEffect, useState } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadDraftPicture, type WrittenText } from '../../contract.ts'
import type { Keeping } from '../keeping/keeping.ts'
import { bringIn, goTo } from './bring-in.ts'
import styles from './editor.module.css'
import { EditorTools } from './editor-tools.tsx'
import { Handle } from './handle.tsx'
import { Keys } from './keys.ts'
import { sendPasted } from './bring-picture.ts'
import type { LeftOut } from './pasted.ts'
import { pastingWith } from './pasting.ts'
import { OrderKeeping, wholeText } from './order-keeping.ts'
import { PictureTool } from './picture-tool.tsx'
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
  const [brought] = useState<WrittenText['pictures']>({})
  const onLeftOut = ({ pictures, notes }: LeftOut) => toast(say('drafting.left_out', { pictures, notes }), 'waiting')
  const [options] = useState(() => optionsFor({ paperId, keeping, brought, label: say('drafting.text'), onLeftOut }))
  const editor = useEditor(options)
  const bringIt = (key: string, mediaType: string) => Object.assign(brought, { [key]: { mediaType } })
  useEffect(() => keeping.follow(document => bringIn(editor, document)), [editor, keeping])
  useEffect(() => {
    if (provision !== undefined) goTo(editor, provision)
  }, [editor, provision])
  return (
    <section aria-label={say('drafting.text')}>
      <div className={styles.tools}>
        <EditorTools editor={editor} pictures={<PictureTool editor={editor} paperId={paperId} onBrought={bringIt} />} />
      </div>
      <div className={styles.sheet}>
        <EditorContent editor={editor} />
        <Handle editor={editor} />
      </div>
      <p className={styles.keys}>{say('drafting.keys')}</p>
    </section>
  )
})

interface Opening {
  paperId: string
  keeping: Keeping
  /** Pictures that no version has yet, which grow while somebody writes. */
  brought: WrittenText['pictures']
  label: string
  /** Told what of a paste could not be taken over. */
  onLeftOut: (leftOut: LeftOut) => void
}

function optionsFor({
  paperId,
  keeping,
  brought,
  label,
  onLeftOut,
}: Opening): UseEditorOptions & { immediatelyRender: true } {
  const { document } = keeping.copy()
  const bring = async (picture: Blob) => {
    const kept = await sendPasted(paperId, picture)
    if (kept) Object.assign(brought, { [kept.key]: { mediaType: kept.mediaType } })
    return kept
  }
  const pictureAt = (key: string) => addressOf(downloadDraftPicture, { id: paperId, key })
  return {
    extensions: [...schemaOf({ pictureAt }), OrderKeeping, Keys, pastingWith({ bring, onLeftOut })],
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
      keeping.write(() => {
        const beside = keeping.beside()
        return { ...beside, pictures: { ...beside.pictures, ...brought }, provisions: provisionsOf(state.doc) }
      })
    },
  }
}
