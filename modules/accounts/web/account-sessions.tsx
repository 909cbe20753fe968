import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { Mark, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { Table } from '../../../ui/controls/table.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { endDevice, endSession, endSessions, listDevices, listSessions, readAccount } from '../contract.ts'

/** Where an account is signed in, each to be ended. */
export function AccountSessions({ id }: { id: string }) {
  const say = useWords()
  const sessions = useAnswer(listSessions, { id })
  const ending = useAct(endSession, { refreshes: [listSessions] })
  const endingAll = useAct(endSessions, { refreshes: [listSessions] })
  const obstacle = ending.obstacle ?? endingAll.obstacle
  const others = sessions.data?.items.some(({ here }) => !here) ?? false
  return (
    <Section
      title={say('sessions.title')}
      aside={
        others && (
          <Button kind="quiet" busy={endingAll.busy} onPress={() => void endingAll.go({ id })}>
            {say('sessions.end_all')}
          </Button>
        )
      }
    >
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
      <Answered query={sessions} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('sessions.none')}</p>
          ) : (
            <Table
              caption={say('sessions.title')}
              heads={{
                where: say('sessions.where'),
                method: say('sessions.method'),
                opened: say('sessions.opened'),
                ends: say('sessions.ends'),
                end: { head: say('sessions.end'), headless: true, end: true },
              }}
              rows={items}
              keyOf={session => session.id}
            >
              {session => ({
                where: (
                  <>
                    {browserIn(session.userAgent) ?? say('sessions.unknown')}{' '}
                    {session.here && <Mark standing="settled">{say('sessions.here')}</Mark>}
                  </>
                ),
                method: say(`sessions.by_${session.method}`),
                opened: say.moment(session.openedAt),
                ends: say.moment(session.endsAt),
                end: !session.here && (
                  <Button kind="quiet" busy={ending.busy} onPress={() => void ending.go({ id, sessionId: session.id })}>
                    {say('sessions.end')}
                  </Button>
                ),
              })}
            </Table>
          )
        }
      </Answered>
    </Section>
  )
}

/** The devices that open with a PIN. */
export function AccountDevices({ id }: { id: string }) {
  const say = useWords()
  const devices = useAnswer(listDevices, { id })
  const ending = useAct(endDevice, { refreshes: [listDevices, listSessions, readAccount] })
  return (
    <Section title={say('devices.title')}>
      {ending.obstacle && <ObstacleNotice obstacle={ending.obstacle} />}
      <Answered query={devices} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('devices.none')}</p>
          ) : (
            <Table
              caption={say('devices.title')}
              heads={{
                name: say('devices.name'),
                since: say('devices.since'),
                binding: say('devices.binding'),
                end: { head: say('devices.end'), headless: true, end: true },
              }}
              rows={items}
              keyOf={device => device.id}
            >
              {device => ({
                name: (
                  <>
                    {device.name} {device.locked && <Mark standing="waiting">{say('devices.locked')}</Mark>}
                  </>
                ),
                since: say.moment(device.registeredAt),
                binding: say(`devices.by_${device.binding}`),
                end: (
                  <Button kind="quiet" busy={ending.busy} onPress={() => void ending.go({ id, deviceId: device.id })}>
                    {say('devices.end')}
                  </Button>
                ),
              })}
            </Table>
          )
        }
      </Answered>
    </Section>
  )
}

/** "Chrome, Windows": enough to recognise one's own device, from the name that the browser gives itself. */
function browserIn(userAgent: string | null): string | undefined {
  if (userAgent === null) return undefined
  const browser = /Edg|Firefox|Chrome|Safari/.exec(userAgent)?.[0]
  const system = /iPad|iPhone|Android|Windows|Mac OS|Linux/.exec(userAgent)?.[0]
  return [browser === 'Edg' ? 'Edge' : browser, system].filter(Boolean).join(', ') || undefined
}
