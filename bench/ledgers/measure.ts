import { readSaft, readXml } from '@samvirke/store/costs/ledgers/xml';
import { SaxesParser } from 'saxes';
import { writeEhf } from '../../packages/store/src/costs/ledgers/xml/testing/write-ehf.ts';
import { writeSaft } from '../../packages/store/src/costs/ledgers/xml/testing/write-saft.ts';

const PIECE = 65_536;
const MEGABYTE = 1_000_000;
/** Vouchers that are written once and repeated. */
const VOUCHERS = 500;
/** An ordinary invoice: seven lines, some eight kilobytes. */
const LINES = 7;

/** A SAF-T file of about `megabytes`, made as it is read: a head, the same vouchers again and again, a tail. */
function* writeLargeSaft(megabytes: number): Generator<Buffer> {
  const suppliers = Array.from({ length: 5_000 }, (_, at) => ({ id: String(at), name: `Oppdiktet leverandør ${at} AS`, number: '974760673' }));
  const vouchers = Array.from({ length: VOUCHERS }, (_, at) => ({
    lines: [
      { account: '12010', debit: `${at + 100}.50`, text: `Lisens til fagsystem nummer ${at}, mars`, analysis: [['ANS', '1400'], ['FUN', '1201'], ['PRJ', '77']] as const },
      { account: '24000', supplier: String(at), credit: `${at + 100}.50`, text: `Faktura ${at}` },
    ],
  }));
  const whole = writeSaft({ suppliers, vouchers }).replace(/<n1:TotalDebit>.*\n.*<\/n1:TotalCredit>/, '');
  const begin = whole.indexOf('<n1:Transaction>');
  const end = whole.lastIndexOf('</n1:Transaction>') + '</n1:Transaction>'.length;
  const [head, body, tail] = [whole.slice(0, begin), whole.slice(begin, end), whole.slice(end)].map((part) => Buffer.from(part));
  yield head!;
  for (let size = head!.byteLength; size < megabytes * MEGABYTE; size += body!.byteLength) {
    for (let from = 0; from < body!.byteLength; from += PIECE) yield body!.subarray(from, from + PIECE);
  }
  yield tail!;
}

async function* asStream(pieces: Iterable<Buffer>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield piece;
}

async function readSaftOf(megabytes: number): Promise<number> {
  let count = 0;
  const batches = readSaft({ file: 's.xml', bytes: asStream(writeLargeSaft(megabytes)) });
  for (;;) {
    const next = await batches.next();
    if (next.done) {
      if (next.value) throw new Error(next.value.code);
      return count;
    }
    count += next.value.lines.length;
  }
}

async function passBarely(megabytes: number): Promise<number> {
  const parser = new SaxesParser({ xmlns: true });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of asStream(writeLargeSaft(megabytes))) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
  return 0;
}

async function readInvoices(invoices: number): Promise<number> {
  const amounts = Array.from({ length: LINES }, (_, at) => ({ amount: String(at * 100 + 50), name: `Vare nummer ${at}`, description: 'En beskrivelse på noen ord', codes: [['STI', '72317000']] as const }));
  let count = 0;
  for (let at = 0; at < invoices; at += 1) {
    const bytes = Buffer.from(writeEhf({ id: String(at), lines: amounts }));
    for await (const batch of readXml({ file: `${at}.xml`, bytes: asStream([bytes]) })) count += batch.documents;
  }
  return count;
}

const [what, size] = [process.argv[2], Number(process.argv[3])];
const work = { 'saf-t': readSaftOf, saxes: passBarely, ehf: readInvoices }[what as 'saf-t' | 'saxes' | 'ehf'];
const begin = performance.now();
const count = await work(size);
const seconds = (performance.now() - begin) / 1000;
process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1000, count }));
