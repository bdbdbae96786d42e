export { buildSurroundings } from './build-surroundings.ts';
export type { Configuration, ConfigurationFault, LogLevel } from './configuration.ts';
export { readConfiguration, type Environment, type ReadConfiguration, type Surroundings } from './read-configuration.ts';
export { VARIABLES, type VariableName, type VariableRow } from './variables.ts';
