import type { Refusal } from '@samvirke/model/errors';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { LedgerBatch, LedgerSource } from '../types.ts';
import { buildXmlDecoder, cutBytes } from './decode-xml.ts';
import { XML_LIMITS } from './xml-limits.ts';
import { XmlRefused } from './xml-refused.ts';

/**
 * An element that a reader wants, and which it wants inside it. Whatever isn't wanted is passed over with all that is
 * inside it, and its text is never held: an attachment of megabytes costs nothing.
 */
export interface XmlNode<S> {
  /** The namespace it must stand in; undefined: any. */
  readonly uri?: string;
  readonly children?: ReadonlyMap<string, XmlNode<S>>;
  /** Decides at its place what an element is (the root; what stands in an envelope). */
  readonly choose?: (state: S, tag: SaxesTagNS) => XmlNode<S> | undefined;
  readonly open?: (state: S, tag: SaxesTagNS) => void;
  readonly close?: (state: S) => void;
  /** Its whole text, with the tag that it stood in. Without it the text isn't read. */
  readonly text?: (state: S, text: string, tag: SaxesTagNS) => void;
}

/** What a reader keeps while it reads. `line` is where it is in the file, for what it refuses. */
export interface XmlState {
  line: number;
}

export interface XmlReading<S extends XmlState> {
  readonly state: S;
  readonly root: XmlNode<S>;
  /** What has been read so far, where it is enough for a batch or the file is at its end. */
  readonly take: (state: S, atEnd: boolean) => LedgerBatch | null;
  /** The last word, when all is read. */
  readonly finish?: (state: S) => Refusal | null;
}

/** Reads an XML file as it comes. Gives batches, and at the end why it is refused, where it is. */
export async function* walkXml<S extends XmlState>(source: LedgerSource, reading: XmlReading<S>, signal?: AbortSignal): AsyncGenerator<LedgerBatch, Refusal | null> {
  const { state, take } = reading;
  const place = { file: source.file };
  const decoder = buildXmlDecoder();
  const walk = buildWalk(reading);
  try {
    for await (const bytes of cutBytes(source.bytes)) {
      signal?.throwIfAborted();
      walk.write(decoder.decode(bytes, walk.line()));
      const batch = take(state, false);
      if (batch) yield batch;
    }
    walk.write(decoder.end(walk.line()));
    walk.end();
    const last = take(state, true);
    if (last) yield last;
    const refusal = reading.finish?.(state) ?? null;
    return refusal && { ...refusal, place };
  } catch (error) {
    if (error instanceof XmlRefused) return { ...error.refusal, place };
    throw error;
  }
}

/** The parser with the reader's wishes; also for whoever has the text at hand. Throws XmlRefused. */
export function buildWalk<S extends XmlState>({ state, root }: Pick<XmlReading<S>, 'state' | 'root'>) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: XmlNode<S>[] = [];
  let node = root;
  let depth = 0;
  /** How many elements deep we are in what isn't wanted. */
  let passed = 0;
  /** Characters since something last began or ended. */
  let quiet = 0;
  let text = '';
  let leaf: SaxesTagNS | null = null;
  /** How the file begins. */
  let head = '';

  const takeText = (part: string): void => {
    if (leaf === null) return;
    text = text === '' ? part : text + part;
    if (text.length > XML_LIMITS.heldCharacters) throw XmlRefused.as('ledger-xml-too-long', { line: parser.line, limit: XML_LIMITS.heldCharacters });
  };

  /** Without anybody who listens, the parser holds no text. */
  function listen(does: boolean): void {
    if (does) {
      parser.on('text', takeText);
      parser.on('cdata', takeText);
    } else {
      parser.off('text');
      parser.off('cdata');
    }
  }

  listen(true);
  parser.on('opentag', (tag) => {
    quiet = 0;
    depth += 1;
    if (depth > XML_LIMITS.depth) throw XmlRefused.as('ledger-xml-too-deep', { line: parser.line, limit: XML_LIMITS.depth });
    if (passed > 0) {
      passed += 1;
      return;
    }
    state.line = parser.line;
    const child = node.choose ? node.choose(state, tag) : node.children?.get(tag.local);
    if (!child) {
      passed = 1;
      if (leaf === null) listen(false);
      return;
    }
    if (child.uri !== undefined && tag.uri !== child.uri) {
      throw XmlRefused.as('ledger-xml-namespace', { element: tag.local, namespace: tag.uri || '–', expected: child.uri, line: parser.line });
    }
    stack.push(node);
    node = child;
    child.open?.(state, tag);
    if (child.text) {
      leaf = tag;
      text = '';
    }
  });

  parser.on('closetag', () => {
    quiet = 0;
    depth -= 1;
    if (passed > 0) {
      passed -= 1;
      if (passed === 0) listen(true);
      return;
    }
    state.line = parser.line;
    if (leaf !== null && node.text) {
      const whole = text;
      const tag = leaf;
      text = '';
      leaf = null;
      node.text(state, whole, tag);
    }
    node.close?.(state);
    node = stack.pop() ?? root;
  });

  parser.on('doctype', (words) => {
    throw /^\s*html\b/i.test(words) ? XmlRefused.as('ledger-html', {}) : XmlRefused.as('ledger-xml-doctype', { line: parser.line });
  });

  function guard(work: () => void, atEnd: boolean): void {
    try {
      work();
    } catch (error) {
      // saxes throws plain errors; any other is a mistake of ours, and no fault of the file's.
      if (!(error instanceof Error) || error.constructor !== Error) throw error;
      throw explainFault(error.message, { line: parser.line, atEnd, head });
    }
  }

  return {
    line: () => parser.line,
    write(piece: string): void {
      if (piece === '') return;
      if (head === '') head = piece.slice(0, XML_LIMITS.headBytes);
      quiet += piece.length;
      guard(() => parser.write(piece), false);
      quiet = Math.min(quiet, XML_LIMITS.skippedCharacters + 1);
      const limit = passed > 0 && leaf === null ? XML_LIMITS.skippedCharacters : XML_LIMITS.heldCharacters;
      if (quiet > limit) throw XmlRefused.as('ledger-xml-too-long', { line: parser.line, limit });
    },
    end(): void {
      guard(() => parser.close(), true);
    },
  };
}

/** saxes' own words for what is wrong, as they begin in 6.0.0; whatever they say else is a fault in the form. */
const SIGN = /disallowed character\.$/;
const ENTITY = /undefined entity/;
const PREFIX = /unbound namespace prefix: "([^"]*)"/;

function explainFault(words: string, { line, atEnd, head }: { readonly line: number; readonly atEnd: boolean; readonly head: string }): XmlRefused {
  if (/^\s*<!doctype\s+html\b/i.test(head)) return XmlRefused.as('ledger-html', {});
  if (atEnd) return head.trim() === '' ? XmlRefused.as('file-empty', {}) : XmlRefused.as('ledger-xml-truncated', { line });
  const prefix = PREFIX.exec(words)?.[1];
  if (prefix !== undefined) return XmlRefused.as('ledger-xml-prefix', { line, prefix });
  if (ENTITY.test(words)) return XmlRefused.as('ledger-xml-entity', { line });
  if (SIGN.test(words)) return XmlRefused.as('ledger-xml-sign', { line });
  return XmlRefused.as('ledger-xml-broken', { line });
}
