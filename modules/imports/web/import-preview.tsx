import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { addressOf } from '../../../ui/asking/ask.ts'
import { Button, ButtonLink, DownloadButton } from '../../../ui/controls/button.tsx'
import { Stack } from '../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { Progress } from '../../../ui/controls/progress.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { Tabs } from '../../../ui/controls/tabs.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { DownloadIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import {
  commitImport,
  type Counts,
  discardImport,
  downloadFaulty,
  type Fate,
  fates,
  type ImportView,
  listRows,
  readImport,
} from '../contract.ts'
import { ImportRows } from './import-rows.tsx'
import { Sheets } from './sheets.tsx'

interface Props {
  found: ImportView
  /** Another sheet of the same workbook is looked at instead. */
  onOther: (id: string) => void
  onDiscarded: () => void
}

/** Second step: every row with its fate; then the good ones are saved and the others can be taken along. */
export function ImportPreview({ found, onOther, onDiscarded }: Props) {
  const say = useWords()
  const { id, kind, counts, committedAt } = found
  const [fate, setFate] = useState<Fate | 'all'>(counts.faulty > 0 ? 'faulty' : 'all')
  const commit = useAct(commitImport, {
    refreshes: [readImport, listRows],
    done: ({ done }) => toast(say('import.committed_rows', { added: done.new, changed: done.changed })),
  })
  const discard = useAct(discardImport, { done: onDiscarded })
  const ready = counts.new + counts.changed
  const nothing = ready === 0 ? { code: 'import.nothing_to_commit', status: 409 } : undefined
  return (
    <>
      <PageHeader
        title={say('import.preview', { kind: say(`imports.kind_${kind}`) })}
        above={<Link to="/administration/import">{say('imports.title')}</Link>}
        below={committedAt ? say('import.saved_at', { moment: say.moment(committedAt) }) : say('import.nothing_saved')}
      >
        {committedAt ? (
          <ButtonLink to="/administration/import">{say('import.again')}</ButtonLink>
        ) : (
          <Button kind="quiet" busy={discard.busy} onPress={() => void discard.go({ id })}>
            {say('import.discard')}
          </Button>
        )}
        {!(committedAt && nothing) && (
          <ReasonedButton kind="primary" obstacle={nothing} busy={commit.busy} onPress={() => void commit.go({ id })}>
            {say('import.commit', { count: ready })}
          </ReasonedButton>
        )}
      </PageHeader>
      <Stack>
        {commit.busy && <Progress label={say('import.committing')} />}
        {commit.obstacle && <ObstacleNotice obstacle={commit.obstacle} />}
        {committedAt && <Done kind={kind} />}
        <Sheets found={found} onOther={onOther} />
        <LeftOut found={found} />
      </Stack>
      <Tabs label={say('import.fates')} tabs={fateTabs(say, counts)} chosen={fate} onChoose={setFate}>
        <ImportRows found={found} fate={fate === 'all' ? undefined : fate} />
      </Tabs>
    </>
  )
}

function fateTabs(say: (key: string) => string, counts: Counts) {
  const whole = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return [
    { name: 'all' as const, label: `${say('fate.all')} (${whole})` },
    ...fates
      .filter(fate => counts[fate] > 0)
      .map(name => ({ name, label: `${say(`fate.${name}`)} (${counts[name]})` })),
  ]
}

function Done({ kind }: Pick<ImportView, 'kind'>) {
  const say = useWords()
  const aboutPeople = kind === 'people' || kind === 'mandates'
  return (
    <Notice
      standing="settled"
      aside={
        aboutPeople ? (
          <ButtonLink to="/people">{say('import.see_people')}</ButtonLink>
        ) : (
          <ButtonLink to="/bodies" search={{}}>
            {say('import.see_bodies')}
          </ButtonLink>
        )
      }
    >
      <p>{say('import.committed')}</p>
    </Notice>
  )
}

/** One bad row never loses the rest, and the bad ones are not lost either. */
function LeftOut({ found: { id, counts, committedAt } }: { found: ImportView }) {
  const say = useWords()
  const count = counts.faulty + counts.repeated
  if (count === 0) return null
  return (
    <Notice
      standing="waiting"
      aside={(['xlsx', 'csv'] as const).map(format => (
        <DownloadButton
          key={format}
          icon={<DownloadIcon size={18} aria-hidden />}
          href={addressOf(downloadFaulty, { id, format })}
        >
          {say('import.download_faulty', { format: format.toUpperCase() })}
        </DownloadButton>
      ))}
    >
      <p>{say(committedAt ? 'import.faulty_left' : 'import.faulty_will_be_left', { count })}</p>
    </Notice>
  )
}
