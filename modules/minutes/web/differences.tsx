import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import work from '../../../ui/theme/work.module.css'
import { type Say, useWords } from '../../../ui/words/words.tsx'
import { showProvision } from '../../papers/web/text/text-document.tsx'
import { type Difference, type KeptMinutes, readKept, takeRecord } from '../contract.ts'
import styles from './minutes.module.css'

/** Where the text and the record disagree, each with the way to its place and to the words of the record. */
export function Differences({ minutes }: { minutes: KeptMinutes }) {
  const say = useWords()
  const { id, newest, number, differences, mayEdit, signatures } = minutes
  const act = useAct(takeRecord, {
    refreshes: [readKept],
    done: answer => toast(say('minutes.taken', { number: answer.number })),
  })
  if (differences.length === 0)
    return (
      <Notice standing="settled">
        <p>{say('minutes.agrees_all')}</p>
      </Notice>
    )
  const mayTake = mayEdit && newest === number && signatures.every(({ cleared }) => cleared !== null)
  const take = (some: readonly Difference[]) =>
    void act.go({ id, number, differences: some.map(({ key, of }) => ({ key, of })) })
  return (
    <Section
      title={say('minutes.differences', { count: differences.length })}
      aside={
        mayTake &&
        differences.length > 1 && (
          <Button busy={act.busy} onPress={() => take(differences)}>
            {say('minutes.take_all')}
          </Button>
        )
      }
    >
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      <ul className={work.list}>
        {differences.map(one => (
          <li key={`${one.key} ${one.of}`} className={work.item}>
            <Differing difference={one} />
            <div className={work.acts}>
              {one.provisionId !== null && (
                <Button onPress={() => showProvision(one.provisionId ?? '')}>{say('minutes.show')}</Button>
              )}
              {mayTake && (
                <Button busy={act.busy} onPress={() => take([one])}>
                  {say('minutes.take')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Differing({ difference }: { difference: Difference }) {
  const say = useWords()
  const { recorded, said } = difference
  return (
    <div className={work.words}>
      <span className={work.title}>{nameOf(say, difference)}</span>
      <p className={styles.difference}>
        {recorded === null ? say('minutes.not_recorded') : say('minutes.recorded', { words: recorded })}
      </p>
      <p className={`${styles.difference} ${styles.said}`}>
        {said === null ? say('minutes.not_said') : say('minutes.said', { words: said })}
      </p>
    </div>
  )
}

function nameOf(say: Say, { of, about }: Difference): string {
  const fact = say(`minutes.fact_${of.startsWith('person:') ? 'person' : of}`)
  return about === null ? fact : say('minutes.of', { fact, about })
}
