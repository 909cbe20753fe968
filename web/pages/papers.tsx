import { useNavigate, useSearch } from '@tanstack/react-router'
import { PapersList } from '../../modules/papers/web/shelf/papers-list.tsx'
import { bring } from '../../modules/papers/web/shelf/sending.ts'
import { SentList } from '../../modules/papers/web/shelf/sent-list.tsx'
import { useAreaTitle } from '../../modules/rulebook/web/area-title.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { DropZone } from '../../ui/controls/drop-zone.tsx'
import { Field } from '../../ui/controls/field.tsx'
import { FilesButton } from '../../ui/controls/file-button.tsx'
import { Toolbar } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { Tabs } from '../../ui/controls/tabs.tsx'
import { ImportIcon } from '../../ui/icons.ts'
import { useRemembered } from '../../ui/remembered.ts'
import { useWords } from '../../ui/words/words.tsx'

/** The shelf: files come in anywhere on it, and papers are found on it. */
export function PapersPage() {
  const say = useWords()
  const navigate = useNavigate()
  const { shelf = 'here' } = useSearch({ from: '/papers' })
  const [search, setSearch] = useRemembered('papers search', () => '')
  const bringing = (
    <FilesButton kind="primary" icon={<ImportIcon size={18} aria-hidden />} onChoose={bring}>
      {say('papers.bring')}
    </FilesButton>
  )
  return (
    <>
      <DropZone label={say('papers.drop')} onFiles={bring} />
      <PageHeader title={useAreaTitle('papers') ?? say('papers.title')}>
        <ButtonLink to="/papers/packs">{say('packs.title')}</ButtonLink>
        {bringing}
      </PageHeader>
      <SentList />
      <Toolbar search={<Field type="search" label={say('papers.search')} value={search} onChange={setSearch} />} />
      <Tabs
        label={say('papers.which')}
        tabs={[
          { name: 'here', label: say('papers.on_shelf') },
          { name: 'withdrawn', label: say('papers.withdrawn') },
        ]}
        chosen={shelf}
        onChoose={name =>
          void navigate({ to: '/papers', search: name === 'here' ? {} : { shelf: name }, replace: true })
        }
      >
        <PapersList key={shelf} search={search} withdrawn={shelf === 'withdrawn'} first={bringing} />
      </Tabs>
    </>
  )
}
