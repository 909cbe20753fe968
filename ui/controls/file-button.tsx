import { useRef, type ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'

interface Look {
  /** File name endings, such as ".csv,.xlsx"; any when left out. */
  accept?: string
  kind?: ButtonKind
  icon?: ReactNode
  children: ReactNode
}

/** Opens the device's own choice of one file. */
export function FileButton({ onChoose, ...look }: Look & { onChoose: (file: File | undefined) => void }) {
  return <Chooser {...look} onChosen={([file]) => onChoose(file)} />
}

/** Opens the device's own choice of files. */
export function FilesButton({ onChoose, ...look }: Look & { onChoose: (files: File[]) => void }) {
  return <Chooser {...look} multiple onChosen={onChoose} />
}

interface Props extends Look {
  multiple?: boolean
  onChosen: (files: File[]) => void
}

function Chooser({ accept, kind, icon, multiple, onChosen, children }: Props) {
  const { input, choose } = useFileChoice({ ...(accept && { accept }), ...(multiple && { multiple }), onChosen })
  return (
    <>
      {input}
      <Button icon={icon} {...(kind && { kind })} onPress={choose}>
        {children}
      </Button>
    </>
  )
}

/** The device's own choice of files for something else than a button; `input` stands wherever it stays while that is open. */
export function useFileChoice({ accept, multiple, onChosen }: Pick<Props, 'accept' | 'multiple' | 'onChosen'>) {
  const input = useRef<HTMLInputElement>(null)
  return {
    input: (
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={event => {
          const chosen = [...(event.target.files ?? [])]
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
          if (chosen.length > 0) onChosen(chosen)
        }}
      />
    ),
    choose: () => input.current?.click(),
  }
}
