import type { Refusal } from '@samvirke/model/errors';

/** Carries a refusal out of the middle of a stream or a transaction; whoever began the work returns it. */
export class BackupRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
