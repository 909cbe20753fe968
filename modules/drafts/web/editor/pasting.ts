import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Takes what comes from elsewhere apart into provisions; what was copied in this editor comes back as it is. */
export const Pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins() {
    const { editor } = this
    const handlePaste = (_: unknown, { clipboardData }: ClipboardEvent) => {
      const html = clipboardData?.getData('text/html') ?? ''
      const text = clipboardData?.getData('text/plain') ?? ''
      if (html.includes('data-pm-slice') || html + text === '') return false
      // The readers of other formats are fetched when somebody first needs them.
      void import('./pasted.ts').then(({ pasteInto }) => pasteInto(editor, { html, text }))
      return true
    }
    return [new Plugin({ props: { handlePaste } })]
  },
})
