import { Link } from '@tanstack/react-router'
import { addressOf } from '../../../ui/asking/ask.ts'
import { Answered } from '../../../ui/asking/answered.tsx'
import { usePages } from '../../../ui/asking/use-answer.ts'
import { Button, DownloadButton } from '../../../ui/controls/button.tsx'
import { Table, TableMore, TableScroll } from '../../../ui/controls/table.tsx'
import { VerifyIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type EntryRow, listEntries, readProof } from '../contract.ts'
import styles from './entries.module.css'
import { ActorName, SubjectName } from './names.tsx'

export interface LogFilter {
  name?: string
  subjectId?: string
  actorId?: string
  from?: string
  to?: string
}

/** What happened, by whom, to what; the newest first. */
export function Entries({ filter }: { filter: LogFilter }) {
  const say = useWords()
  const entries = usePages(listEntries, filter)
  return (
    <Answered query={entries} lines={10}>
      {() =>
        entries.items.length === 0 ? (
          <p>{say('audit.none')}</p>
        ) : (
          <TableScroll>
            <Table
              caption={say('audit.title')}
              heads={{
                what: say('audit.what'),
                who: say('audit.who'),
                subject: say('audit.to_what'),
                at: say('audit.when'),
                details: say('audit.details'),
                position: { head: say('audit.number'), end: true },
                proof: { head: say('audit.proof', { position: '' }), headless: true, end: true },
              }}
              rows={entries.items}
              keyOf={({ position }) => position}
            >
              {entry => ({
                what: <What name={entry.name} />,
                who: <Who entry={entry} />,
                subject: <SubjectName name={entry.name} id={entry.subjectId} />,
                at: say.moment(entry.at, { seconds: true }),
                details: <Details entry={entry} />,
                position: entry.position,
                proof: (
                  <DownloadButton
                    kind="quiet"
                    aria-label={say('audit.proof', { position: entry.position })}
                    icon={<VerifyIcon size={18} aria-hidden />}
                    href={addressOf(readProof, { position: entry.position })}
                  />
                ),
              })}
            </Table>
            {entries.hasNextPage && (
              <TableMore>
                <Button busy={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
                  {say('list.more')}
                </Button>
              </TableMore>
            )}
          </TableScroll>
        )
      }
    </Answered>
  )
}

function What({ name }: { name: string }) {
  const say = useWords()
  const key = `happening.${name}`
  return <span className={styles.what}>{say.knows(key) ? say(key) : name}</span>
}

function Who({ entry: { actorId, onBehalfOf } }: { entry: EntryRow }) {
  const say = useWords()
  const system = actorId?.startsWith('system:') ?? false
  if (actorId === null) return say('audit.nobody')
  if (system) return say('audit.system')
  return (
    <>
      <Link to="/administration/audit" search={{ actorId }}>
        <ActorName id={actorId} />
      </Link>
      {onBehalfOf !== null && (
        <>
          {' '}
          <ActorName id={onBehalfOf} as="audit.for" />
        </>
      )}
    </>
  )
}

/** What is kept of it: codes, numbers and days. Ids and versions are left out, they say nothing to a reader. */
function Details({ entry: { facts } }: { entry: EntryRow }) {
  const say = useWords()
  const inWords = (key: string, otherwise: string) => (say.knows(key) ? say(key) : otherwise)
  const written = (name: string, fact: unknown): string => {
    if (Array.isArray(fact)) return fact.map(one => written(name, one)).join(', ')
    const text = typeof fact === 'string' ? fact : JSON.stringify(fact)
    if (name === 'fields') return inWords(`changed.${text}`, text)
    return name === 'method' ? inWords(`sessions.by_${text}`, text) : inWords(`${name}.${text}`, say.day(text))
  }
  const told = Object.entries(facts).filter(([name, fact]) => name !== 'version' && saysSomething(fact))
  return (
    <span className={styles.details}>
      {told.map(([name, fact]) => `${inWords(`fact.${name}`, name)}: ${written(name, fact)}`).join(' · ')}
    </span>
  )
}

function saysSomething(fact: unknown): boolean {
  const parts = Array.isArray(fact) ? fact : [fact]
  return parts.some(
    part => part !== null && part !== '' && !(typeof part === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(part)),
  )
}
