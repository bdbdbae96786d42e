import { refuse, type Refusal } from '@samvirke/model/errors';
import { buildXmlDecoder } from './decode-xml.ts';
import { nameXml } from './name-xml.ts';
import { buildWalk, type XmlNode, type XmlState } from './walk-xml.ts';
import { XmlRefused } from './xml-refused.ts';

/** What the beginning of a file says that it is; null where it is no XML at all. */
export type RecognisedXml = { readonly format: 'ehf-invoice' | 'ehf-credit-note' | 'saf-t' } | { readonly refusal: Refusal } | null;

interface Seen extends XmlState {
  found: RecognisedXml;
}

/** An angle after what may stand before it: a mark of the encoding, the zeros of two bytes a sign, white space. */
// oxlint-disable-next-line no-control-regex -- the zeros are what is looked for
const BEGINS = /^[\u00ef\u00bb\u00bf\u00fe\u00ff\s\0]*</;
const LOOKED_AT = 1_000;

const PASSED: XmlNode<Seen> = {};
const ROOT: XmlNode<Seen> = {
  choose: (state, tag) => {
    const named = nameXml(tag.local, tag.uri, state.line);
    if (named.format === 'envelope') return ENVELOPE_NODE;
    state.found = named.format === null ? { refusal: named.refusal } : { format: named.format };
    return PASSED;
  },
};
const ENVELOPE_NODE: XmlNode<Seen> = {
  choose: (state, tag) => (state.found !== null || tag.local === 'StandardBusinessDocumentHeader' ? undefined : ROOT.choose?.(state, tag)),
};

/**
 * What an XML file is, from its first kilobytes (XML_LIMITS.headBytes are plenty). A payment request is told from an
 * invoice by what stands inside it, and a later SAF-T by its header; there the reader says so.
 */
export function recogniseXml(head: Uint8Array): RecognisedXml {
  if (!BEGINS.test(Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, LOOKED_AT)).toString('latin1'))) return null;
  const state: Seen = { line: 1, found: null };
  let text = '';
  try {
    const decoder = buildXmlDecoder();
    text = decoder.decode(head, 1);
    if (text === '') text = decoder.end(1);
    buildWalk({ state, root: ROOT }).write(text);
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error;
    // What comes after the root is for the reader to refuse.
    return state.found ?? { refusal: error.refusal };
  }
  return state.found ?? { refusal: refuse('ledger-xml-truncated', { line: state.line }) };
}
