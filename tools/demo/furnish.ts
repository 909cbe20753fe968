import { houseRules } from '../demonstration/matters/association-rounds.ts'
import { blocMatters } from '../demonstration/matters/bloc-matters.ts'
import type { DemonstrationProfile } from '../demonstration/load.ts'
import { nextMeetings } from '../demonstration/next-meetings.ts'
import { bringMeeting } from './bring-meeting.ts'
import { bringMatters } from './bring-matters.ts'
import { type Brought, bringPapers } from './bring-papers.ts'
import { holdRound } from './hold-round.ts'
import { type Enter, houseOf } from './house.ts'

/** Makes a demonstration look lived in: papers, matters, comments on them, and the next meeting, all by the doors that everybody uses. */
export async function furnish(profile: DemonstrationProfile, letIn: Enter): Promise<Brought> {
  const keeper = profile === 'general' ? 'secretary' : 'vanthu'
  const house = await houseOf(keeper, letIn)
  const brought = await bringPapers(profile, house.enter)
  if (profile === 'vn-party') await bringMatters(house, brought, blocMatters)
  else
    await holdRound(
      house,
      { owner: await house.enter(keeper), paperId: brought.schemeId, scanId: brought.scanId },
      houseRules,
    )
  await bringMeeting(house, brought, nextMeetings[profile])
  return brought
}
