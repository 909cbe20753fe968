export { checkConfig, type Config, type Environment, readConfig } from './config.ts'
export { variablesAsMarkdown, variablesAsText } from './describe.ts'
export { isLoopback, obstacleToServing } from './reach.ts'
export { type Variable, variables } from './variables.ts'
