import { LongField, Select } from '../../../ui/controls/field.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { NoticeProposal } from '../contract.ts'
import { hasNarrow, mayGet, type Signed } from './chosen.ts'
import { RecipientsField } from './recipients-field.tsx'

interface Props {
  proposal: NoticeProposal
  /** The items that are made known. */
  lineIds: readonly string[]
  signed: Signed
  onChange: (signed: Signed) => void
}

/** Who signs, in whose name, and who gets it. */
export function SignedFields({ proposal, lineIds, signed, onChange }: Props) {
  const say = useWords()
  const signers = proposal.signers.filter(({ keptFrom }) => !keptFrom.some(id => lineIds.includes(id)))
  const may = mayGet(proposal, lineIds)
  const choose = (signerId: string) => {
    const authority = signers.find(({ id }) => id === signerId)?.authority ?? ''
    onChange({ ...signed, signerId, authority })
  }
  return (
    <>
      {hasNarrow(proposal, lineIds) && (
        <Notice standing="waiting">
          <p>{say('notice.narrow_warning')}</p>
        </Notice>
      )}
      {signers.length === 0 ? (
        <Notice standing="problem">
          <p>{say('notice.no_signer')}</p>
        </Notice>
      ) : (
        <Select
          label={say('notice.signer')}
          value={signed.signerId}
          options={signers.map(({ id, name, office }) => ({
            value: id,
            label: say('notice.signer_office', { name, office }),
          }))}
          onChange={choose}
        />
      )}
      <LongField
        name="authority"
        label={say('notice.authority')}
        hint={say('notice.authority_hint')}
        rows={2}
        maxLength={400}
        value={signed.authority}
        onChange={authority => onChange({ ...signed, authority })}
      />
      <RecipientsField
        proposal={proposal}
        may={may}
        chosen={signed.recipients.filter(may)}
        onChange={recipients => onChange({ ...signed, recipients })}
      />
    </>
  )
}
