import { expect, test } from 'vitest'
import { inputOf, obstacleToWhen, wantedOf } from './wanted.ts'

const kept = {
  title: 'Hội nghị',
  number: 6,
  startsAt: '2026-12-14T01:00:00.000Z',
  endsAt: '2026-12-14T04:30:00.000Z',
  place: null,
  sites: ['Ban Tổ chức', 'Văn phòng'],
  videoLink: null,
  chairId: 'chair',
  recorderIds: ['b', 'a'],
}
const mine = wantedOf(kept, 'guest', 'Asia/Ho_Chi_Minh')

test('what is kept of a meeting is typed in the time zone of the organisation, and sent back as it was', () => {
  expect(mine).toMatchObject({
    number: '6',
    day: '2026-12-14',
    from: '08:00',
    to: '11:30',
    place: '',
    sites: 'Ban Tổ chức\nVăn phòng',
    recorders: 'a b',
  })
  expect(inputOf(mine, mine, 'Asia/Ho_Chi_Minh')).toEqual({
    title: 'Hội nghị',
    number: 6,
    startsAt: kept.startsAt,
    endsAt: kept.endsAt,
    place: null,
    sites: ['Ban Tổ chức', 'Văn phòng'],
    videoLink: null,
    chairId: 'chair',
    invitedIds: ['guest'],
    recorderIds: ['a', 'b'],
  })
})

test('only what changed is sent, and another day moves both ends', () => {
  expect(inputOf({ place: ' Hội trường A ' }, mine, 'Asia/Ho_Chi_Minh')).toEqual({ place: 'Hội trường A' })
  expect(inputOf({ sites: ' Văn phòng \n\n' }, mine, 'Asia/Ho_Chi_Minh')).toEqual({ sites: ['Văn phòng'] })
  expect(inputOf({ day: '2026-12-15' }, mine, 'Asia/Ho_Chi_Minh')).toEqual({
    startsAt: '2026-12-15T01:00:00.000Z',
    endsAt: '2026-12-15T04:30:00.000Z',
  })
  expect(inputOf({ to: '' }, mine, 'Asia/Ho_Chi_Minh')).toEqual({ startsAt: kept.startsAt, endsAt: null })
})

test('a day or a time that cannot be read is said before anything is sent', () => {
  expect(obstacleToWhen(mine)).toBeUndefined()
  expect(obstacleToWhen({ ...mine, day: '32/12' })?.code).toBe('meeting.day_needed')
  expect(obstacleToWhen({ ...mine, from: '' })?.code).toBe('meeting.time_needed')
  expect(obstacleToWhen({ ...mine, to: 'trưa' })?.code).toBe('meeting.time_needed')
})
