import { Fragment, type ReactNode, type SyntheticEvent, useCallback } from 'react'
import type { Place } from '../../../../packages/text/model.ts'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { downloadPicture, type readText } from '../../contract.ts'
import type { PaperVersion } from '../pages/use-layers.ts'
import type { Mention } from './cited.ts'
import type { Stretch } from './pieces.ts'
import { ProvisionWords } from './provision-words.tsx'
import { type SelectedPassage, selectedPassages } from './selected-passages.ts'
import { selectedPlace } from './selection.ts'
import styles from './text.module.css'
import type { OnShelf } from './use-on-shelf.ts'

export type ShownText = AnswerOf<typeof readText>['document']

interface Props {
  paper: PaperVersion
  document: ShownText
  /** What hangs on the words, by provision. */
  stretches?: ReadonlyMap<string, readonly Stretch[]>
  /** What its provisions cite, shown in the margin. */
  mentions?: ReadonlyMap<string, readonly Mention[]> | undefined
  /** Which of that can be opened. */
  onShelf?: OnShelf | undefined
  /** Provisions that something hangs on as a whole. */
  marked?: ReadonlySet<string>
  /** What stands in front of a provision, or at the end of the text, and is no part of it. */
  before?: ((provisionId: string | undefined) => ReactNode) | undefined
  /** Told where words of one provision were selected, and what in each that the selection reaches; with nothing when nothing is. */
  onSelect?: (place: Place | undefined, passages: readonly SelectedPassage[]) => void
}

/** A text as provisions. */
export function TextDocument(props: Props) {
  const { paper, document, stretches, mentions, onShelf, marked, before, onSelect } = props
  const { id, number } = paper
  const pictureAt = useCallback((key: string) => addressOf(downloadPicture, { id, number, key }), [id, number])
  const look = ({ currentTarget }: SyntheticEvent) => {
    const selection = getSelection()
    onSelect?.(selectedPlace(selection), selectedPassages(selection, currentTarget))
  }
  return (
    // Selecting is the browser's own; this only looks at what came of it.
    <div
      className={styles.document}
      data-margin={mentions ? 'yes' : 'no'}
      onPointerUp={look}
      onKeyUp={look}
      role="presentation"
    >
      {document.provisions.map(provision => (
        <Fragment key={provision.id}>
          {before?.(provision.id)}
          <ProvisionWords
            provision={provision}
            stretches={stretches?.get(provision.id) ?? noStretches}
            pictureAt={pictureAt}
            mentions={mentions?.get(provision.id)}
            onShelf={onShelf}
            marked={marked?.has(provision.id) ?? false}
          />
        </Fragment>
      ))}
      {before?.(undefined)}
    </div>
  )
}

const noStretches: readonly Stretch[] = []

/** Shows a provision that is somewhere in the page, marks it until another is shown, and puts the focus there. */
export function showProvision(provisionId: string): void {
  const element = document.getElementById(`provision-${provisionId}`)
  if (!element) return
  for (const other of document.querySelectorAll('[data-here]')) other.removeAttribute('data-here')
  element.setAttribute('data-here', 'true')
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'center' })
}
