/**
 * Roles that are said in so many words: those for which HTML has no element of the same behaviour, and those of a table,
 * which the phone's layout would otherwise take away from screen readers.
 */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
  listbox: { role: 'listbox' },
  option: { role: 'option' },
  tablist: { role: 'tablist' },
  /** A box that scrolls by itself: arrow keys must be able to get into it. */
  scrolling: { tabIndex: 0 },
} as const
