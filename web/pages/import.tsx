import { useNavigate, useParams, Link } from '@tanstack/react-router'
import { readImport } from '../../modules/imports/contract.ts'
import { BringTable } from '../../modules/imports/web/bring-table.tsx'
import { ImportPreview } from '../../modules/imports/web/import-preview.tsx'
import { Patterns } from '../../modules/imports/web/patterns.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** Bringing a table. */
export function ImportPage() {
  const say = useWords()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader
        title={say('imports.title')}
        above={<Link to="/administration">{say('shell.administration')}</Link>}
        below={say('imports.why')}
      />
      <BringTable onPrepared={id => void navigate({ to: '/administration/import/$id', params: { id } })} />
      <Patterns />
    </>
  )
}

/** Looking at the rows of a table and saving them. */
export function ImportPreviewPage() {
  const { id } = useParams({ from: '/administration/import/$id' })
  const navigate = useNavigate()
  const found = useAnswer(readImport, { id })
  return (
    <Answered query={found}>
      {table => (
        <ImportPreview
          key={id}
          found={table}
          onOther={other => void navigate({ to: '/administration/import/$id', params: { id: other }, replace: true })}
          onDiscarded={() => void navigate({ to: '/administration/import', replace: true })}
        />
      )}
    </Answered>
  )
}
