import type { Refusal } from '@samvirke/model/errors';

/**
 * Carries a refusal out of a handler to the one place where it becomes an answer. The model returns its refusals;
 * this is only how Fastify lets a route stop.
 */
export class Refused extends Error {
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(first: Refusal, ...more: readonly Refusal[]) {
    super(first.code);
    this.refusals = [first, ...more];
  }
}
