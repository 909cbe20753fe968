import { addressOf } from '../../../ui/asking/ask.ts'
import { DownloadButton } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { DownloadIcon } from '../../../ui/icons.ts'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { rulesOn } from '../../rulebook/rules.ts'
import { useProfile } from '../../rulebook/web/use-profile.ts'
import { columns, downloadExport, type Kind, officeColumns } from '../contract.ts'
import styles from './bring-table.module.css'

const formats = ['xlsx', 'csv'] as const
const kinds = Object.keys(columns) as Kind[]

/** Which columns a list may have, and the present lists, which go round: what is exported can be imported. */
export function Patterns() {
  const say = useWords()
  return (
    <Section title={say('imports.columns')}>
      <p>{say('imports.columns_why')}</p>
      <ul className={styles.patterns}>
        {kinds.map(kind => (
          <li key={kind}>
            <h3>{say(`imports.kind_${kind}`)}</h3>
            <p className={styles.columns}>
              {[...columns[kind], ...(kind === 'people' ? officeColumns : [])]
                .map(column => say(`column.${column}`))
                .join(' · ')}
            </p>
            <NamesInUse kind={kind} />
            <div className={styles.links}>
              {formats.map(format => (
                <DownloadButton
                  key={format}
                  kind="quiet"
                  icon={<DownloadIcon size={18} aria-hidden />}
                  href={addressOf(downloadExport, { kind, format })}
                >
                  {say('imports.present_list', { format: format.toUpperCase() })}
                </DownloadButton>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the rulebook calls the kinds and the offices, because a row that calls them otherwise is faulty. */
function NamesInUse({ kind }: { kind: Kind }) {
  const say = useWords()
  const profile = useProfile()
  if (kind !== 'bodies' && kind !== 'mandates') return null
  const inForce = kind === 'bodies' ? rulesOn(profile.kinds, today()) : rulesOn(profile.offices, today())
  const names = new Set(inForce.map(({ says }) => says.words[say.language]))
  return (
    <p>
      {say(`column.${kind === 'bodies' ? 'kind' : 'office'}`)}: {[...names].join(' · ')}
    </p>
  )
}
