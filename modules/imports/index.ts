export { exportTable, type Imported, importRows, importTable } from './commands.ts'
export { columns, type Kind, type RowOf } from './contract.ts'
