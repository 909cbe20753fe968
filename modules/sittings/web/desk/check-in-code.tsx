import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readDesk, readProjector, showCode } from '../../contract.ts'
import styles from './desk.module.css'

/** Makes the code by which people check in by themselves; the wall shows it. */
export function CheckInCode({ id, code }: { id: string; code: string | null }) {
  const say = useWords()
  const act = useAct(showCode, { refreshes: [readDesk, readProjector] })
  return (
    <div className={styles.code}>
      {code !== null && (
        <span>
          {say('chairing.code')}: <b>{code}</b>
        </span>
      )}
      <Button busy={act.busy} onPress={() => void act.go({ id })}>
        {say(code === null ? 'chairing.code_make' : 'chairing.code_renew')}
      </Button>
      <small>{say('chairing.code_why')}</small>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </div>
  )
}
