import { words as recognitionWords } from './cli/recognition/words.ts'
import { words as operatorWords } from './words.ts'
import { words as tablesWords } from '../platform/tables/words.ts'
import { words as filesWords } from '../platform/files/words.ts'
import { words as readingWords } from '../platform/reading/words.ts'
import { words as officeWords } from '../platform/office/words.ts'
import { words as lettersWords } from '../platform/letters/words.ts'
import { words as typesetWords } from '../platform/typeset/words.ts'
import { words as engineWords } from '../platform/db/embedded/words.ts'
import { words as dataWords } from '../platform/data-folder/words.ts'
import { words as configWords } from '../platform/config/words.ts'
import { words as backupWords } from '../platform/backup/words.ts'
import { words as auditWords } from '../platform/audit/words.ts'
import { forgetEnded } from '../platform/auth/forget-ended.ts'
import { words as authWords } from '../platform/auth/words.ts'
import { words as httpWords } from '../platform/http/words.ts'
import { words as databaseWords } from '../platform/db/words.ts'
import { words as workWords } from '../platform/work/words.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Route } from '../platform/http/route.ts'
import { type AudiencesOf, standingAudiences } from '../platform/realtime/audiences.ts'
import type { Affects } from '../platform/realtime/broadcast.ts'
import type { Changes } from '../platform/realtime/changes.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Realtime } from '../platform/realtime/open.ts'
import { forgetAnswers } from '../platform/jobs/forget-answers.ts'
import type { JobTable } from '../platform/jobs/job.ts'
import { type Mail, openMail } from '../platform/mail/open.ts'
import { words as mailWords } from '../platform/mail/words.ts'
import type { Listeners } from '../platform/work/work.ts'
import type { Clock } from '../platform/work/clock.ts'
import { joinWords, type Words } from '../platform/words.ts'
import { listeners as accountsListeners } from '../modules/accounts/listeners.ts'
import { routes as accounts } from '../modules/accounts/routes.ts'
import type { Surroundings } from '../modules/accounts/surroundings.ts'
import { words as accountsWords } from '../modules/accounts/words.ts'
import { changes as bodiesChanges } from '../modules/bodies/changes.ts'
import { routes as auditing } from '../modules/auditing/routes.ts'
import { words as auditingWords } from '../modules/auditing/words.ts'
import { routes as bodies } from '../modules/bodies/routes.ts'
import { words as bodiesWords } from '../modules/bodies/words.ts'
import { jobs as importsJobs } from '../modules/imports/jobs.ts'
import { routes as imports } from '../modules/imports/routes.ts'
import { words as importsWords } from '../modules/imports/words.ts'
import { jobs as papersJobs } from '../modules/papers/jobs.ts'
import { listeners as papersListeners } from '../modules/papers/listeners.ts'
import type { ReadingRoom } from '../modules/papers/reading/room.ts'
import { routes as papers } from '../modules/papers/routes.ts'
import { words as papersWords } from '../modules/papers/words.ts'
import { jobs as consultationsJobs } from '../modules/consultations/jobs.ts'
import { listeners as consultationsListeners } from '../modules/consultations/listeners.ts'
import { routes as consultations } from '../modules/consultations/routes.ts'
import { words as consultationsWords } from '../modules/consultations/words.ts'
import { isDraftPicture } from '../modules/drafts/index.ts'
import { routes as drafts } from '../modules/drafts/routes.ts'
import { words as draftsWords } from '../modules/drafts/words.ts'
import { listeners as mattersListeners } from '../modules/matters/listeners.ts'
import { routes as matters } from '../modules/matters/routes.ts'
import { words as mattersWords } from '../modules/matters/words.ts'
import { isPackFile } from '../modules/meetings/index.ts'
import { jobs as meetingsJobs } from '../modules/meetings/jobs.ts'
import { listeners as meetingsListeners } from '../modules/meetings/listeners.ts'
import { routes as meetings } from '../modules/meetings/routes.ts'
import { words as meetingsWords } from '../modules/meetings/words.ts'
import { meetingAffects, meetingAudiences } from '../modules/sittings/audiences.ts'
import { listeners as sittingsListeners } from '../modules/sittings/listeners.ts'
import { routes as sittings } from '../modules/sittings/routes.ts'
import { changesIn } from '../modules/sittings/views/live.ts'
import { words as sittingsWords } from '../modules/sittings/words.ts'
import { changes as votesChanges } from '../modules/votes/changes.ts'
import { jobs as votesJobs } from '../modules/votes/jobs.ts'
import { listeners as votesListeners } from '../modules/votes/listeners.ts'
import { routes as votes } from '../modules/votes/routes.ts'
import { words as votesWords } from '../modules/votes/words.ts'
import { agreedInMeetings } from '../modules/conclusions/agreed.ts'
import { listeners as conclusionsListeners } from '../modules/conclusions/listeners.ts'
import { routes as conclusions } from '../modules/conclusions/routes.ts'
import { words as conclusionsWords } from '../modules/conclusions/words.ts'
import { listeners as minutesListeners } from '../modules/minutes/listeners.ts'
import { signedMinutes } from '../modules/minutes/index.ts'
import { routes as minutes } from '../modules/minutes/routes.ts'
import { words as minutesWords } from '../modules/minutes/words.ts'
import { listeners as noticesListeners } from '../modules/notices/listeners.ts'
import { routes as notices } from '../modules/notices/routes.ts'
import { words as noticesWords } from '../modules/notices/words.ts'
import { listeners as actionsListeners } from '../modules/actions/listeners.ts'
import { routes as actions } from '../modules/actions/routes.ts'
import { words as actionsWords } from '../modules/actions/words.ts'
import { routes as people } from '../modules/people/routes.ts'
import { words as peopleWords } from '../modules/people/words.ts'
import { routes as organisation } from '../modules/organisation/routes.ts'
import { words as organisationWords } from '../modules/organisation/words.ts'
import { words as rulebookWords } from '../modules/rulebook/words.ts'
import type { Deployment } from '../modules/organisation/views.ts'

