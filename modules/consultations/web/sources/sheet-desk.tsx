import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import shown from '../shown/shown.module.css'
import { Desk } from './desk.tsx'
import { Forms } from './forms.tsx'
import { type Desk as Held, useDesk } from './use-desk.ts'
import { type Sheet, useSheet } from './use-sheet.ts'

/** A filled-in form: its lines as they were understood, and those that were not. */
export function SheetDesk({ round, file }: { round: RoundView; file: File }) {
  const say = useWords()
  const { share, sheet, obstacle } = useSheet(round.id, file)
  return (
    <>
      <p className={theme.soft}>{file.name}</p>
      {obstacle && (
        <>
          <ObstacleNotice obstacle={obstacle} />
          <Forms round={round} />
        </>
      )}
      {!obstacle && !sheet && <Progress label={say('sheet.reading')} done={share} of={1} />}
      {sheet && <Lines round={round} file={file} sheet={sheet} />}
    </>
  )
}

function Lines({ round, file, sheet }: { round: RoundView; file: File; sheet: Sheet }) {
  const desk = useDesk({
    round,
    name: `${file.name} ${file.size} ${file.lastModified}`,
    paperId: sheet.paperId,
    came: { kind: 'sheet', number: '', date: '' },
    sender: file.name,
    found: sheet.items,
  })
  return <Desk round={round} desk={desk} faults={<Skipped desk={desk} skipped={sheet.skipped} />} />
}

/** Lines that hold something but no comment; each can be made one on the spot. */
function Skipped({ desk, skipped }: { desk: Held; skipped: Sheet['skipped'] }) {
  const say = useWords()
  const [repaired, setRepaired] = useState<ReadonlySet<number>>(new Set())
  const open = skipped.filter(({ line }) => !repaired.has(line))
  if (open.length === 0) return null
  return (
    <Section title={say('sheet.skipped', { count: open.length })}>
      <ul className={shown.list} aria-label={say('sheet.skipped', { count: open.length })}>
        {open.map(({ line, code, words }) => (
          <li key={line} className={shown.item}>
            <p className={shown.head}>
              <span>{say('desk.line', { line })}</span>
              <Mark standing="problem">{say.reason({ code, status: 422 })}</Mark>
            </p>
            <p className={shown.words}>{words}</p>
            <div className={shown.acts}>
              <Button
                kind="quiet"
                aria-label={say('sheet.repair_of', { line })}
                onPress={() => {
                  desk.add({ words })
                  setRepaired(new Set([...repaired, line]))
                }}
              >
                {say('sheet.repair')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
