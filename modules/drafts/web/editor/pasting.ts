import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { BringPicture, LeftOut, Pasted } from './pasted.ts'

interface Options {
  bring: BringPicture
  onLeftOut: (leftOut: LeftOut) => void
}

/** Takes what comes from elsewhere apart into provisions; what was copied in this editor comes back as it is. */
export function pastingWith({ bring, onLeftOut }: Options): Extension {
  return Extension.create({
    name: 'pasting',
    addProseMirrorPlugins() {
      const { editor } = this
      const paste = async (pasted: Pasted) => {
        // The readers of other formats are fetched when somebody first needs them.
        const { pasteInto } = await import('./pasted.ts')
        const leftOut = await pasteInto(editor, pasted, bring)
        if (leftOut.pictures + leftOut.notes > 0) onLeftOut(leftOut)
      }
      const handlePaste = (_: unknown, { clipboardData }: ClipboardEvent) => {
        const html = clipboardData?.getData('text/html') ?? ''
        const text = clipboardData?.getData('text/plain') ?? ''
        if (html.includes('data-pm-slice') || html + text === '') return false
        void paste({ html, text })
        return true
      }
      return [new Plugin({ props: { handlePaste } })]
    },
  })
}
