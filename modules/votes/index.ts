export { votesOfMeeting } from './store/votes.ts'
export { shownVotes } from './views/votes.ts'
