import { type Editor, Extension } from '@tiptap/core'
import { baseKeymap } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { breakProvision, makeKind, shift, takeNumber } from './levels.ts'
import { move } from './moving.ts'
import { insertNote } from './notes.ts'

/** The keys of the editor. None of them is a letter by itself, which a keyboard for Vietnamese may send at any time. */
export const Keys = Extension.create({
  name: 'keys',
  addProseMirrorPlugins: () => [history(), tableEditing(), keymap(baseKeymap)],
  addKeyboardShortcuts() {
    const { editor } = this
    const mark = (name: string) => () => editor.commands.toggleMark(name)
    return {
      'Mod-b': mark('bold'),
      'Mod-i': mark('italic'),
      'Mod-u': mark('underline'),
      'Mod-z': () => stepBack(editor),
      'Mod-y': () => stepAgain(editor),
      'Mod-Shift-z': () => stepAgain(editor),
      'Mod-Shift-8': () => makeKind(editor, 'item'),
      'Mod-Alt-f': () => insertNote(editor),
      'Alt-ArrowUp': () => move(editor, -1),
      'Alt-ArrowDown': () => move(editor, 1),
      Enter: () => breakProvision(editor),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'lineBreak' }),
      Backspace: () => takeNumber(editor),
      Tab: () => inTable(editor, 1) || shift(editor, 1) || true,
      'Shift-Tab': () => inTable(editor, -1) || shift(editor, -1) || true,
      // Tab changes levels, so there has to be another way out for those who use no mouse.
      Escape: () => {
        editor.view.dom.closest('section')?.querySelector('button')?.focus()
        return true
      },
    }
  },
})

export function stepBack({ state, view }: Editor): boolean {
  return undo(state, view.dispatch)
}

export function stepAgain({ state, view }: Editor): boolean {
  return redo(state, view.dispatch)
}

function inTable({ state, view }: Editor, by: 1 | -1): boolean {
  return goToNextCell(by)(state, view.dispatch)
}
