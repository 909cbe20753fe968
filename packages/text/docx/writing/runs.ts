import type { Run } from '../../model.ts'
import { escaped, tag, valued } from './markup.ts'
import { drawing } from './pictures.ts'
import { styleId } from './styles-part.ts'
import type { Writer } from './writer.ts'

/** Whether words are written as there, or as gone in a tracked change. */
export type Standing = 'there' | 'gone'

/** One run. `change` is what a tracked change adds to its properties. */
export function runElement(run: Run, writer: Writer, standing: Standing, change = ''): string {
  if (run.note === undefined) return plainRun(run, writer, standing, change)
  return noteCall(run, run.note, writer, standing, change)
}

/** The elements of a run in a link, where it leads somewhere; a link may hold tracked changes, but not stand in one. */
export function linked(elements: string, { href }: Run, { relations }: Writer): string {
  if (href === undefined) return elements
  if (href.startsWith('#')) return tag('w:hyperlink', { 'w:anchor': href.slice(1) }, elements)
  return tag('w:hyperlink', { 'r:id': relations.add('hyperlink', href, true) }, elements)
}

/** Words without any look, such as what a proposal would bring. */
export function wordsRun(text: string, style?: string): string {
  const properties = style === undefined ? '' : tag('w:rPr', {}, valued('w:rStyle', styleId(style)))
  return tag('w:r', {}, properties + signs(text, 'there'))
}

/** Properties in the order that the schema demands. */
export function lookProperties(run: Omit<Run, 'text'>, style = ''): string {
  return [
    run.href === undefined || style !== '' ? style : valued('w:rStyle', 'Hyperlink'),
    run.bold ? '<w:b/>' : '',
    run.italic ? '<w:i/>' : '',
    run.caps ? '<w:caps/>' : '',
    run.strike ? '<w:strike/>' : '',
    run.underline ? valued('w:u', 'single') : '',
    run.raised ? valued('w:vertAlign', `${run.raised}script`) : '',
  ].join('')
}

/** Words with their tabs, line breaks and hyphens as elements of a run. */
export function signs(text: string, standing: Standing): string {
  const words = standing === 'gone' ? 'w:delText' : 'w:t'
  return text
    .split(/([\n\t\u2011])/)
    .map(
      piece =>
        elements.get(piece) ?? (piece === '' ? '' : `<${words} xml:space="preserve">${escaped(piece)}</${words}>`),
    )
    .join('')
}

const elements: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ '\n': '<w:br/>', '\t': '<w:tab/>', '\u2011': '<w:noBreakHyphen/>' }),
)

function plainRun(run: Run, writer: Writer, standing: Standing, change: string): string {
  const shown = run.picture && drawing(run.picture, writer)
  return tag('w:r', {}, properties(lookProperties(run) + change) + (shown ?? signs(run.text, standing)))
}

function noteCall(run: Run, id: string, writer: Writer, standing: Standing, change: string): string {
  const note = writer.notes.call(id, run.text)
  if (!note) return plainRun({ ...run, raised: 'super' }, writer, standing, change)
  const style = valued('w:rStyle', styleId('footnote reference'))
  const custom = note.counted ? undefined : 1
  const reference = tag('w:footnoteReference', { 'w:customMarkFollows': custom, 'w:id': note.number })
  return tag('w:r', {}, properties(style + change) + reference + (custom ? signs(run.text, standing) : ''))
}

function properties(content: string): string {
  return content === '' ? '' : tag('w:rPr', {}, content)
}
