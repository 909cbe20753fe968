import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMatters, readMatter, setParts } from '../../contract.ts'
import { BroughtList } from './brought-list.tsx'
import { obstacleToPlacing } from './obstacle-to-placing.ts'
import type { BroughtFiles } from './use-brought.ts'

/** Files that were dropped on a matter, before they are put into it; nothing when there are none. */
export function Adding({ matterId, files }: { matterId: string; files: BroughtFiles }) {
  const say = useWords()
  const act = useAct(setParts, { refreshes: [readMatter, listMatters] })
  const isDone = files.underWay === 0 && files.parts.length === 0
  const put = async () => {
    if (!(await act.go({ id: matterId, parts: files.parts }))) return
    files.finish()
    toast(say('beginning.added'))
  }
  if (files.brought.length === 0) return null
  return (
    <Section title={say('beginning.files')}>
      <Form
        onSubmit={() => void put()}
        obstacle={act.obstacle}
        buttons={
          <>
            <Button onPress={files.finish}>{say(isDone ? 'dialog.close' : 'beginning.cancel')}</Button>
            <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacleToPlacing(files)}>
              {say('beginning.add')}
            </ReasonedButton>
          </>
        }
      >
        <BroughtList files={files} />
      </Form>
    </Section>
  )
}
