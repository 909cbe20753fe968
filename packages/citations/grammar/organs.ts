/**
 * Codes that stand for organs in symbols, folded. Not complete, and need not be: only a number without a type word, or
 * one that is torn apart by spaces, leans on them.
 */
const organCodes = new Set(
  (
    'tw ttw ubktw vptw btctw ubkttw btgtw btgdvtw bdvtw bnctw bktw bkttw bcdtw dctw qutw quta tu hu thu qu du duk duca dukdn duqu bcs dtn ' +
    'vptu btctu ubkttu btgtu btgdvtu bdvtu bnctu vphu vpdu vpduk cb dh ' +
    'cp ttg ctn qh ubtvqh vpqh vpctn vpcp hdbt hdnn cttg ' +
    'bnv btc bct bca bqp bng btp bxd bkh bkhdt bkhcn bgddt bgd byt bvhttdl bvhtt bttt btttt blđ bldtbxh btnmt bnn bnnptnt bnnmt bgtvt bgt bdttg ubdt ' +
    'nhnn tttcp ttcp ktnn tandtc tatc vkstc vksndtc vksnd tand ndtp hdtp bhxh ' +
    'ubnd hdnd ct pct vp so ubmttq ubmttqvn ubtwmttq mttw mttq bttt mttqvn ' +
    'tld ldld cdvc cdcs cd tlđ twdtn twd twdoan hlhpn dct hnd hccb hccbvn hdt hdtv bql tct hdqt ' +
    'tt bcd bnc kh th vx kt nc tccb pc kttt vphdnd snv stc sgddt sgd syt sct stp sxd skhcn skhdt snn stnmt svhttdl stttt slđtbxh sldtbxh nb'
  ).split(' '),
)

/** Whether this element of a symbol is a known organ: `TW`, `UBND`, `QH15`, `UBTP14`. */
export function isOrganCode(folded: string): boolean {
  return organCodes.has(folded) || organCodes.has(folded.replace(/\d+$/, '')) || /^b?c?[a-z]{0,6}tw$/.test(folded)
}

/** Whether a symbol with this organ takes the slash of the Party: `TW`, `BTCTW`, `TU`, `ĐUK`, but not `UBND`. */
export function isPartyCode(folded: string): boolean {
  return /^(?:[a-z]{0,8}tw|[a-z]{0,8}tu|[a-z]{0,6}du[a-z]{0,4}|[a-z]{0,6}hu|qu|[a-z]{0,6}qu|thu|cb|dh)$/.test(folded)
}
