import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField, Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useProfile } from '../../../rulebook/web/use-profile.ts'
import { concludeLine, listConclusions, type Proposal, proposeConclusion } from '../../contract.ts'
import { type Chosen, outcomesFrom, sentenceOf, sourceOf, subjectOf, usual } from './chosen.ts'
import { KindFields, useMoreBodies } from './kind-fields.tsx'
import styles from './outcomes.module.css'

interface Props {
  meetingId: string
  lineId: string
  title: string
  /** The chair's words are there already; they are put right on record. */
  isSaid: boolean
  onClose: () => void
}

/** Records what became of drafts or of the line, several at once where there are several, with the sentences in which that is usually put. */
export function RecordOutcome(props: Props) {
  const say = useWords()
  const proposal = useAnswer(proposeConclusion, { id: props.meetingId, lineId: props.lineId })
  const { language } = useProfile()
  return (
    <Dialog title={say('outcomes.record_of', { title: props.title })} onClose={props.onClose}>
      <Answered query={proposal}>{found => <Fields {...props} found={found} language={language} />}</Answered>
    </Dialog>
  )
}

type FieldsProps = Props & { found: Proposal; language: 'vi' | 'en' }

function Fields({ meetingId: id, lineId, title, isSaid, onClose, found, language }: FieldsProps) {
  const say = useWords()
  const { proposal, add } = useMoreBodies(found)
  const [chosen, setChosen] = useState(() => usual(found, language))
  const [before, setBefore] = useState<Chosen[]>([])
  const [typed, setTyped] = useState<string>()
  const act = useAct(concludeLine, { refreshes: [listConclusions], done: onClose })
  const said = { proposal, title, language, dayOf: (day: string) => say.day(day) }
  const all = [...before, chosen]
  const words = typed ?? all.map(one => sentenceOf(one, said)).join('\n')
  const record = () => {
    const outcomes = all.flatMap(one => outcomesFrom(one, proposal))
    void act.go({ id, lineId, outcomes, words: isSaid || words.trim() === '' ? null : words.trim() })
  }
  return (
    <Form
      onSubmit={record}
      obstacle={act.obstacle}
      buttons={
        <DialogButtons onCancel={onClose} busy={act.busy}>
          {say('outcomes.record')}
        </DialogButtons>
      }
    >
      {before.length > 0 && <Before chosen={before} subjectOf={one => subjectOf(one, said)} onChange={setBefore} />}
      {proposal.drafts.length > 0 && (
        <Select
          label={say('outcomes.about')}
          value={chosen.draft}
          options={aboutIn(proposal, say)}
          onChange={draft => setChosen({ ...chosen, draft })}
        />
      )}
      <KindFields proposal={proposal} chosen={chosen} onChange={setChosen} onFound={add} />
      <div className={styles.acts}>
        <Button
          kind="quiet"
          onPress={() => {
            setBefore(all)
            setChosen(next(chosen, proposal, language))
          }}
        >
          {say('outcomes.one_more')}
        </Button>
      </div>
      {!isSaid && (
        <LongField
          name="words"
          label={say('outcomes.words')}
          hint={<Hint source={sourceOf(chosen, said)} />}
          rows={4}
          maxLength={20_000}
          value={words}
          onChange={setTyped}
        />
      )}
    </Form>
  )
}

/** What is recorded together with the one that is being chosen. */
function Before({
  chosen,
  subjectOf: about,
  onChange,
}: {
  chosen: readonly Chosen[]
  subjectOf: (one: Chosen) => string
  onChange: (chosen: Chosen[]) => void
}) {
  const say = useWords()
  return (
    <ul className={styles.outcomes} aria-label={say('outcomes.together')}>
      {chosen.map((one, place) => (
        <li key={`${one.draft} ${one.kind} ${place}`} className={styles.together}>
          <span>{say('outcomes.kind_of', { kind: say(`outcomes.${one.kind}`), about: about(one) })}</span>
          <Button kind="quiet" onPress={() => onChange(chosen.filter(other => other !== one))}>
            {say('outcomes.leave_out')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Hint({ source }: { source: ReturnType<typeof sourceOf> }) {
  const say = useWords()
  if (!source) return say('outcomes.words_hint')
  const from = say(source.isUnchecked ? 'outcomes.source_unchecked' : 'outcomes.source', { source: source.source })
  return `${say('outcomes.words_hint')} ${from}`
}

/** Of several drafts the next one comes up by itself. */
function next(chosen: Chosen, proposal: Proposal, language: 'vi' | 'en'): Chosen {
  const place = Number(chosen.draft) + 1
  const isMore = chosen.draft !== '' && chosen.draft !== 'all' && place < proposal.drafts.length
  return { ...usual(proposal, language), draft: isMore ? String(place) : chosen.draft }
}

function aboutIn({ drafts }: Proposal, say: ReturnType<typeof useWords>) {
  return [
    ...drafts.map(({ title, number }, place) => ({
      value: String(place),
      label:
        title === null
          ? say('outcomes.draft', { place: place + 1, number })
          : say('outcomes.draft_named', { title, number }),
    })),
    ...(drafts.length > 1 ? [{ value: 'all', label: say('outcomes.all_drafts') }] : []),
    { value: '', label: say('outcomes.whole_line') },
  ]
}
