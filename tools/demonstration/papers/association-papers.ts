import type { ShownPapers } from './shown.ts'

const first = `ALDERBECK HOUSING ASSOCIATION

# House rules

Adopted by the Board on 12 September 2025. They apply to all tenants, lodgers and visitors of the 84 homes at Alderbeck.

## 1. Quiet hours

1.1. Quiet hours are from 10 p.m. to 7 a.m., and on Sundays until 9 a.m.

1.2. Repairs that make noise are done on working days between 8 a.m. and 6 p.m.

## 2. Shared rooms

2.1. The meeting room can be booked for up to four hours; a booking costs 12 pounds.

2.2. Whoever used a shared room leaves it clean and reports damage within two days.

2.3. What it cost last year:

| Room | Bookings | Cleaning | Repairs |
| --- | --- | --- | --- |
| Meeting room | 61 | 640 | 115 |
| Laundry | 1,204 | 980 | 410 |
| Workshop | 38 | 210 | 75 |

## 3. Bicycles and parking

3.1. Bicycles stand in the shed or in the racks, never in the stairwells.

3.2. Each home has one parking space; a second one is let by the year.

## 4. Pets

4.1. Cats and one dog per home are welcome; anything larger needs the consent of the Homes and Tenants Committee.
`

/** The papers of a small association that renews its house rules. */
export const associationPapers: ShownPapers = {
  language: 'en',
  keeper: 'secretary',
  scheme: {
    fileName: 'House rules.docx',
    title: 'House rules',
    first,
    second: [
      { was: 'a booking costs 12 pounds', now: 'a booking costs 15 pounds, and nothing for tenants’ meetings' },
      {
        was: '3.2. Each home has one parking space; a second one is let by the year.',
        now:
          '3.2. Each home has one parking space; a second one is let by the year.\n\n' +
          '3.3. Two spaces by the gate have a charging point and are let by the hour.',
      },
      { was: 'reports damage within two days', now: 'reports damage on the next working day' },
    ],
    returned: {
      fileName: 'House rules - Homes Committee.docx',
      edits: [{ was: 'and on Sundays until 9 a.m.', now: 'and on Sundays and holidays until 9 a.m.' }],
      asked: [
        { author: 'Bridget Maguire-Lowe', at: '2026-11-09T18:20:00Z', was: 'up to four hours', now: 'up to six hours' },
      ],
      balloons: [
        {
          author: 'Tomasz Wieczorek',
          at: '2026-11-10T07:45:00Z',
          quoted: 'one dog per home',
          words: 'Two small dogs live at number 17 today. Does the rule apply to them?',
        },
      ],
    },
  },
  comments: [
    { by: 'chair', quoted: 'let by the hour', words: 'By whom, and at what price? We should say so here.' },
    { by: 'member', quoted: 'nothing for tenants’ meetings', words: 'Good. That was asked for at the last assembly.' },
  ],
  note: { by: 'member', quoted: '84 homes', words: 'Ask Ruth: is it 85 since the attic was let?' },
  scan: {
    fileName: 'Letter from the insurer (scan).jpg',
    lines: [
      'NORTHMERE MUTUAL INSURANCE',
      '',
      '4 November 2026',
      '',
      'To the Board of Alderbeck Housing Association',
      '',
      'Dear members of the Board,',
      '',
      'your buildings are insured until 31 December 2026. The premium for the',
      'coming year is 9,480 pounds, which is 6 per cent more than this year.',
      'Please tell us by 10 December whether you wish to continue.',
      '',
      'Yours faithfully,',
      'Helen Carrow',
    ],
  },
  invitation: {
    fileName: 'Board meeting 3 December.pdf',
    title: 'Board meeting, 3 December 2026',
    text: `ALDERBECK HOUSING ASSOCIATION

# Board meeting, 3 December 2026

The Board meets on Thursday, 3 December 2026, at 7 p.m. in the meeting room.

1. House rules, third version

2. Budget for 2027

3. Insurance of the buildings
`,
  },
  sheet: {
    fileName: 'Budget 2027.xlsx',
    name: 'Budget',
    rows: [
      ['Item', '2026 planned', '2026 expected', '2027 planned'],
      ['Rent', '412,000', '409,300', '421,500'],
      ['Repairs', '-138,000', '-151,200', '-145,000'],
      ['Insurance', '-8,950', '-8,944', '-9,480'],
      ['Loan', '-176,400', '-176,400', '-176,400'],
      ['Left over', '88,650', '72,756', '90,620'],
    ],
  },
  pack: { title: 'Board meeting, 3 December 2026' },
}
