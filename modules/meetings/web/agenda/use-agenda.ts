import { useAct } from '../../../../ui/asking/use-act.ts'
import { useRefresh } from '../../../../ui/asking/use-answer.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { useRemembered } from '../../../../ui/remembered.ts'
import { moved } from '../../../papers/web/packs/order.ts'
import { type AgendaLine, listMeetings, type MeetingView, readMeeting, setAgenda } from '../../contract.ts'
import { bodyOf, type EditedLine, editedLines, emptyLine, obstacleToLine } from './edited-line.ts'

interface Edited {
  lines: readonly EditedLine[]
  /** What the server had when the editing began. */
  base: readonly EditedLine[]
  /** What there was before each change, the latest last, each with what it was a change of. */
  before: readonly { lines: readonly EditedLine[]; of: string }[]
}

/** An agenda while it is edited. What is not saved stays when the screen is left, and each change can be undone. */
export function useAgenda(meeting: MeetingView, done: () => void) {
  const { id, version, agenda } = meeting
  const theirs = editedLines(agenda)
  const fresh: Edited = { lines: theirs, base: theirs, before: [] }
  const [kept, keep] = useRemembered<Edited>(`agenda ${id}`, () => fresh)
  const isChanged = !isSame(kept.lines, kept.base)
  const isOther = !isSame(theirs, kept.base)
  // Nothing of one's own is lost by following the others while nothing was changed here.
  const { lines, before } = isChanged || !isOther ? kept : fresh
  const refresh = useRefresh()
  const act = useAct(setAgenda, { refreshes: [readMeeting, listMeetings] })

  const put = (next: readonly EditedLine[], of: string) => {
    const isSameTyping = of !== '' && before.at(-1)?.of === of
    const earlier = isSameTyping ? before : [...before, { lines, of }].slice(-100)
    keep({ lines: next, base: isChanged ? kept.base : theirs, before: earlier })
  }
  const isAdded = ({ key }: EditedLine) => ![...kept.base, ...lines].some(line => line.key === key)
  const add = (kind: AgendaLine['kind']) => {
    const line = emptyLine(kind, freshKey())
    put([...lines, line], '')
    return line.key
  }
  const save = async () => {
    const saved = await act.go({ id, lines: lines.map(bodyOf) }, version)
    // Of two who save, the second is shown what the first did.
    if (!saved) return refresh(readMeeting)
    keep({ lines, base: lines, before: [] })
    done()
  }
  return {
    lines,
    isChanged,
    clash: isChanged && isOther ? theirs : undefined,
    act,
    obstacle: lines.map(obstacleToLine).find(one => one !== undefined),
    change: (key: string, change: Partial<EditedLine>) =>
      put(
        lines.map(line => (line.key === key ? { ...line, ...change } : line)),
        `${key} ${Object.keys(change).join()}`,
      ),
    move: (from: number, to: number) => put(moved(lines, from, to), ''),
    remove: (key: string) =>
      put(
        lines.filter(line => line.key !== key),
        '',
      ),
    add,
    begin: (usual: readonly EditedLine[]) => put(usual, ''),
    undo: before.length === 0 ? undefined : () => keep(undone({ ...kept, lines, before })),
    takeTheirs: () => keep(fresh),
    /** Undefined where the others added nothing. */
    keepBoth: theirs.some(isAdded)
      ? () => keep({ lines: [...onTopOf(lines, theirs), ...theirs.filter(isAdded)], base: theirs, before })
      : undefined,
    keepMine: () => keep({ lines: onTopOf(lines, theirs), base: theirs, before }),
    save,
  }
}

function undone({ base, before }: Edited): Edited {
  return { lines: before.at(-1)?.lines ?? base, base, before: before.slice(0, -1) }
}

/** A line that somebody else took off meanwhile comes back as a new one. */
function onTopOf(lines: readonly EditedLine[], theirs: readonly EditedLine[]): EditedLine[] {
  return lines.map(line => ({ ...line, isNew: !theirs.some(({ key }) => key === line.key) }))
}

function isSame(one: readonly EditedLine[], other: readonly EditedLine[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
