import { createHash } from 'node:crypto';
import type { AccessVersion, DecisionArchive } from '@samvirke/model/history';
import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { composeAccessVersion, composeArchive } from './index.ts';
import { CHOICES, NOARK, VALUES, type FileSchema } from './testing/noark-schema.ts';

const texts = await loadTexts('nb');
const KARI = { name: 'Kari Prøve', state: 'known' } as const;
const archive: DecisionArchive = {
  organisation: { id: '019ab000-0000-7000-8000-000000000001', name: 'Fjordvik & omegn', number: '310000000' },
  madeAt: '2027-01-15T12:00:00.000Z',
  from: '2026-01-01',
  to: '2026-12-31',
  decisions: [
    {
      id: '019ab000-0000-7000-8000-00000000000a',
      createdAt: '2026-05-01T08:00:00.000Z',
      createdBy: KARI,
      versions: [
        { version: 2, title: 'Felles drift <av> IKT', content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-01', outcome: 'Vedtatt', caseNumber: '26/123' }, isPublic: false, approvedAt: '2026-06-02T08:00:00.000Z', approvedBy: KARI },
        { version: 4, title: 'Felles drift av IKT', content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-01', outcome: 'Vedtatt, rettet' }, isPublic: true, approvedAt: '2026-07-02T08:00:00.000Z', approvedBy: { name: null, state: 'erased' } },
      ],
      changes: [{ field: 'content.outcome', at: '2026-07-01T08:00:00.000Z', by: KARI, before: 'Vedtatt', after: 'Vedtatt, rettet' }, { field: 'content.grounds', at: '2026-07-01T08:00:00.000Z', by: KARI, before: undefined, after: 'Etter klage' }],
    },
    {
      id: '019ab000-0000-7000-8000-00000000000b',
      createdAt: '2026-06-10T08:00:00.000Z',
      createdBy: KARI,
      versions: [{ version: 2, title: 'Ny avtale', content: { outcome: 'Vedtatt' }, isPublic: false, approvedAt: '2026-06-11T08:00:00.000Z', approvedBy: KARI }],
      changes: [],
    },
  ],
};

/** How a value of each kind is written; where a kind isn't said, it is words. */
const WRITTEN = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  integer: /^\d+$/,
  key: /^[a-f\d]{8}(-[a-f\d]{4}){3}-[a-f\d]{12}$/i,
};

interface Node {
  readonly name: string;
  readonly children: Node[];
  /** What `xsi:type` says, where it does. */
  readonly type: string | null;
  text: string;
}

/** Reads our own XML: elements, attributes in double quotes, no mixed content. Fails where tags don't match. */
function read(xml: string): Node {
  const root: Node = { name: '', children: [], type: null, text: '' };
  const open: Node[] = [root];
  for (const [tag, close, name = '', self, text = ''] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([\w-]+)(?:\s[\w:-]+="[^"<]*")*\s*(\/?)>([^<]*)/g)) {
    const top = open.at(-1) as Node;
    if (close) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      continue;
    }
    const node: Node = { name, children: [], type: /xsi:type="(\w+)"/.exec(tag)?.[1] ?? null, text: text.trim() };
    top.children.push(node);
    if (!self) open.push(node);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one whole element');
  return root.children[0] as Node;
}
const all = (node: Node, name: string): readonly Node[] => [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
const textOf = (node: Node, name: string): string => all(node, name)[0]?.text ?? '';

/** A type's content as a pattern for the names of what stands in an element. */
const patternOf = (content: string): RegExp =>
  new RegExp(`^${content.split(' ').map((part) => `(?:${part.split('|').map((one) => one.replace(/^(\w+)([?*+]?)$/, '(?:$1 )$2')).join('|')})`).join('')}$`);

/** What of the publisher's schema isn't kept. */
function faults(file: string, node: Node, parent = ''): readonly string[] {
  const { types, extensions } = NOARK[file] as FileSchema;
  const inside = node.children.flatMap((child) => faults(file, child, node.name));
  const more = node.type === null ? '' : ` ${extensions[node.type]?.of === node.name ? extensions[node.type]?.adds : `${node.type} isn't known`}`;
  const content = types[node.name];
  if (content !== undefined) return patternOf(`${content}${more}`).test(node.children.map(({ name }) => `${name} `).join('')) ? inside : [...inside, `${parent}/${node.name}: ${node.children.map(({ name }) => name).join(' ')}`];
  const kind = VALUES[node.name];
  const isWritten = file === 'arkivuttrekk.xml' || (kind ? WRITTEN[kind].test(node.text) : (CHOICES[node.name]?.includes(node.text) ?? node.text !== ''));
  return node.children.length === 0 && isWritten ? inside : [...inside, `${parent}/${node.name}: ${node.text}`];
}
const faultsOf = (those: ReadonlyMap<string, string>): readonly string[] =>
  [...those].flatMap(([name, content]) => {
    if (!name.endsWith('.xml')) return [];
    const root = read(content);
    return root.name === NOARK[name]?.root && content.includes(`xmlns="${NOARK[name]?.namespace}"`) ? faults(name, root) : [`${name} begins with ${root.name}`];
  });

const files = new Map(composeArchive(archive, texts));
const sum = (content: string): string => createHash('sha256').update(content).digest('hex');

describe('an extract for the archive', () => {
  it('has in every file what Noark 5’s and ADDML’s schemas want, in their order and with their values', () => {
    expect([...files.keys()].filter((name) => name.endsWith('.xml'))).toEqual(['arkivuttrekk.xml', 'arkivstruktur.xml', 'endringslogg.xml', 'loependeJournal.xml', 'offentligJournal.xml']);
    expect(faultsOf(files)).toEqual([]);
    const empty = new Map(composeArchive({ ...archive, decisions: [] }, texts));
    expect(faultsOf(empty)).toEqual([]);
    expect([...empty.keys()]).toEqual(['arkivuttrekk.xml', 'arkivstruktur.xml']);
  });

  it('would be found out where it lacked something, had it in another order, or had what isn’t a value', () => {
    const broken = (from: string | RegExp, to: string): readonly string[] => faultsOf(new Map([['arkivstruktur.xml', (files.get('arkivstruktur.xml') ?? '').replace(from, to)]]));
    expect(broken(/<arkivertDato>.*<\/arkivertDato>/, '')).toHaveLength(1);
    expect(broken(/(<tittel>.*<\/tittel>)\s*(<beskrivelse>.*<\/beskrivelse>)/, '$2$1')).toHaveLength(1);
    expect(broken('<journaldato>2026-06-02', '<journaldato>2. juni')).toHaveLength(1);
    expect(broken('xsi:type="journalpost"', '')).toHaveLength(1);
    expect(broken('<arkivstatus>Avsluttet', '<arkivstatus>Ferdig')).toHaveLength(1);
  });

  it('has both journals, each record in the order that it came; a title is open only where its owner had made it so', () => {
    const [running, open] = ['loependeJournal.xml', 'offentligJournal.xml'].map((name) => read(files.get(name) ?? ''));
    if (!running || !open) throw new Error('a journal is missing');
    for (const journal of [running, open]) {
      expect(textOf(journal, 'antallJournalposter')).toBe('3');
      expect(all(journal, 'journalpost').map((one) => [textOf(one, 'journalaar'), textOf(one, 'journalsekvensnummer'), textOf(one, 'journalpostnummer')])).toEqual([['2026', '1', '1'], ['2026', '2', '1'], ['2026', '3', '2']]);
    }
    expect(all(running, 'journalpost').map((one) => textOf(one, 'tittel'))).toEqual(['Felles drift &lt;av&gt; IKT', 'Ny avtale', 'Felles drift av IKT']);
    expect(all(open, 'journalpost').map((one) => textOf(one, 'offentligTittel'))).toEqual(['', '', 'Felles drift av IKT']);
    expect(files.get('offentligJournal.xml')).not.toContain('Ny avtale');
    const structure = read(files.get('arkivstruktur.xml') ?? '');
    expect(new Set(all(open, 'systemID').map(({ text }) => text))).toEqual(new Set(all(structure, 'registrering').map((one) => textOf(one, 'systemID'))));
  });

  it('says of a change from nothing, or to nothing, that it was so', () => {
    expect(all(read(files.get('endringslogg.xml') ?? ''), 'endring').map((one) => [textOf(one, 'tidligereVerdi'), textOf(one, 'nyVerdi')])).toEqual([['Vedtatt', 'Vedtatt, rettet'], ['(ingen verdi)', 'Etter klage']]);
  });

  it('is a case per decision and a record per approval, each with its documents', () => {
    const structure = read(files.get('arkivstruktur.xml') ?? '');
    expect(all(structure, 'mappe').map((one) => [textOf(one, 'mappeID'), textOf(one, 'saksaar'), textOf(one, 'sakssekvensnummer')])).toEqual([['2026/1', '2026', '1'], ['2026/2', '2026', '2']]);
    expect(all(structure, 'registrering').map((one) => [textOf(one, 'journalpostnummer'), textOf(one, 'opprettetAv')])).toEqual([['1', 'Kari Prøve'], ['2', 'Slettet person'], ['1', 'Kari Prøve']]);
    expect(all(structure, 'tilknyttetRegistreringSom').map(({ text }) => text)).toEqual(['Hoveddokument', 'Vedlegg', 'Hoveddokument', 'Vedlegg', 'Hoveddokument', 'Vedlegg']);
    const keys = all(structure, 'systemID').map(({ text }) => text);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says of every file that it is there, how large it is and what its checksum is, and is right', () => {
    const structure = read(files.get('arkivstruktur.xml') ?? '');
    const objects = all(structure, 'dokumentobjekt');
    expect(objects).toHaveLength(6);
    for (const one of objects) {
      const content = files.get(textOf(one, 'referanseDokumentfil')) ?? '';
      expect([textOf(one, 'sjekksum'), textOf(one, 'filstoerrelse')]).toEqual([sum(content), String(Buffer.byteLength(content))]);
    }
    const extraction = files.get('arkivuttrekk.xml') ?? '';
    for (const name of ['arkivstruktur.xml', 'endringslogg.xml', 'loependeJournal.xml', 'offentligJournal.xml']) expect(extraction).toContain(`<value>${sum(files.get(name) ?? '')}</value>`);
    expect(extraction).toMatch(/antallDokumentfiler">\s*<value>6</);
  });

  it('has words as they are, however they look in XML and HTML', () => {
    expect(files.get('arkivstruktur.xml')).toContain('Fjordvik &amp; omegn');
    const [html, json] = [...files].filter(([name]) => name.startsWith('dokumenter/')).map(([, content]) => content);
    expect(html).toContain('Felles drift &lt;av&gt; IKT');
    expect(JSON.parse(json ?? '')).toMatchObject({ title: 'Felles drift <av> IKT', content: { caseNumber: '26/123' } });
  });

  it('is the same, byte for byte, of the same decisions', () => {
    expect(composeArchive(archive, texts)).toEqual([...files]);
  });
});

describe('a version for whoever asks for access', () => {
  const version: AccessVersion = {
    organisation: archive.organisation,
    madeAt: archive.madeAt,
    shown: [
      { id: 'a', kind: 'contract', title: 'Sak og arkiv', content: { supplierName: 'Eksempel AS', amountOre: 12_000_00 }, approvedAt: archive.madeAt, isToAssess: false },
      { id: 'b', kind: 'contract', title: 'Lønn', content: {}, approvedAt: archive.madeAt, isToAssess: true },
    ],
    withheld: [{ id: 'c', kind: 'price', title: 'Lisens', ground: '23-3', until: '2027-03-01' }],
  };

  it('shows what can be shown, says on which ground and until when the rest is held back, and what is to be judged', () => {
    const [page, data] = composeAccessVersion(version, texts, (ground) => `§ ${ground}`).map(([, content]) => content.replace(/[\u00a0\u202f]/g, ' '));
    expect(page).toContain('12 000 kr');
    expect(page).toContain('§ 23-3');
    expect(page).toContain('1. mars 2027');
    expect(page?.match(/Vurder den konkret/g)).toHaveLength(1);
    expect(JSON.parse(data ?? '')).toMatchObject({ withheld: [{ title: 'Lisens', groundName: '§ 23-3', until: '2027-03-01' }] });
  });
});
