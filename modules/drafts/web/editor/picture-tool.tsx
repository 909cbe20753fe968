import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { FileButton } from '../../../../ui/controls/file-button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PictureIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { Refused } from '../../../../platform/refused.ts'
import { sendPicture } from './bring-picture.ts'
import { chosenPicture, describePicture, insertPicture } from './picture-acts.ts'

interface Props {
  editor: Editor
  paperId: string
  /** Told of a picture that no version has yet. */
  onBrought: (key: string, mediaType: string) => void
}

/** Puts a picture into a draft, or describes the one that is chosen; both for those who cannot see it. */
export function PictureTool(props: Props) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const name = say('drafting.picture')
  return (
    <>
      <Button
        aria-label={name}
        title={name}
        icon={<PictureIcon size={20} aria-hidden />}
        // The picture that is chosen stays so.
        onMouseDown={event => event.preventDefault()}
        onPress={() => setOpen(true)}
      />
      {open && <PictureDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function PictureDialog({ editor, paperId, onBrought, onClose }: Props & { onClose: () => void }) {
  const say = useWords()
  const [there] = useState(() => chosenPicture(editor))
  const [file, setFile] = useState<File>()
  const [alt, setAlt] = useState(there?.alt ?? '')
  const [{ busy, obstacle }, setState] = useState<{ busy: boolean; obstacle?: Heard }>({ busy: false })
  const bring = async (chosen: File) => {
    setState({ busy: true })
    try {
      const { key, mediaType } = await sendPicture(paperId, chosen)
      onBrought(key, mediaType)
      insertPicture(editor, { key, alt: alt.trim(), ...(await sizeOf(chosen)) })
      onClose()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setState({ busy: false, obstacle: error.obstacle })
    }
  }
  const submit = () => {
    if (there) describePicture(editor, alt.trim())
    if (there) onClose()
    else if (file) void bring(file)
    else setState({ busy: false, obstacle: { code: 'drafting.picture_needed', status: 422 } })
  }
  return (
    <Dialog title={say(there ? 'drafting.picture_describe' : 'drafting.picture')} onClose={onClose}>
      <Form
        onSubmit={submit}
        obstacle={obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={busy}>
            {say(there ? 'drafting.picture_save' : 'drafting.picture_insert')}
          </DialogButtons>
        }
      >
        {!there && (
          <FileButton accept=".png,.jpg,.jpeg,.gif" onChoose={setFile}>
            {file ? file.name : say('drafting.picture_choose')}
          </FileButton>
        )}
        <Field
          label={say('drafting.picture_alt')}
          hint={say('drafting.picture_alt_hint')}
          maxLength={2_000}
          value={alt}
          onChange={setAlt}
        />
      </Form>
    </Dialog>
  )
}

const pointsPerPixel = 72 / 96
/** About as wide as the words of a page. */
const widestPt = 450

async function sizeOf(file: File): Promise<{ widthPt: number; heightPt: number }> {
  const { width, height } = await createImageBitmap(file)
  const widthPt = Math.min(widestPt, width * pointsPerPixel)
  return { widthPt, heightPt: width === 0 ? 0 : (height / width) * widthPt }
}
