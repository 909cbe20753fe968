export { setUpOrganisation } from './actions.ts'
export { findSettings, type Settings } from './store.ts'
export { profileOf } from './views.ts'
