import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField, Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useProfile } from '../../../rulebook/web/use-profile.ts'
import { concludeLine, listConclusions, type Proposal, proposeConclusion } from '../../contract.ts'
import { decidedFrom, kinds, sentenceOf, usual } from './chosen.ts'
import { Details } from './details.tsx'

interface Props {
  meetingId: string
  lineId: string
  title: string
  /** The chair's words are there already; they are put right on record. */
  isSaid: boolean
  onClose: () => void
}

/** Records what became of a draft or of the line, with the sentence in which that is usually put. */
export function RecordOutcome(props: Props) {
  const say = useWords()
  const proposal = useAnswer(proposeConclusion, { id: props.meetingId, lineId: props.lineId })
  const { language } = useProfile()
  return (
    <Dialog title={say('outcomes.record_of', { title: props.title })} onClose={props.onClose}>
      <Answered query={proposal}>{proposed => <Fields {...props} proposal={proposed} language={language} />}</Answered>
    </Dialog>
  )
}

function Fields({
  meetingId,
  lineId,
  title,
  isSaid,
  onClose,
  proposal,
  language,
}: Props & { proposal: Proposal; language: 'vi' | 'en' }) {
  const say = useWords()
  const [chosen, setChosen] = useState(() => usual(proposal, language))
  const [typed, setTyped] = useState<string>()
  const act = useAct(concludeLine, { refreshes: [listConclusions], done: onClose })
  const draft = proposal.drafts[chosen.draft === '' ? -1 : Number(chosen.draft)]
  const subject = `“${draft?.title ?? title}”`
  const words = typed ?? sentenceOf(chosen, { proposal, subject, language, dayOf: day => say.day(day) })
  const record = () => {
    const about = draft ? { paperId: draft.paperId, number: draft.number } : null
    const voteId = chosen.voteId === '' ? null : chosen.voteId
    const outcomes = [{ draft: about, decided: decidedFrom(chosen), voteId }]
    void act.go({ id: meetingId, lineId, outcomes, words: isSaid || words.trim() === '' ? null : words.trim() })
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
      {proposal.drafts.length > 0 && (
        <Select
          label={say('outcomes.about')}
          value={chosen.draft}
          options={aboutIn(proposal, say)}
          onChange={value => setChosen({ ...chosen, draft: value })}
        />
      )}
      <CardChoice
        label={say('outcomes.kind')}
        value={chosen.kind}
        options={kinds.map(value => ({ value, label: say(`outcomes.${value}`) }))}
        sideBySide
        onChange={kind => setChosen({ ...chosen, kind })}
      />
      <Details proposal={proposal} chosen={chosen} onChange={setChosen} />
      {!isSaid && (
        <LongField
          name="words"
          label={say('outcomes.words')}
          hint={say('outcomes.words_hint')}
          rows={4}
          maxLength={20_000}
          value={words}
          onChange={setTyped}
        />
      )}
    </Form>
  )
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
    { value: '', label: say('outcomes.whole_line') },
  ]
}
