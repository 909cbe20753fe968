import { useRef, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { Button } from './button.tsx'
import { LongField } from './field.tsx'

interface Props {
  label: string
  message: string
  onChange: (message: string) => void
}

/** A message to be copied into SMS or chat, with the button that does it. */
export function MessageToCopy({ label, message, onChange }: Props) {
  const say = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState('')
  const copy = async () => {
    const done = await copyWords(message)
    if (!done) box.current?.querySelector('textarea')?.select()
    setCopied(say(done ? 'copy.copied' : 'copy.press'))
  }
  return (
    <>
      <div ref={box}>
        <LongField label={label} rows={4} value={message} onChange={onChange} />
      </div>
      <div>
        <Button onPress={() => void copy()}>{say('copy.now')}</Button> <output>{copied}</output>
      </div>
    </>
  )
}

/** Whether the browser lets us; without https it does not. */
export async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}
