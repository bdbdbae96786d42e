export { canonicalJson, type Fingerprintable } from './canonical-json.ts';
export { fingerprintAssumptions } from './fingerprint-assumptions.ts';
export { fingerprintOf } from './fingerprint-of.ts';
