import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, type PaperView, readAgain, readPaper, stopMachine, type VersionRow } from '../../contract.ts'
import { reasonOf } from '../reason.ts'

interface Props {
  paper: Pick<PaperView, 'id' | 'mayKeep'>
  version: VersionRow
}

/** How far a file has been read, and what its keeper can do about that. */
export function HowFar({ paper, version }: Props) {
  const say = useWords()
  const { stage, ocr, losses } = version
  if (stage === 'waiting' || stage === 'reading') return <Progress label={say(`paper.${stage}`)} {...ocr} />
  if (stage === 'unreadable') return <Unreadable paper={paper} version={version} />
  const stopped = losses.find(({ code }) => code === 'paper.machine_stopped')
  if (stopped)
    return (
      <Notice standing="waiting" aside={paper.mayKeep && <Machine paper={paper} version={version} stopped={false} />}>
        <p>{reasonOf(say, stopped)}</p>
      </Notice>
    )
  if (ocr === null || ocr.done >= ocr.of) return null
  return (
    <Notice aside={paper.mayKeep && ocr.of > 1 && <Machine paper={paper} version={version} stopped />}>
      <Progress label={say('paper.ocr')} {...ocr} />
    </Notice>
  )
}

function Unreadable({ paper, version: { number, obstacle } }: Props) {
  const say = useWords()
  const again = useAct(readAgain, { refreshes: [readPaper, listPapers] })
  return (
    <Notice
      standing="problem"
      aside={
        paper.mayKeep && (
          <Button busy={again.busy} onPress={() => void again.go({ id: paper.id, number })}>
            {say('paper.read_again')}
          </Button>
        )
      }
    >
      <p>{say('paper.unreadable')}</p>
      {obstacle && <p>{reasonOf(say, obstacle)}</p>}
    </Notice>
  )
}

/** A long scan is stopped and gone on with; what was read of it stays. */
function Machine({ paper, version, stopped }: Props & { stopped: boolean }) {
  const say = useWords()
  const machine = useAct(stopMachine, { refreshes: [readPaper, listPapers] })
  return (
    <Button busy={machine.busy} onPress={() => void machine.go({ id: paper.id, number: version.number, stopped })}>
      {say(stopped ? 'paper.stop_machine' : 'paper.resume_machine')}
    </Button>
  )
}
