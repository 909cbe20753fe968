import { useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'

interface Props {
  /** File name endings, such as ".csv,.xlsx". */
  accept: string
  icon?: ReactNode
  onChoose: (file: File | undefined) => void
  children: ReactNode
}

/** Opens the device's own choice of files. */
export function FileButton({ accept, icon, onChoose, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={event => {
          onChoose(event.target.files?.[0])
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
      <Button icon={icon} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}
