import { refuse } from '@samvirke/model/errors';
import type { LedgerReader } from '../types.ts';
import { readEhf } from './read-ehf.ts';
import { readSaft } from './read-saft.ts';
import { recogniseXml } from './recognise-xml.ts';
import { XML_LIMITS } from './xml-limits.ts';

/** Reads any XML file of received cost: an invoice, a credit note or a SAF-T file. Any other is named and refused. */
export const readXml: LedgerReader = async function* readXmlFile(source, signal) {
  const chunks = source.bytes[Symbol.asyncIterator]();
  const place = { file: source.file };
  const first: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < XML_LIMITS.headBytes) {
      // oxlint-disable-next-line no-await-in-loop -- the file comes in order
      const next = await chunks.next();
      if (next.done) break;
      // Copied: whoever hands them over may use the same memory again.
      first.push(Uint8Array.from(next.value));
      size += next.value.byteLength;
    }
    if (size === 0) return refuse('file-empty', {}, place);
    const head = Buffer.concat(first);
    const found = recogniseXml(head.subarray(0, XML_LIMITS.headBytes));
    if (found === null) return refuse('ledger-not-xml', {}, place);
    if ('refusal' in found) return { ...found.refusal, place };
    const bytes = (async function* everything() {
      yield head as Uint8Array;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })();
    return yield* (found.format === 'saf-t' ? readSaft : readEhf)({ file: source.file, bytes }, signal);
  } finally {
    await chunks.return?.();
  }
};
