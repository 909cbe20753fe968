import type { Editor } from '@tiptap/core'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable } from '@tiptap/pm/tables'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { Kind } from '../../../../packages/text/model.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../../ui/controls/menu.tsx'
import {
  BoldIcon,
  InwardIcon,
  ItalicIcon,
  ListIcon,
  OutwardIcon,
  RedoIcon,
  TableIcon,
  UnderlineIcon,
  UndoIcon,
} from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { attributesOf } from './attributes.ts'
import styles from './editor.module.css'
import { stepAgain, stepBack } from './keys.ts'
import { chosen, insertTable, makeKind, shift } from './levels.ts'

const kinds: readonly Kind[] = [
  'paragraph',
  'heading',
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'point',
  'item',
]
const looks = [
  ['bold', BoldIcon],
  ['italic', ItalicIcon],
  ['underline', UnderlineIcon],
] as const

/** What can be done with the words under the caret. */
export function EditorTools({ editor }: { editor: Editor }) {
  const say = useWords()
  const { kind, inTable, ...on } = useEditorState({ editor, selector: seen })
  const then = (done: (editor: Editor) => unknown) => () => {
    done(editor)
    editor.commands.focus()
  }
  return (
    <div className={styles.bar} data-print="no">
      <Menu
        label={say('drafting.kind')}
        button={<Button>{say(kind ? `drafting.kind_${kind}` : 'drafting.kind')}</Button>}
      >
        {kinds.map(one => (
          <MenuItem key={one} onPress={then(() => makeKind(editor, one))}>
            {say(`drafting.kind_${one}`)}
          </MenuItem>
        ))}
      </Menu>
      {looks.map(([name, Icon]) => (
        <Tool
          key={name}
          name={say(`drafting.${name}`)}
          icon={<Icon size={20} aria-hidden />}
          on={on[name]}
          onPress={then(() => editor.commands.toggleMark(name))}
        />
      ))}
      <Tool
        name={say('drafting.list')}
        icon={<ListIcon size={20} aria-hidden />}
        on={kind === 'item'}
        onPress={then(() => makeKind(editor, kind === 'item' ? 'paragraph' : 'item'))}
      />
      <Tool
        name={say('drafting.outward')}
        icon={<OutwardIcon size={20} aria-hidden />}
        onPress={then(() => shift(editor, -1))}
      />
      <Tool
        name={say('drafting.inward')}
        icon={<InwardIcon size={20} aria-hidden />}
        onPress={then(() => shift(editor, 1))}
      />
      <TableMenu inTable={inTable} editor={editor} then={then} />
      <Tool name={say('drafting.undo')} icon={<UndoIcon size={20} aria-hidden />} onPress={then(stepBack)} />
      <Tool name={say('drafting.redo')} icon={<RedoIcon size={20} aria-hidden />} onPress={then(stepAgain)} />
    </div>
  )
}

interface TableMenuProps {
  inTable: boolean
  editor: Editor
  then: (done: (editor: Editor) => unknown) => () => void
}

const changes = { row_below: addRowAfter, column_after: addColumnAfter, row_gone: deleteRow, column_gone: deleteColumn }

function TableMenu({ inTable, editor: { state, view }, then }: TableMenuProps) {
  const say = useWords()
  return (
    <Menu
      label={say('drafting.table')}
      button={<Button aria-label={say('drafting.table')} icon={<TableIcon size={20} aria-hidden />} />}
    >
      {inTable ? (
        Object.entries(changes).map(([name, change]) => (
          <MenuItem key={name} onPress={then(() => change(state, view.dispatch))}>
            {say(`drafting.table_${name}`)}
          </MenuItem>
        ))
      ) : (
        <MenuItem onPress={then(insertTable)}>{say('drafting.table_new')}</MenuItem>
      )}
    </Menu>
  )
}

function Tool({ name, icon, on, onPress }: { name: string; icon: ReactNode; on?: boolean; onPress: () => void }) {
  return (
    <Button
      aria-label={name}
      title={name}
      icon={icon}
      onPress={onPress}
      // The caret stays where it is while a tool is pressed.
      onMouseDown={event => event.preventDefault()}
      {...(on !== undefined && { 'aria-pressed': on })}
    />
  )
}

function seen({ editor }: { editor: Editor }) {
  const [first] = chosen(editor.state)
  return {
    kind: first && attributesOf(first.block).kind,
    inTable: isInTable(editor.state),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
  }
}
