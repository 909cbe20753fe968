import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../../ui/controls/menu.tsx'
import { TableIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { insertTable } from './levels.ts'
import { actOnTable, type TableAct, tableActs } from './table-acts.ts'

interface Props {
  editor: Editor
  /** Does something and gives the caret back. */
  then: (done: (editor: Editor) => unknown) => () => void
}

/** Inserts a table, or changes the one under the caret; what cannot be done with it is not offered. */
export function TableMenu({ editor, then }: Props) {
  const say = useWords()
  const [acts, setActs] = useState<readonly TableAct[]>([])
  return (
    <Menu
      label={say('drafting.table')}
      button={
        <Button
          aria-label={say('drafting.table')}
          title={say('drafting.table')}
          icon={<TableIcon size={20} aria-hidden />}
          onPress={() => setActs(tableActs(editor.state))}
        />
      }
    >
      {acts.length === 0 ? (
        <MenuItem onPress={then(insertTable)}>{say('drafting.table_new')}</MenuItem>
      ) : (
        acts.map(name => (
          <MenuItem key={name} onPress={then(() => actOnTable(editor, name))}>
            {say(`drafting.table_${name}`)}
          </MenuItem>
        ))
      )}
    </Menu>
  )
}
