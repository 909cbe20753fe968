import { Link, useNavigate } from '@tanstack/react-router'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { DropZone } from '../../../../ui/controls/drop-zone.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { FilesButton } from '../../../../ui/controls/file-button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { ImportIcon } from '../../../../ui/icons.ts'
import { useWho } from '../../../../ui/who.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { beginMatter, listMatters } from '../../contract.ts'
import { OwnerField } from '../matter/people-field.tsx'
import { BroughtList } from './brought-list.tsx'
import { obstacleToPlacing } from './obstacle-to-placing.ts'
import { useBrought } from './use-brought.ts'

/** The name under which the files of a matter that has not begun are kept. */
export const newMatter = 'a new matter'

/** A matter begins with its files: each is read, and what it seems to be is confirmed on this one screen. */
export function BeginScreen() {
  const say = useWords()
  const navigate = useNavigate()
  const files = useBrought(newMatter)
  const { title, parts, brought, owner } = files
  const { id: me } = useWho()
  const act = useAct(beginMatter, { refreshes: [listMatters] })
  const begin = async () => {
    const made = await act.go({ title: title.trim(), parts, ...(owner && owner.id !== me && { ownerId: owner.id }) })
    if (!made) return
    files.finish()
    toast(say('beginning.begun'))
    await navigate({ to: '/matters/$id', params: { id: made.id } })
  }
  const choose = (
    <FilesButton icon={<ImportIcon size={18} aria-hidden />} onChoose={files.add}>
      {say(brought.length === 0 ? 'beginning.choose' : 'beginning.more')}
    </FilesButton>
  )
  return (
    <>
      <DropZone label={say('matter.drop')} onFiles={files.add} />
      <PageHeader title={say('beginning.title')} above={<Link to="/matters">{say('matters.title')}</Link>}>
        {brought.length > 0 && choose}
      </PageHeader>
      {brought.length === 0 ? (
        <EmptyState title={say('beginning.none')} next={choose}>
          {say('beginning.none_why')}
        </EmptyState>
      ) : (
        <Form
          onSubmit={() => void begin()}
          obstacle={act.obstacle}
          buttons={
            <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacleToPlacing(files)}>
              {say('beginning.begin')}
            </ReasonedButton>
          }
        >
          <Field
            name="title"
            label={say('matter.name')}
            maxLength={500}
            required
            value={title}
            onChange={files.setTitle}
          />
          <OwnerField owner={owner} onChange={files.setOwner} />
          <Section title={say('beginning.files')}>
            <BroughtList files={files} />
          </Section>
        </Form>
      )}
    </>
  )
}
