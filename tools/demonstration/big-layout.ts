/** A body of the big organisation, before it becomes a row. */
export interface Branch {
  code: string
  kind: string
  name: string
  symbol: string
  parent: string
  precedence: number
}

/** The tree of exactly so many bodies, parents first: blocs of at most 5,800, each with the shape of the source case. */
export function layOut(bodies: number): Branch[] {
  const branches: Branch[] = []
  for (let number = 1; branches.length < bodies; number += 1) {
    const most = Math.min(bodiesOfBloc, bodies - branches.length)
    branches.push(...blocOf(`K${number}`, number).take(most))
  }
  return branches
}

const bodiesOfBloc = 5800
const [committeesAbove, committeesAtGrassroots] = [34, 27]
const cellsOfCommittee = 12

/** First the bloc's own bodies and its 61 committees; then, in rounds without end, what stands below those. */
function* blocOf(code: string, number: number): Generator<Branch> {
  const bloc = {
    code,
    kind: 'directCommittee',
    name: `Đảng ủy Khối số ${number}`,
    symbol: 'ĐUK',
    parent: '',
    precedence: number,
  }
  yield bloc
  yield* organs(bloc, 'UBKTĐUK')
  yield below(bloc, 'office', 'VP', `Văn phòng ${bloc.name}`, 'VPĐUK', 30)
  yield below(bloc, 'organisationCommission', 'BTC', `Ban Tổ chức ${bloc.name}`, 'BTCĐUK', 40)
  yield below(bloc, 'informationCommission', 'BTG', `Ban Tuyên giáo và Dân vận ${bloc.name}`, 'BTGDVĐUK', 50)
  yield below(bloc, 'internalAffairsCommission', 'BNC', `Ban Nội chính ${bloc.name}`, 'BNCĐUK', 60)
  const above = Array.from({ length: committeesAbove }, (_, place) => committee(bloc, 'upperCommittee', place + 1))
  const grassroots = Array.from({ length: committeesAtGrassroots }, (_, place) =>
    committee(bloc, 'grassrootsCommittee', committeesAbove + place + 1),
  )
  yield* above
  yield* grassroots
  yield* grassroots.values().flatMap(cells)
  yield* above.values().flatMap(parent => organs(parent, 'UBKTĐU'))
  for (let round = 1; ; round += 1) {
    for (const parent of above) {
      const unit = committee(parent, 'grassrootsCommittee', round)
      yield unit
      yield* cells(unit)
    }
  }
}

function* organs(parent: Branch, inspectionSymbol: string): Generator<Branch> {
  yield below(parent, 'standingCommittee', 'BTV', `Ban Thường vụ ${parent.name}`, parent.symbol, 10)
  yield below(parent, 'inspectionCommittee', 'UBKT', `Ủy ban Kiểm tra ${parent.name}`, inspectionSymbol, 20)
}

function* cells(parent: Branch): Generator<Branch> {
  for (let number = 1; number <= cellsOfCommittee; number += 1) {
    yield below(parent, 'cell', `CB${number}`, `Chi bộ ${number}`, 'CB', 200 + number)
  }
}

function committee(parent: Branch, kind: string, number: number): Branch {
  const name = kind === 'upperCommittee' ? 'Đảng ủy Cơ quan' : 'Đảng ủy Đơn vị'
  return below(parent, kind, String(number).padStart(2, '0'), `${name} ${number}`, 'ĐU', 100 + number)
}

function below(parent: Branch, kind: string, part: string, name: string, symbol: string, precedence: number): Branch {
  return { code: `${parent.code}-${part}`, kind, name, symbol, parent: parent.code, precedence }
}
