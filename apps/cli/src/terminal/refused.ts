import type { Refusal } from '@samvirke/model/errors';

/** A refusal on its way out of a command: the program tells it and ends with `EXIT.refused`. */
export class Refused extends Error {
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.name = 'Refused';
    this.refusals = refusals;
  }
}
