import type { Refusal } from '@samvirke/model/errors';

/** The database is there, but this program can't run on it as it is. The refusal says the cure. */
export class DatabaseUnfit extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.figures)}`);
    this.name = 'DatabaseUnfit';
    this.refusal = refusal;
  }
}
