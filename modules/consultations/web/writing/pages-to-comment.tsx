import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { CommentIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { VersionRow } from '../../../papers/contract.ts'
import { Pages } from '../../../papers/web/pages/pages.tsx'
import type { CommentRow } from '../../contract.ts'
import styles from './writing.module.css'

interface Props {
  paperId: string
  version: VersionRow
  onComment: ((spot: CommentRow['spot']) => void) | undefined
}

/** A version without a text as provisions is commented by page. */
export function PagesToComment({ paperId, version, onComment }: Props) {
  const say = useWords()
  const [page, setPage] = useState(1)
  return (
    <div className={styles.pages}>
      {onComment && (
        <div>
          <Button
            icon={<CommentIcon size={18} aria-hidden />}
            onPress={() => onComment({ page, point: null, anchor: null })}
          >
            {say('writing.on_page', { page })}
          </Button>
        </div>
      )}
      <Pages paperId={paperId} version={version} zoom="width" turn={0} wanted={undefined} onRead={setPage} />
    </div>
  )
}
