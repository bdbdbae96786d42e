import { readFileSync } from 'node:fs';
import { LoginConfigInvalid, readLoginConfig } from '../access/index.ts';
import type { Environment, Surroundings } from './read-configuration.ts';

/** The files of this machine, for readConfiguration; `folder` is where the embedded database lies when nothing is said. */
export function buildSurroundings(environment: Environment, folder: string): Surroundings {
  return {
    folder,
    readFile: (path) => readFileSync(path, 'utf8'),
    checkLogin: (path) => {
      try {
        readLoginConfig(path, environment);
        return [];
      } catch (error) {
        if (error instanceof LoginConfigInvalid) return error.faults;
        throw error;
      }
    },
  };
}
