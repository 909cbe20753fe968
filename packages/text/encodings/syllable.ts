import { partsOf } from './letters.ts'

const onsets = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')])

const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh ' +
    'oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uan uang uân uâng uât uây uc ue uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt ' +
    'uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yên yêm yêng yêt yêu yt ynh ych'
  ).split(' '),
)

/** Whether a word (NFC, any case) is spelt as a Vietnamese syllable can be: onset, rime and tone fit together. */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false
  let tones = 0
  let bare = ''
  for (const letter of word.toLowerCase()) {
    const { base, tone } = partsOf(letter)
    bare += base
    if (tone > 0) tones = tones === 0 ? tone : 9
  }
  if (tones === 9) return false
  for (let cut = Math.min(3, bare.length - 1); cut >= 0; cut -= 1) {
    const rime = bare.slice(cut)
    if (onsets.has(bare.slice(0, cut)) && rimes.has(rime)) return fits(rime, tones)
  }
  return false
}

/** A syllable that is stopped by c, ch, p or t has the acute or the dot. */
function fits(rime: string, tone: number): boolean {
  return /(?:c|ch|p|t)$/.test(rime) ? tone === 4 || tone === 5 : true
}
