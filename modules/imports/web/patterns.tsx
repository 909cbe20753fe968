import { addressOf } from '../../../ui/asking/ask.ts'
import { DownloadButton } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { DownloadIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
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
