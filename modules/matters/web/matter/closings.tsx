import { Section } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterView } from '../../contract.ts'
import styles from './matter.module.css'

/** When a matter was closed, what was passed on whose order, and why it was opened again; nothing when it never was. */
export function Closings({ matter: { closings } }: { matter: MatterView }) {
  const say = useWords()
  if (closings.length === 0) return null
  return (
    <Section title={say('matter.earlier_closings')}>
      <ul className={styles.list}>
        {closings.map(({ at, by, passed, reopened }) => (
          <li key={at}>
            <p>{say('matter.closed_at', { by, moment: say.moment(at) })}</p>
            {passed.map(({ code, reason, orderedBy }) => (
              <p key={code} className={theme.soft}>
                {say('matter.passed', { what: say(`matter.lack.${code}`), reason, orderedBy })}
              </p>
            ))}
            {reopened && (
              <p>
                {say('matter.reopened_at', {
                  by: reopened.by,
                  moment: say.moment(reopened.at),
                  reason: reopened.reason,
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
