import pg from 'pg'

const { builtins } = pg.types

/** How columns arrive: days stay days, moments become ISO strings, and whole numbers become numbers while they are exact. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === builtins.DATE) return asIs
    if (oid === builtins.TIMESTAMPTZ) return asMoment
    if (oid === builtins.INT8) return asExactNumber
    return pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

function asIs(text: string): string {
  return text
}

function asMoment(text: string): string {
  return new Date(text).toISOString()
}

function asExactNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`the number ${text} is too large to be held exactly`)
  return number
}
