import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Proposal } from './proposed.tsx'
import type { useConvening } from './use-convening.ts'

interface Props {
  last: NonNullable<Proposal['last']>
  convening: ReturnType<typeof useConvening>
}

/** Where the last meeting of this kind was, and with whom, taken over with one press; it can be changed afterwards. */
export function AsLastTime({ last, convening: { wanted, set } }: Props) {
  const say = useWords()
  const { place, sites, videoLink, invited, recorders } = last
  const names = [...invited, ...recorders].map(({ name }) => name)
  const facts = [place, names.length > 0 && names.join(', ')].filter(Boolean).join(' · ')
  const isTyped = wanted.place !== '' || wanted.invited !== '' || wanted.recorders !== ''
  if (isTyped || facts === '') return null
  const take = () =>
    set({
      place: place ?? '',
      sites: sites.join('\n'),
      videoLink: videoLink ?? '',
      invitedNames: invited,
      invited: invited.map(({ id }) => id).join(' '),
      recorderNames: recorders,
      recorders: recorders.map(({ id }) => id).join(' '),
    })
  return (
    <Notice aside={<Button onPress={take}>{say('convening.as_last')}</Button>}>
      <p>{say('convening.last', { day: say.day(last.on), facts })}</p>
    </Notice>
  )
}
