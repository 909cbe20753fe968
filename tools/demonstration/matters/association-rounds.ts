import { placeOf } from '../papers/files.ts'
import type { ShownRound } from './shown.ts'

/** What a small association asked about its house rules: no matter and no stages, only who thinks what. */
export const houseRules: ShownRound = {
  title: 'House rules: your comments',
  ask: 'Please look at the new charges and the quiet hours before the board meets.',
  inDays: 4,
  releaser: 'chair',
  asked: ['chair', 'member', 'FIN', 'HOMES'],
  agreed: ['FIN'],
  said: document => [
    {
      by: 'member',
      place: placeOf(document, 'and nothing for tenants’ meetings'),
      words: 'Say which meetings count.',
      proposed: 'and nothing for meetings of the tenants of Alderbeck',
    },
    { by: 'member', place: null, words: 'Could the rules fit on two pages?' },
    {
      by: 'HOMES',
      place: placeOf(document, 'and on Sundays and holidays until 9 a.m.'),
      words: 'Families with small children find nine too late.',
    },
  ],
  grouped: 0,
  answers: [
    { kind: 'explained', words: 'The printer can do two pages with smaller margins.' },
    null,
    { kind: 'accepted', words: '' },
  ],
  released: true,
  reactions: [{ by: 'member', words: 'Say which meetings count.', reaction: 'agreed' }],
}
