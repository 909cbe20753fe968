/** The number of an official paper as offices print it: below ten with two digits, `07-ĐA/ĐU`. */
export function printedNumber(symbol: string): string {
  return symbol.replace(/^\d(?=[-/])/, '0$&')
}
