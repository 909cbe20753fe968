import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Facts, Toolbar } from '../../../ui/controls/layout.tsx'
import { Mark, Notice } from '../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { EditIcon } from '../../../ui/icons.ts'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { BodyView } from '../contract.ts'
import { existsOn } from '../rules.ts'
import styles from './body-head.module.css'
import { CloseBody, ReopenButton } from './close-body.tsx'
import { EditBody } from './edit-body.tsx'
import { useKindName } from './kind-name.ts'
import { useObstacleToKeeping } from './may-keep.ts'

interface Props {
  body: BodyView
  on: string | undefined
  /** The choice of the day, beside the facts that depend on it. */
  day: ReactNode
}

/** What a body is, where it stands, and what can be done with it. */
export function BodyHead({ body, on, day: dayChoice }: Props) {
  const say = useWords()
  const kindName = useKindName()
  const day = on ?? today()
  return (
    <>
      <PageHeader
        title={body.name}
        above={<PathUp body={body} on={on} />}
        below={
          <span className={styles.marks}>
            {kindName(body.kind, body.validTo ?? day)}
            {body.symbol && <Mark>{body.symbol}</Mark>}
            {!existsOn(body, day) && <OutOfTime body={body} day={day} />}
          </span>
        }
      >
        <BodyButtons body={body} />
      </PageHeader>
      {body.validTo !== null && body.validTo < today() && <Notice>{say('body.closed_note')}</Notice>}
      <Toolbar
        search={
          <Facts
            facts={[
              { label: say('body.code'), value: body.code },
              {
                label: say('body.valid_from'),
                value: body.validFrom ? say.day(body.validFrom) : say('body.valid_unknown'),
              },
              { label: say('body.valid_to'), value: body.validTo && say.day(body.validTo) },
            ]}
          />
        }
      >
        {dayChoice}
      </Toolbar>
    </>
  )
}

function PathUp({ body, on }: Omit<Props, 'day'>) {
  const say = useWords()
  if (body.path.length === 0) return null
  return (
    <nav aria-label={say('body.parent')} className={styles.path}>
      {body.path.map(({ id, name }) => (
        <Link key={id} to="/bodies/$id" params={{ id }} search={on ? { on } : {}}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

function OutOfTime({ body, day }: { body: BodyView; day: string }) {
  const say = useWords()
  const closed = body.validTo !== null && body.validTo < day
  return (
    <Mark standing="waiting">
      {closed ? say('body.closed', { day: body.validTo }) : say('body.not_yet', { day: body.validFrom })}
    </Mark>
  )
}

function BodyButtons({ body }: { body: BodyView }) {
  const say = useWords()
  const obstacle = useObstacleToKeeping()
  const [open, setOpen] = useState<'edit' | 'close'>()
  const shut = () => setOpen(undefined)
  return (
    <>
      {body.validTo === null ? (
        <ReasonedButton obstacle={obstacle} onPress={() => setOpen('close')}>
          {say('body.close')}
        </ReasonedButton>
      ) : (
        <ReopenButton body={body} />
      )}
      <ReasonedButton obstacle={obstacle} icon={<EditIcon size={18} aria-hidden />} onPress={() => setOpen('edit')}>
        {say('body.edit')}
      </ReasonedButton>
      {open === 'edit' && <EditBody body={body} onClose={shut} />}
      {open === 'close' && <CloseBody body={body} onClose={shut} />}
    </>
  )
}
