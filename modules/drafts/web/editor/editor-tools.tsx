import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { Kind } from '../../../../packages/text/model.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../../ui/controls/menu.tsx'
import {
  BoldIcon,
  DownIcon,
  FootnoteIcon,
  InwardIcon,
  ItalicIcon,
  ListIcon,
  OutwardIcon,
  RedoIcon,
  UnderlineIcon,
  UndoIcon,
  UpIcon,
} from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { attributesOf } from './attributes.ts'
import styles from './editor.module.css'
import { stepAgain, stepBack } from './keys.ts'
import { chosen, makeKind, shift } from './levels.ts'
import { move } from './moving.ts'
import { insertNote } from './notes.ts'
import { TableMenu } from './table-menu.tsx'

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
export function EditorTools({ editor, pictures }: { editor: Editor; pictures: ReactNode }) {
  const say = useWords()
  const { kind, ...on } = useEditorState({ editor, selector: seen })
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
      <Tool name={say('drafting.up')} icon={<UpIcon size={20} aria-hidden />} onPress={then(() => move(editor, -1))} />
      <Tool
        name={say('drafting.down')}
        icon={<DownIcon size={20} aria-hidden />}
        onPress={then(() => move(editor, 1))}
      />
      <TableMenu editor={editor} then={then} />
      <Tool
        name={say('drafting.note_new')}
        icon={<FootnoteIcon size={20} aria-hidden />}
        onPress={() => insertNote(editor) && editor.view.focus()}
      />
      {pictures}
      <Tool name={say('drafting.undo')} icon={<UndoIcon size={20} aria-hidden />} onPress={then(stepBack)} />
      <Tool name={say('drafting.redo')} icon={<RedoIcon size={20} aria-hidden />} onPress={then(stepAgain)} />
    </div>
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
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
  }
}
