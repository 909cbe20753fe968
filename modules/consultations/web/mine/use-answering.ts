import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { answerRound, listMyComments, listRounds, readRound, takeBackAnswer } from '../../contract.ts'

const refreshes = [listRounds, readRound, listMyComments]

/** One press answers; the same way back stands beside the message, and stays on the screen afterwards. */
export function useAnswering({ roundId: id, askedId }: { roundId: string; askedId: string }) {
  const say = useWords()
  const answering = useAct(answerRound, { refreshes })
  const taking = useAct(takeBackAnswer, { refreshes, done: () => toast(say('asked.taken_back')) })
  const takeBack = () => void taking.go({ id, askedId })
  const answer = async (how: 'agreed' | 'sent') => {
    taking.forget()
    if (!(await answering.go({ id, askedId, how }))) return
    const undo = { label: say('asked.take_back'), onPress: takeBack }
    toast(say(how === 'agreed' ? 'asked.did_agree' : 'asked.did_send'), 'settled', undo)
  }
  return {
    agree: () => void answer('agreed'),
    send: () => void answer('sent'),
    takeBack,
    busy: answering.busy || taking.busy,
    obstacle: answering.obstacle ?? taking.obstacle,
  }
}
