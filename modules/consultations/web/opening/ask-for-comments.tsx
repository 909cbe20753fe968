import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Field, LongField, Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useRemembered } from '../../../../ui/remembered.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { type PaperView, readPaper } from '../../../papers/contract.ts'
import { listRounds, openRound, readRound } from '../../contract.ts'
import { Check } from '../../../../ui/controls/check.tsx'
import { type Chosen, partiesOf } from './chosen.ts'
import type { Within } from './all-members.tsx'
import { PartiesField } from './parties-field.tsx'
import { type Releaser, ReleaserField } from './releaser-field.tsx'

interface Props {
  paper: Pick<PaperView, 'id' | 'title' | 'versions'>
  /** The version that is asked about unless another one is chosen. */
  number: number
  /** A body that was asked gathers from its own members: which asking it gathers for. */
  within?: Within
  onClose: () => void
}

const nobody = { code: 'round.nobody_chosen', status: 422 }

/** Asks for comments on a version. What was filled in stays until it is sent, even when the dialog is closed. */
export function AskForComments({ paper, number, within, onClose }: Props) {
  const say = useWords()
  const withinId = within?.askedId
  const navigate = useNavigate()
  const { asking, set, forget } = useAsking(paper, number, withinId)
  const act = useAct(openRound, { refreshes: [listRounds, readRound, readPaper] })
  const open = async () => {
    const { title, chosen, dueOn, ask, releaser, openToAll } = asking
    const made = await act.go({
      paperId: paper.id,
      number: Number(asking.number),
      ...(title.trim() !== '' && { title }),
      asked: partiesOf(chosen),
      dueOn: dueOn === '' ? null : dueOn,
      ask,
      openToAll,
      ...(releaser && { releaserId: releaser.id }),
      ...(withinId !== undefined && { withinId }),
    })
    if (!made) return
    forget()
    toast(say('opening.opened'))
    await navigate({ to: '/rounds/$id', params: { id: made.id } })
  }
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton
        kind="primary"
        type="submit"
        busy={act.busy}
        obstacle={asking.chosen.length === 0 ? nobody : undefined}
      >
        {say('opening.open')}
      </ReasonedButton>
    </>
  )
  const versions = paper.versions.map(one => ({
    value: `${one.number}`,
    label: say('round.version', { number: one.number }),
  }))
  return (
    <Dialog wide title={say(withinId === undefined ? 'opening.ask' : 'opening.within')} onClose={onClose}>
      <Form onSubmit={() => void open()} obstacle={act.obstacle} buttons={buttons}>
        <PartiesField chosen={asking.chosen} within={within} onChange={chosen => set({ chosen })} />
        <DateField name="dueOn" label={say('opening.due')} value={asking.dueOn} onChange={dueOn => set({ dueOn })} />
        <LongField
          name="ask"
          label={say('opening.message')}
          hint={say('opening.message_hint')}
          rows={3}
          value={asking.ask}
          onChange={ask => set({ ask })}
        />
        <Field
          name="title"
          label={say('opening.name')}
          maxLength={300}
          value={asking.title}
          onChange={title => set({ title })}
        />
        {versions.length > 1 && (
          <Select
            name="number"
            label={say('opening.version')}
            value={asking.number}
            options={versions}
            onChange={chosen => set({ number: chosen })}
          />
        )}
        <ReleaserField releaser={asking.releaser} onChange={releaser => set({ releaser })} />
        <Check
          label={say('opening.open_to_all')}
          checked={asking.openToAll}
          onChange={openToAll => set({ openToAll })}
        />
      </Form>
    </Dialog>
  )
}

interface Asking {
  title: string
  number: string
  chosen: Chosen[]
  dueOn: string
  ask: string
  releaser: Releaser | undefined
  openToAll: boolean
}

function useAsking({ id, title }: Props['paper'], number: number, withinId: string | undefined) {
  const fresh = (): Asking => ({
    title,
    number: `${number}`,
    chosen: [],
    dueOn: '',
    ask: '',
    releaser: undefined,
    openToAll: false,
  })
  const [asking, setAsking] = useRemembered(`asking ${id} ${withinId ?? ''}`, fresh)
  return {
    asking,
    set: (change: Partial<Asking>) => setAsking({ ...asking, ...change }),
    forget: () => setAsking(fresh()),
  }
}
