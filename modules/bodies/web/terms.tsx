import { useState } from 'react'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { Mark } from '../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { Table } from '../../../ui/controls/table.tsx'
import { AddIcon, EditIcon } from '../../../ui/icons.ts'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { BodyView, TermRow } from '../contract.ts'
import { useObstacleToKeeping } from './may-keep.ts'
import { TermForm } from './term-form.tsx'

interface Props {
  body: BodyView
  on: string | undefined
}

/** The terms of office of a body, with the one that runs on the day marked. */
export function Terms({ body, on = today() }: Props) {
  const say = useWords()
  const obstacle = useObstacleToKeeping()
  const [editing, setEditing] = useState<TermRow | 'new'>()
  return (
    <Section
      title={say('terms.title')}
      aside={
        <ReasonedButton
          kind="quiet"
          obstacle={obstacle}
          icon={<AddIcon size={18} aria-hidden />}
          onPress={() => setEditing('new')}
        >
          {say('terms.add')}
        </ReasonedButton>
      }
    >
      {body.terms.length === 0 ? (
        <p>{say('terms.none')}</p>
      ) : (
        <Table
          caption={say('terms.title')}
          heads={{
            ordinal: say('term.ordinal'),
            starts: say('term.starts'),
            ends: say('term.ends'),
            edit: { head: say('body.edit'), headless: true, end: true },
          }}
          rows={body.terms}
          keyOf={({ id }) => id}
        >
          {term => ({
            ordinal: <TermName term={term} on={on} />,
            starts: say.day(term.startsOn),
            ends: term.endsOn ? say.day(term.endsOn) : say('term.open'),
            edit: !obstacle && <EditTermButton term={term} onPress={() => setEditing(term)} />,
          })}
        </Table>
      )}
      {editing && <TermForm body={body} term={editing} onClose={() => setEditing(undefined)} />}
    </Section>
  )
}

function TermName({ term, on }: { term: TermRow; on: string }) {
  const say = useWords()
  const runs = term.startsOn <= on && (term.endsOn === null || on <= term.endsOn)
  return (
    <>
      {term.ordinal} {runs && <Mark standing="settled">{say('term.current')}</Mark>}
    </>
  )
}

function EditTermButton({ term, onPress }: { term: TermRow; onPress: () => void }) {
  const say = useWords()
  return (
    <Button
      kind="quiet"
      aria-label={say('terms.edit', { ordinal: term.ordinal })}
      icon={<EditIcon size={18} aria-hidden />}
      onPress={onPress}
    />
  )
}
