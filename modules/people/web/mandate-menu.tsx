import { useState } from 'react'
import { Button } from '../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../ui/controls/menu.tsx'
import { MoreIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { EditMandate, EndMandate, WithdrawMandate } from './mandate-dialogs.tsx'
import type { MandateGiven } from './mandate-fields.tsx'
import { useObstacleToKeeping } from './may-keep.ts'

interface Props {
  mandate: MandateGiven
  /** Whose office it is. */
  name: string
}

/** What the office may do with an office that somebody holds. */
export function MandateMenu({ mandate, name }: Props) {
  const say = useWords()
  const obstacle = useObstacleToKeeping()
  const [open, setOpen] = useState<'edit' | 'end' | 'withdraw'>()
  const shut = () => setOpen(undefined)
  if (obstacle) return null
  const title = say('mandate.menu', { name })
  const button = <Button kind="quiet" aria-label={title} icon={<MoreIcon size={18} aria-hidden />} />
  return (
    <>
      <Menu label={title} button={button}>
        {mandate.toDay === null && <MenuItem onPress={() => setOpen('end')}>{say('mandate.end')}</MenuItem>}
        <MenuItem onPress={() => setOpen('edit')}>{say('mandate.edit')}</MenuItem>
        <MenuItem onPress={() => setOpen('withdraw')}>{say('mandate.withdraw')}</MenuItem>
      </Menu>
      {open === 'edit' && <EditMandate mandate={mandate} name={name} onClose={shut} />}
      {open === 'end' && <EndMandate mandate={mandate} name={name} onClose={shut} />}
      {open === 'withdraw' && <WithdrawMandate mandate={mandate} name={name} onClose={shut} />}
    </>
  )
}
