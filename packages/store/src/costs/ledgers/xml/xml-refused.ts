import { refuse, type ErrorCode, type Refusal } from '@samvirke/model/errors';

/** Carries a refusal out through the parser's own calls; caught where the parser is run, and given back as a value. */
export class XmlRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }

  static as<C extends ErrorCode>(code: C, figures: Parameters<typeof refuse<C>>[1]): XmlRefused {
    return new XmlRefused(refuse(code, figures));
  }
}
