/** The character style that marks the number in front of a paragraph. */
export const labelStyle = 'Plenum label'

/** For a paragraph that is justified because somebody wanted it so, and not because provisions are. */
export const placedStyle = 'Plenum placed'

/** The style of a numbered provision inside others of its kind: how many of them, with itself. */
export function itemStyle(level: number): string {
  return `Plenum item ${level}`
}

/** The same for one that is justified because somebody wanted it so. */
export function placedItemStyle(level: number): string {
  return `Plenum placed item ${level}`
}

/** How many provisions of its kind a numbered one stands in, with itself; undefined where the style does not say it. */
export function levelOf(style: string): number | undefined {
  const level = /^Plenum (?:placed )?item ([2-9])$/i.exec(style)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** Whether a style is one that `writeDocx` lays out with; LibreOffice writes some names with other capitals. */
export function isHouseStyle(name: string): boolean {
  return names.has(name.toLowerCase())
}

const names: ReadonlySet<string> = new Set(
  [
    'Normal',
    'Title',
    ...[1, 2, 3, 4, 5, 6].map(level => `heading ${level}`),
    'Plenum provision',
    placedStyle,
    ...[2, 3, 4, 5, 6, 7, 8, 9].flatMap(level => [itemStyle(level), placedItemStyle(level)]),
    'Plenum cell',
    labelStyle,
    'footnote text',
    'footnote reference',
    'footnote characters',
    'header',
    'footer',
    'Hyperlink',
    'Table Grid',
    'annotation text',
    'annotation reference',
  ].map(name => name.toLowerCase()),
)
