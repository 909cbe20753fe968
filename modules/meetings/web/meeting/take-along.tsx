import { onBehalfOf } from '../../../../ui/asking/on-behalf.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { DeviceIcon } from '../../../../ui/icons.ts'
import { useWho } from '../../../../ui/who.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readPack as readKept } from '../../../papers/contract.ts'
import { keepCopy } from '../../../papers/web/packs/copy/copies.ts'
import { CopyPanel } from '../../../papers/web/packs/copy/copy-panel.tsx'
import { obstacleToCopies } from '../../../papers/web/packs/copy/worker.ts'
import { readCopy, takeAlong } from '../../contract.ts'

/** The papers of a meeting on this device, to be read where there is no network: one press, then how fresh they are. */
export function TakeAlong({ id }: { id: string }) {
  const packId = useAnswer(readCopy, { id }).data?.packId
  const pack = useAnswer(readKept, { id: packId ?? '' }, typeof packId === 'string')
  if (packId === undefined) return null
  return packId !== null && pack.data ? <CopyPanel pack={pack.data} /> : <Offer id={id} />
}

function Offer({ id }: { id: string }) {
  const say = useWords()
  const accountId = useWho().id ?? ''
  const act = useAct(takeAlong, {
    refreshes: [readCopy],
    done: ({ packId }) => {
      if (packId !== null) void keepCopy(packId, accountId)
    },
  })
  const own = onBehalfOf() === null ? undefined : { code: 'copy.own_only', status: 0 }
  return (
    <div data-print="no">
      <ReasonedButton
        obstacle={obstacleToCopies() ?? own}
        busy={act.busy}
        icon={<DeviceIcon size={18} aria-hidden />}
        onPress={() => void act.go({ id })}
      >
        {say('takeaways.along')}
      </ReasonedButton>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </div>
  )
}
