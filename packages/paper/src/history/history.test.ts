import { createHash } from 'node:crypto';
import type { AccessVersion, DecisionArchive } from '@samvirke/model/history';
import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { composeAccessVersion, composeArchive } from './index.ts';

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
        { version: 2, title: 'Felles drift <av> IKT', content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-01', outcome: 'Vedtatt', caseNumber: '26/123' }, approvedAt: '2026-06-02T08:00:00.000Z', approvedBy: KARI },
        { version: 4, title: 'Felles drift av IKT', content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-01', outcome: 'Vedtatt, rettet' }, approvedAt: '2026-07-02T08:00:00.000Z', approvedBy: { name: null, state: 'erased' } },
      ],
      changes: [{ field: 'content.outcome', at: '2026-07-01T08:00:00.000Z', by: KARI, before: 'Vedtatt', after: 'Vedtatt, rettet' }],
    },
  ],
};

/** What the publisher's schema (arkivstruktur.xsd, Noark 5 v5.0) says may stand in an element, in this order; `*`: must. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  arkiv: ['systemID*', 'tittel*', 'beskrivelse', 'arkivstatus', 'dokumentmedium', 'oppbevaringssted', 'opprettetDato*', 'opprettetAv*', 'avsluttetDato*', 'avsluttetAv*', 'arkivskaper*', 'arkivdel*'],
  arkivskaper: ['arkivskaperID*', 'arkivskaperNavn*', 'beskrivelse'],
  arkivdel: ['systemID*', 'tittel*', 'beskrivelse', 'arkivdelstatus*', 'dokumentmedium', 'oppbevaringssted', 'opprettetDato*', 'opprettetAv*', 'avsluttetDato*', 'avsluttetAv*', 'arkivperiodeStartDato', 'arkivperiodeSluttDato', 'mappe'],
  mappe: [
    'systemID*', 'mappeID*', 'tittel*', 'offentligTittel', 'beskrivelse', 'noekkelord', 'dokumentmedium', 'oppbevaringssted', 'opprettetDato*', 'opprettetAv*', 'avsluttetDato*', 'avsluttetAv*', 'registrering',
    'saksaar*', 'sakssekvensnummer*', 'saksdato*', 'administrativEnhet*', 'saksansvarlig*', 'journalenhet', 'saksstatus*',
  ],
  registrering: [
    'systemID*', 'opprettetDato*', 'opprettetAv*', 'arkivertDato*', 'arkivertAv*', 'dokumentbeskrivelse', 'registreringsID', 'tittel*', 'offentligTittel', 'beskrivelse', 'korrespondansepart*',
    'journalaar*', 'journalsekvensnummer*', 'journalpostnummer*', 'journalposttype*', 'journalstatus*', 'journaldato*',
  ],
  dokumentbeskrivelse: ['systemID*', 'dokumenttype*', 'dokumentstatus*', 'tittel*', 'beskrivelse', 'forfatter', 'opprettetDato*', 'opprettetAv*', 'dokumentmedium', 'tilknyttetRegistreringSom*', 'dokumentnummer*', 'tilknyttetDato*', 'tilknyttetAv*', 'dokumentobjekt'],
  dokumentobjekt: ['systemID*', 'versjonsnummer*', 'variantformat*', 'format*', 'formatDetaljer', 'pronomMIME', 'pronomPUID', 'opprettetDato*', 'opprettetAv*', 'referanseDokumentfil*', 'sjekksum*', 'sjekksumAlgoritme*', 'filstoerrelse*'],
  korrespondansepart: ['korrespondanseparttype*', 'korrespondansepartNavn*', 'administrativEnhet', 'saksbehandler'],
  endringslogg: ['endring*'],
  endring: ['referanseArkivenhet*', 'referanseMetadata*', 'endretDato*', 'endretAv*', 'tidligereVerdi*', 'nyVerdi*'],
};
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  arkivstatus: ['Opprettet', 'Avsluttet'],
  arkivdelstatus: ['Aktiv periode', 'Overlappingsperiode', 'Avsluttet periode', 'Uaktuelle mapper'],
  saksstatus: ['Under behandling', 'Avsluttet', 'Utgår'],
  journalstatus: ['Journalført', 'Ekspedert', 'Arkivert', 'Utgår'],
  journalposttype: ['Inngående dokument', 'Utgående dokument', 'Organinternt dokument for oppfølging', 'Organinternt dokument uten oppfølging', 'Saksframlegg'],
  dokumentstatus: ['Dokumentet er under redigering', 'Dokumentet er ferdigstilt'],
  dokumentmedium: ['Fysisk arkiv', 'Elektronisk arkiv', 'Blandet fysisk og elektronisk arkiv'],
  korrespondanseparttype: ['Avsender', 'Mottaker', 'Kopimottaker', 'Gruppemottaker', 'Intern avsender', 'Intern mottaker'],
  tilknyttetRegistreringSom: ['Hoveddokument', 'Vedlegg'],
  variantformat: ['Produksjonsformat', 'Arkivformat', 'Dokument hvor deler av innholdet er skjermet'],
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const TYPES: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['saksdato', 'journaldato', 'arkivperiodeStartDato', 'arkivperiodeSluttDato'].map((name) => [name, DATE])),
  ...Object.fromEntries(['opprettetDato', 'avsluttetDato', 'arkivertDato', 'tilknyttetDato', 'endretDato'].map((name) => [name, TIME])),
  ...Object.fromEntries(['saksaar', 'sakssekvensnummer', 'journalaar', 'journalsekvensnummer', 'journalpostnummer', 'dokumentnummer', 'versjonsnummer', 'filstoerrelse'].map((name) => [name, /^\d+$/])),
};

interface Node {
  readonly name: string;
  readonly children: Node[];
  text: string;
}

/** Reads our own XML: elements, attributes in double quotes, no mixed content. Fails where tags don't match. */
function read(xml: string): Node {
  const root: Node = { name: '', children: [], text: '' };
  const open: Node[] = [root];
  for (const [, close, name = '', self, text = ''] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([\w-]+)(?:\s[\w:-]+="[^"<]*")*\s*(\/?)>([^<]*)/g)) {
    const top = open.at(-1) as Node;
    if (close) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      continue;
    }
    const node: Node = { name, children: [], text: text.trim() };
    top.children.push(node);
    if (!self) open.push(node);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one whole element');
  return root.children[0] as Node;
}
const all = (node: Node, name: string): readonly Node[] => [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
const textOf = (node: Node, name: string): string => all(node, name)[0]?.text ?? '';

/** What of the schemas isn't kept, as far as this reads them. */
function faults(node: Node): readonly string[] {
  const found = node.children.flatMap(faults);
  const order = ORDER[node.name];
  if (node.children.length > 0 && !order) return [...found, `${node.name} isn't known`];
  if (CHOICES[node.name] && !CHOICES[node.name]?.includes(node.text)) found.push(`${node.name}: ${node.text}`);
  if (TYPES[node.name] && !TYPES[node.name]?.test(node.text)) found.push(`${node.name}: ${node.text}`);
  if (!order) return found;
  const places = node.children.map(({ name }) => order.findIndex((one) => one.replace('*', '') === name));
  if (places.some((place) => place < 0)) found.push(`${node.name} holds what it may not`);
  if (places.some((place, i) => place < (places[i - 1] ?? 0))) found.push(`${node.name} is out of order`);
  for (const must of order.filter((one) => one.endsWith('*'))) if (!node.children.some(({ name }) => `${name}*` === must)) found.push(`${node.name} lacks ${must}`);
  return found;
}

const files = new Map(composeArchive(archive, texts));
const sum = (content: string): string => createHash('sha256').update(content).digest('hex');

describe('an extract for the archive', () => {
  it('has its elements named and ordered as Noark 5’s schemas have them, with their words and types', () => {
    expect(faults(read(files.get('arkivstruktur.xml') ?? ''))).toEqual([]);
    expect(faults(read(files.get('endringslogg.xml') ?? ''))).toEqual([]);
    const empty = new Map(composeArchive({ ...archive, decisions: [] }, texts));
    expect(faults(read(empty.get('arkivstruktur.xml') ?? ''))).toEqual([]);
    expect([...empty.keys()]).toEqual(['arkivuttrekk.xml', 'arkivstruktur.xml']);
  });

  it('is a case per decision and a record per approval, each with its documents', () => {
    const structure = read(files.get('arkivstruktur.xml') ?? '');
    expect(all(structure, 'mappe').map((one) => [textOf(one, 'mappeID'), textOf(one, 'saksaar'), textOf(one, 'sakssekvensnummer')])).toEqual([['2026/1', '2026', '1']]);
    expect(all(structure, 'registrering').map((one) => [textOf(one, 'journalpostnummer'), textOf(one, 'opprettetAv')])).toEqual([['1', 'Kari Prøve'], ['2', 'Slettet person']]);
    expect(all(structure, 'tilknyttetRegistreringSom').map(({ text }) => text)).toEqual(['Hoveddokument', 'Vedlegg', 'Hoveddokument', 'Vedlegg']);
    const keys = all(structure, 'systemID').map(({ text }) => text);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says of every file that it is there, how large it is and what its checksum is, and is right', () => {
    const structure = read(files.get('arkivstruktur.xml') ?? '');
    const objects = all(structure, 'dokumentobjekt');
    expect(objects).toHaveLength(4);
    for (const one of objects) {
      const content = files.get(textOf(one, 'referanseDokumentfil')) ?? '';
      expect([textOf(one, 'sjekksum'), textOf(one, 'filstoerrelse')]).toEqual([sum(content), String(Buffer.byteLength(content))]);
    }
    const extraction = files.get('arkivuttrekk.xml') ?? '';
    for (const name of ['arkivstruktur.xml', 'endringslogg.xml']) expect(extraction).toContain(`<value>${sum(files.get(name) ?? '')}</value>`);
    expect(extraction).toMatch(/antallDokumentfiler">\s*<value>4</);
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