/** Every sentence of the house, for refusals and for the browser. */
export const words: Words = joinWords([
  httpWords,
  databaseWords,
  workWords,
  authWords,
  operatorWords,
  recognitionWords,
  tablesWords,
  filesWords,
  readingWords,
  officeWords,
  typesetWords,
  lettersWords,
  engineWords,
  dataWords,
  configWords,
  backupWords,
  auditWords,
  mailWords,
  rulebookWords,
  organisationWords,
  bodiesWords,
  auditingWords,
  peopleWords,
  importsWords,
  papersWords,
  draftsWords,
  consultationsWords,
  mattersWords,
  meetingsWords,
  sittingsWords,
  votesWords,
  conclusionsWords,
  minutesWords,
  noticesWords,
  actionsWords,
  accountsWords,
])

/** Who listens to whom; modules only listen to their left. */
export const listeners: readonly Listeners[] = [
  accountsListeners,
  papersListeners,
  consultationsListeners,
  mattersListeners,
  meetingsListeners,
  sittingsListeners,
  votesListeners,
  conclusionsListeners,
  minutesListeners,
  noticesListeners,
  actionsListeners,
]

/** What browsers are told beside the happening itself, so that they need not ask. */
export function changesOf(clock: Pick<Clock, 'dayOf'>): Changes {
  return { ...bodiesChanges, ...changesIn(clock), ...votesChanges }
}

/** Which groups somebody belongs to, and so what is pushed to them. */
export const audiencesOf: readonly AudiencesOf[] = [standingAudiences, meetingAudiences]

/** After these somebody may see more or less than before, so their browsers begin anew. */
export const affects: Affects = entry => {
  const { name, subjectId, facts } = entry
  if (name.startsWith('meeting.')) return meetingAffects(entry)
  if (name === 'session.ended') return [String(facts['sessionId'])]
  // Anybody may try to sign in as somebody else; that must not disturb them.
  if (name.startsWith('account.sign')) return []
  if (!/^(account|assistance|audit|token|mandate)\./.test(name)) return []
  return [subjectId, ...Object.values(facts)].filter(id => typeof id === 'string')
}

/** What is done later, by itself or after something happened. */
export function jobsOf(room: Omit<ReadingRoom, 'isNeededElsewhere'>): JobTable {
  return {
    'answers.forget': forgetAnswers,
    'entries.forget': forgetEnded,
    ...importsJobs,
    ...papersJobs({ ...room, isNeededElsewhere }),
    ...consultationsJobs,
    ...meetingsJobs(room),
    ...votesJobs,
  }
}

/** Whether content that papers do not know of is made use of by another module. */
async function isNeededElsewhere(reader: Reader, sha256: string): Promise<boolean> {
  return (await isDraftPicture(reader, sha256)) || (await isPackFile(reader, sha256))
}

/** All doors of the house, module by module. */
export function routesOf(
  deployment: Deployment,
  surroundings: Omit<Surroundings, 'mail'> & Pick<Realtime, 'count'> & { files: FileStore },
  mail: Mail = openMail(undefined),
): readonly Route[] {
  return [
    ...organisation(deployment),
    ...mail.routes,
    ...bodies,
    ...people,
    ...accounts({ ...surroundings, mail }),
    ...imports({ deployment, words, count: surroundings.count }),
    ...papers({ deployment, files: surroundings.files, count: surroundings.count }),
    ...drafts({ files: surroundings.files }),
    ...consultations({ ...deployment, files: surroundings.files }),
    ...matters(),
    ...meetings({
      ...deployment,
      publicUrl: surroundings.publicUrl,
      signedMinutes,
      agreedIn: [agreedInMeetings(deployment)],
    }),
    ...sittings(deployment),
    ...votes({ count: surroundings.count }),
    ...conclusions(deployment),
    ...actions,
    ...minutes({ ...deployment, files: surroundings.files }),
    ...notices({ files: surroundings.files, timeZone: deployment.timeZone }),
    ...auditing,
  ]
}
