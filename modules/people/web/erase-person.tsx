import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { erasePerson, listPeople, type PersonItem, type PersonRow, readPerson } from '../contract.ts'
import { endsBefore, obstacleToErasing } from '../rules.ts'

interface Props {
  person: PersonRow & Pick<PersonItem, 'offices'>
  onClose: () => void
}

/** Removes what is known of a person for good; greyed while they hold an office. */
export function ErasePerson({ person, onClose }: Props) {
  const say = useWords()
  const act = useAct(erasePerson, {
    refreshes: [readPerson, listPeople],
    done() {
      toast(say('person.was_erased'))
      onClose()
    },
  })
  const held = person.offices
    .filter(({ particulars }) => particulars && !endsBefore(particulars, { validTo: null }, today()))
    .map(({ mandateId }) => mandateId)
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacleToErasing(held)}>
        {say('person.erase_confirm')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog title={say('person.erase')} onClose={onClose}>
      <Form onSubmit={() => void act.go({ id: person.id }, person.version)} obstacle={act.obstacle} buttons={buttons}>
        <p>{say('person.erase_why')}</p>
      </Form>
    </Dialog>
  )
}
