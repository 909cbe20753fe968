import type { Editor } from '@tiptap/core'
import type { Command, EditorState } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
} from '@tiptap/pm/tables'

const acts = {
  row_above: addRowBefore,
  row_below: addRowAfter,
  column_before: addColumnBefore,
  column_after: addColumnAfter,
  merge: mergeCells,
  merge_right: mergeWith('right'),
  merge_below: mergeWith('below'),
  split: splitCell,
  row_gone: deleteRow,
  column_gone: deleteColumn,
  gone: deleteTable,
} satisfies Record<string, Command>

export type TableAct = keyof typeof acts

/** What can be done with the table under the caret as it is now; nothing outside of one. */
export function tableActs(state: EditorState): TableAct[] {
  if (!isInTable(state)) return []
  return (Object.keys(acts) as TableAct[]).filter(name => acts[name](state))
}

export function actOnTable({ state, view }: Editor, name: TableAct): boolean {
  return acts[name](state, view.dispatch)
}

/** Makes one cell of that of the caret and its neighbour, for hands that cannot draw over several. */
function mergeWith(side: 'right' | 'below'): Command {
  return (state, dispatch) => {
    if (!isInTable(state) || state.selection instanceof CellSelection) return false
    const { map, tableStart, left, top, right, bottom } = selectedRect(state)
    const [row, column] = side === 'right' ? [top, right] : [bottom, left]
    if (row >= map.height || column >= map.width) return false
    const at = (place: number | undefined) => tableStart + (place ?? 0)
    const [own, other] = [map.map[top * map.width + left], map.map[row * map.width + column]]
    const selection = CellSelection.create(state.doc, at(own), at(other))
    const both = state.apply(state.tr.setSelection(selection))
    return mergeCells(both, dispatch && (tr => dispatch(joined(state, tr))))
  }
}

/** The same steps on the state that is shown, which does not have the cells chosen. */
function joined({ tr }: EditorState, merging: typeof tr): typeof tr {
  for (const step of merging.steps) tr.step(step)
  return tr
}
