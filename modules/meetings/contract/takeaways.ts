import { z } from 'zod'
import { download } from '../../../platform/http/contract.ts'
import { id } from '../../../platform/http/fields.ts'

const meeting = z.object({ id })

export const downloadCalendar = download('/meetings/{id}/calendar', {
  summary:
    'The meeting for the calendar of a phone or a computer (iCalendar); fetched again after a change it replaces the entry, and of a cancelled meeting it takes it out',
  params: meeting,
  refuses: ['meeting.not_found'],
})
