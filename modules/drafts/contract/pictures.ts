import { z } from 'zod'
import { download, upload } from '../../../platform/http/contract.ts'
import { id } from '../../../platform/http/fields.ts'

export const bringPicture = upload('/drafts/{id}/working-copy/pictures', {
  summary: 'Bring a picture for my working copy; it becomes part of the text when a version with it is saved',
  params: z.object({ id }),
  answer: z.object({ key: z.string(), mediaType: z.string() }),
  refuses: [
    'paper.not_found',
    'draft.writers_only',
    'draft.no_picture',
    'draft.too_many_pictures',
    'file.too_large',
    'file.empty',
    'file.broken_off',
  ],
})

export const downloadDraftPicture = download('/drafts/{id}/working-copy/pictures/{key}', {
  summary: 'A picture of my working copy, which nobody else sees',
  params: z.object({ id, key: z.string().regex(/^[\w.-]{1,120}$/) }),
  refuses: ['paper.not_found', 'paper.picture_unknown'],
})
