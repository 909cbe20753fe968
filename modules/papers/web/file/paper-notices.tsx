import { useNavigate } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView, VersionRow } from '../../contract.ts'
import { hasOtherReading } from '../text/in-old-code.ts'
import { PutBack } from '../shelf/put-back.tsx'
import { useJoining } from '../shelf/use-joining.ts'
import { HowFar } from './how-far.tsx'
import { Returned } from './returned.tsx'

interface Props {
  paper: PaperView
  version: VersionRow
}

interface NoticesProps extends Props {
  otherReading: boolean
  onOtherReading: (other: boolean) => void
}

/** Everything one should know before reading: how far the file has been read, what it is a version of, what was lost. */
export function PaperNotices({ paper, version, otherReading, onOtherReading }: NoticesProps) {
  const say = useWords()
  return (
    <Stack>
      {paper.withdrawnAt && (
        <Notice standing="waiting" aside={paper.mayKeep && <PutBack paper={paper} />}>
          <p>{say('paper.is_withdrawn', { moment: say.moment(paper.withdrawnAt) })}</p>
        </Notice>
      )}
      <HowFar paper={paper} version={version} />
      {paper.maybeOf && paper.mayKeep && <MaybeOf paper={paper} maybeOf={paper.maybeOf} />}
      <Older paper={paper} version={version} />
      <Returned paper={paper} version={version}>
        {version.returned && version.returned.changed > 0 && (
          <CompareLink
            id={paper.id}
            from={version.returned.base}
            to={version.number}
            words={say('paper.returned_see')}
          />
        )}
      </Returned>
      <OldCode version={version} otherReading={otherReading} onOtherReading={onOtherReading} />
    </Stack>
  )
}

/** A mark inside of the file says that it is an edited copy of another paper. */
function MaybeOf({ paper, maybeOf }: Pick<Props, 'paper'> & { maybeOf: NonNullable<PaperView['maybeOf']> }) {
  const say = useWords()
  const navigate = useNavigate()
  const { busy, obstacle, join } = useJoining(
    paper.id,
    maybeOf.id,
    () => void navigate({ to: '/papers/$id', params: { id: maybeOf.id }, search: {}, replace: true }),
  )
  return (
    <>
      <Notice
        standing="waiting"
        aside={
          <Button busy={busy} onPress={join}>
            {say('sent.join')}
          </Button>
        }
      >
        <p>{say('sent.maybe', { title: maybeOf.name })}</p>
      </Notice>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </>
  )
}

function Older({ paper: { id, latest, readNumber }, version: { number, hasText, returned } }: Props) {
  const say = useWords()
  if (number < latest.number) {
    const toLatest = (
      <ButtonLink to="/papers/$id" params={{ id }} search={{}}>
        {say('paper.to_latest')}
      </ButtonLink>
    )
    return (
      <Notice standing="waiting" aside={toLatest}>
        <p>{say('paper.older', { number, latest: latest.number })}</p>
      </Notice>
    )
  }
  const tellsMore = returned !== null && returned.confirmedAt === null
  if (readNumber === null || readNumber >= number || !hasText || tellsMore) return null
  return (
    <Notice
      standing="waiting"
      aside={<CompareLink id={id} from={readNumber} to={number} words={say('paper.what_changed')} />}
    >
      <p>{say('paper.changed_since', { latest: number, read: readNumber })}</p>
    </Notice>
  )
}

function CompareLink({ id, from, to, words }: { id: string; from: number; to: number; words: string }) {
  return (
    <ButtonLink to="/papers/comparison" search={{ a: id, aNumber: from, b: id, bNumber: to }}>
      {words}
    </ButtonLink>
  )
}

const encodings = { tcvn3: 'TCVN3', vni: 'VNI' }

/** What was done to show the letters of an old code page, and the way to see them as they were, or turned after all. */
function OldCode({ version, otherReading, onOtherReading }: Omit<NoticesProps, 'paper'>) {
  const say = useWords()
  const { encoding } = version
  if (!encoding) return null
  const turned = encoding.sure !== otherReading
  const other = hasOtherReading(version) && (
    <Button onPress={() => onOtherReading(!otherReading)}>
      {say(turned ? 'paper.encoding_as_written' : 'paper.encoding_turned')}
    </Button>
  )
  return (
    <Notice standing={encoding.sure ? 'plain' : 'waiting'} aside={other}>
      <p>{say(encoding.sure ? 'paper.encoding_sure' : 'paper.encoding_unsure', { name: encodings[encoding.from] })}</p>
    </Notice>
  )
}
