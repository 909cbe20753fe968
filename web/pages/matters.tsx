import { useNavigate, useParams } from '@tanstack/react-router'
import { readMatter, stage as stages } from '../../modules/matters/contract.ts'
import { BeginScreen, newMatter } from '../../modules/matters/web/beginning/begin-screen.tsx'
import { useBrought } from '../../modules/matters/web/beginning/use-brought.ts'
import { MattersList } from '../../modules/matters/web/list/matters-list.tsx'
import { MatterScreen } from '../../modules/matters/web/matter/matter-screen.tsx'
import { MatterDecisions } from '../../modules/notices/web/matter-decisions.tsx'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { DropZone } from '../../ui/controls/drop-zone.tsx'
import { Field, Select } from '../../ui/controls/field.tsx'
import { FilesButton } from '../../ui/controls/file-button.tsx'
import { Toolbar } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { Tabs } from '../../ui/controls/tabs.tsx'
import { ImportIcon } from '../../ui/icons.ts'
import { useRemembered } from '../../ui/remembered.ts'
import { useWords } from '../../ui/words/words.tsx'
import { NotFoundPage } from './not-found.tsx'

/** All matters, where the profile has them. */
export function MattersPage() {
  const title = useAreaTitle('matters')
  return title === undefined ? <NotFoundPage /> : <AllMatters title={title} />
}

/** A matter that begins with the files that were dropped. */
export function NewMatterPage() {
  return useAreaTitle('matters') === undefined ? <NotFoundPage /> : <BeginScreen />
}

/** One matter. */
export function MatterPage() {
  const { id } = useParams({ from: '/matters/$id' })
  const matter = useAnswer(readMatter, { id })
  return (
    <Answered query={matter}>
      {found => <MatterScreen key={id} matter={found} decided={<MatterDecisions matterId={id} />} />}
    </Answered>
  )
}

/** Found, narrowed, seen as lines or by stage; a new one begins by dropping its files here. */
function AllMatters({ title }: { title: string }) {
  const say = useWords()
  const navigate = useNavigate()
  const { add } = useBrought(newMatter)
  const [search, setSearch] = useRemembered('matters search', () => '')
  const [stage, setStage] = useRemembered('matters stage', () => '')
  const [view, setView] = useRemembered<'table' | 'board'>('matters view', () => 'table')
  const begin = (files: File[]) => {
    add(files)
    void navigate({ to: '/matters/new' })
  }
  const beginning = (
    <FilesButton kind="primary" icon={<ImportIcon size={18} aria-hidden />} onChoose={begin}>
      {say('matters.begin')}
    </FilesButton>
  )
  return (
    <>
      <DropZone label={say('matter.drop')} onFiles={begin} />
      <PageHeader title={title}>{beginning}</PageHeader>
      <Toolbar search={<Field type="search" label={say('matters.search')} value={search} onChange={setSearch} />}>
        <Select
          label={say('matters.stage')}
          value={stage}
          options={[
            { value: '', label: say('matters.any_stage') },
            ...stages.options.map(value => ({ value, label: say(`matter.stage.${value}`) })),
          ]}
          onChange={setStage}
        />
      </Toolbar>
      <Tabs
        label={say('matters.view')}
        tabs={[
          { name: 'table', label: say('matters.as_table') },
          { name: 'board', label: say('matters.as_board') },
        ]}
        chosen={view}
        onChoose={setView}
      >
        <MattersList search={search} stage={stages.options.find(one => one === stage)} view={view} first={beginning} />
      </Tabs>
    </>
  )
}
