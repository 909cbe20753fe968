import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { Release } from '../register/release.tsx'

/** Lets the proposed answers out, for the person named for that, once they have seen how many these are and who is told. */
export function ReleaseButton({ round }: { round: RoundView }) {
  const say = useWords()
  const [isOpen, setOpen] = useState(false)
  const { mayRelease, rows } = round
  return (
    <>
      {mayRelease && rows.proposed > 0 && (
        <Button onPress={() => setOpen(true)}>{say('release.now', { count: rows.proposed })}</Button>
      )}
      {isOpen && <Release round={round} onClose={() => setOpen(false)} />}
    </>
  )
}
