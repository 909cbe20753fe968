/** Everybody who may see the meeting. */
export function hallOf(meetingId: string): string {
  return `meeting:${meetingId}`
}

/** Those of them who chair it, record it or prepared it. */
export function deskOf(meetingId: string): string {
  return `desk:${meetingId}`
}
