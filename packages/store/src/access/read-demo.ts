import { ROLES, type OrganisationKind, type Role } from '@samvirke/model/access';
import { isOrganisationNumber } from '@samvirke/model/organisations';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface DemoBody {
  readonly number: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly capabilities?: readonly ('coordinator' | 'provider')[];
  readonly relations?: readonly { readonly kind: 'under-ministry' | 'owned-by' | 'participant-in' | 'hosted-by'; readonly other: string }[];
}

export interface DemoPerson {
  /** What a script logs in as. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  /** The organisation number of the invented body that the person belongs to. */
  readonly body: string;
  /** The role may be tried in any body. */
  readonly anyBody?: boolean;
}

/** Invented bodies and people, whom anybody on this machine may log in as. */
export interface Demo {
  readonly bodies: readonly DemoBody[];
  readonly people: readonly DemoPerson[];
}

const FOLDER = fileURLToPath(new URL('../../../../data/examples/demo', import.meta.url));

/** data/examples/demo; throws where a number has no right check digit, or a person no known role or body. */
export function readDemo(folder: string = FOLDER): Demo {
  const read = <T>(file: string): T => parse(readFileSync(join(folder, file), 'utf8')) as T;
  const demo: Demo = { bodies: read('bodies.yaml'), people: read('people.yaml') };
  const numbers = new Set(demo.bodies.map(({ number }) => number));
  for (const { number } of demo.bodies) if (!isOrganisationNumber(number)) throw new Error(`bodies.yaml: ${number} isn't an organisation number`);
  for (const { key, role, body } of demo.people) {
    if (!ROLES.includes(role) || !numbers.has(body)) throw new Error(`people.yaml: ${key} has no known role or body`);
  }
  return demo;
}
