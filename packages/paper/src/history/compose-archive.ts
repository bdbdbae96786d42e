import { createHash } from 'node:crypto';
import type { ArchivedDecision, DecisionArchive } from '@samvirke/model/history';
import type { Texts } from '@samvirke/text';
import { composeDecision } from './compose-decision.ts';
import { composeExtraction } from './compose-extraction.ts';
import { composeJournal, type Journalled } from './compose-journal.ts';
import { dayInNorway } from './day-in-norway.ts';
import { deriveKey } from './derive-key.ts';
import { element, type Element } from './element.ts';
import { nameDoer } from './name-doer.ts';
import { writeXml } from './write-xml.ts';

export type ArchiveFile = readonly [name: string, content: string];

const STRUCTURE = 'http://www.arkivverket.no/standarder/noark5/arkivstruktur';
const CHANGES = 'http://www.arkivverket.no/standarder/noark5/endringslogg';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const FOLDER = 'dokumenter';
/** The hour that a day ends with; what the days of an extract begin and end at has no hour of its own. */
const DAY_BEGINS = 'T00:00:00Z';

/** A file in the package beside the XML, with what the XML says of it. */
interface DocumentFile {
  readonly key: string;
  readonly path: string;
  readonly content: string;
  readonly format: string;
  readonly mime: string;
  readonly role: 'Hoveddokument' | 'Vedlegg';
}

/**
 * The files of a Noark 5 extract (arkivuttrekk, version 5.0): arkivstruktur.xml, endringslogg.xml, both journals,
 * arkivuttrekk.xml (ADDML) and the documents with their checksums. It keeps to the publisher's schemas; they themselves
 * aren't in the package. A decision is a saksmappe, each approval of it a journalpost.
 */
export function composeArchive(archive: DecisionArchive, texts: Texts): readonly ArchiveFile[] {
  const documents: DocumentFile[] = [];
  const { t } = texts;
  const { organisation } = archive;
  const system = 'Samvirke';
  const [begins, ends] = [`${archive.from}${DAY_BEGINS}`, archive.madeAt];
  const inCases = countByYear();
  const inJournal = countByYear();
  // A journal is numbered in the order that its records came, whichever cases they are of.
  const records = archive.decisions
    .map((decision) => ({ decision, sequence: inCases(yearOf(decision.versions[0].approvedAt)) }))
    .flatMap(({ decision, sequence }) => decision.versions.map((version, index) => ({ decision, version, caseSequence: sequence, number: index + 1 })))
    .sort((one, other) => compareWords(one.version.approvedAt, other.version.approvedAt) || compareWords(one.decision.id, other.decision.id) || one.number - other.number)
    .map((record): Journalled => ({ ...record, key: deriveKey(`registrering ${record.decision.id} ${record.version.version}`), year: yearOf(record.version.approvedAt), caseYear: yearOf(record.decision.versions[0].approvedAt), sequence: inJournal(yearOf(record.version.approvedAt)) }));
  const byDecision = Map.groupBy(records, ({ decision }) => decision);
  const folders = archive.decisions.map((decision) => composeFolder(decision, archive, byDecision.get(decision) ?? [], documents, texts));
  const structure = element(
    'arkiv',
    [
      element('systemID', deriveKey(`arkiv ${organisation.id}`)),
      element('tittel', `${system}: ${organisation.name}`),
      element('beskrivelse', t('history.archive.description')),
      element('arkivstatus', 'Avsluttet'),
      element('opprettetDato', begins),
      element('opprettetAv', system),
      element('avsluttetDato', ends),
      element('avsluttetAv', system),
      element('arkivskaper', [element('arkivskaperID', organisation.number ?? organisation.id), element('arkivskaperNavn', organisation.name)]),
      element('arkivdel', [
        element('systemID', deriveKey(`arkivdel ${organisation.id} ${archive.from} ${archive.to}`)),
        element('tittel', t('history.archive.series')),
        element('arkivdelstatus', 'Avsluttet periode'),
        element('opprettetDato', begins),
        element('opprettetAv', system),
        element('avsluttetDato', ends),
        element('avsluttetAv', system),
        element('arkivperiodeStartDato', archive.from),
        element('arkivperiodeSluttDato', archive.to),
        ...folders,
      ]),
    ],
    { xmlns: STRUCTURE, 'xmlns:xsi': INSTANCE, 'xsi:schemaLocation': `${STRUCTURE} arkivstruktur.xsd` },
  );
  const changes = archive.decisions.flatMap((decision) =>
    decision.changes.map(({ field, at, by, before, after }) =>
      element('endring', [
        element('referanseArkivenhet', decision.id),
        element('referanseMetadata', texts.find(`entries.fields.${field.replace(/^content\./, '')}`) ?? field),
        element('endretDato', at),
        element('endretAv', nameDoer(by, texts)),
        // The schema wants a value, also where there was none.
        element('tidligereVerdi', writeValue(before) || t('history.archive.noValue')),
        element('nyVerdi', writeValue(after) || t('history.archive.noValue')),
      ]),
    ),
  );
  const log = changes.length === 0 ? null : writeXml(element('endringslogg', changes, { xmlns: CHANGES, 'xmlns:xsi': INSTANCE, 'xsi:schemaLocation': `${CHANGES} endringslogg.xsd` }));
  // Neither the log nor a journal may be empty: a period without a decision has none of them.
  const files: readonly ArchiveFile[] = [
    ['arkivstruktur.xml', writeXml(structure)],
    ...(log === null ? [] : [['endringslogg.xml', log] as const]),
    ...(records.length === 0 ? [] : (['loependeJournal', 'offentligJournal'] as const).map((kind) => [`${kind}.xml`, composeJournal(kind, records, archive)] as const)),
  ];
  const journal = { journalregistrering: records.length };
  const counts = { 'arkivstruktur.xml': { mappe: archive.decisions.length, registrering: records.length }, 'endringslogg.xml': { endring: changes.length }, 'loependeJournal.xml': journal, 'offentligJournal.xml': journal };
  const extraction = composeExtraction({ archive, system, files: files.map(([name, content]) => ({ name, sum: sumOf(content), counts: counts[name as keyof typeof counts] ?? {} })), documents: documents.length, title: t('history.archive.series') });
  return [['arkivuttrekk.xml', extraction], ...files, ...documents.map(({ path, content }) => [path, content] as const)];
}

function composeFolder(decision: ArchivedDecision, archive: DecisionArchive, records: readonly Journalled[], documents: DocumentFile[], texts: Texts): Element {
  const [first] = decision.versions;
  const last = decision.versions.at(-1) ?? first;
  const year = yearOf(first.approvedAt);
  const number = records[0]?.caseSequence ?? 1;
  const who = nameDoer(first.approvedBy, texts);
  const caseNumber = last.content['caseNumber'];
  return element(
    'mappe',
    [
      element('systemID', decision.id),
      element('mappeID', typeof caseNumber === 'string' && caseNumber !== '' ? caseNumber : `${year}/${number}`),
      element('tittel', last.title),
      element('dokumentmedium', 'Elektronisk arkiv'),
      element('opprettetDato', decision.createdAt),
      element('opprettetAv', nameDoer(decision.createdBy, texts)),
      element('avsluttetDato', last.approvedAt),
      element('avsluttetAv', nameDoer(last.approvedBy, texts)),
      ...records.map((record) => composeRecord(record, archive, documents, texts)),
      // What makes a mappe a saksmappe stands after all that a mappe has: so the schema extends it.
      element('saksaar', year),
      element('sakssekvensnummer', number),
      element('saksdato', dayInNorway(first.approvedAt)),
      element('administrativEnhet', archive.organisation.name),
      element('saksansvarlig', who),
      element('saksstatus', 'Avsluttet'),
    ],
    { 'xsi:type': 'saksmappe' },
  );
}

function composeRecord({ decision, version, key, year, sequence, number }: Journalled, archive: DecisionArchive, documents: DocumentFile[], texts: Texts): Element {
  const who = nameDoer(version.approvedBy, texts);
  const at = version.approvedAt;
  const asJson = { id: decision.id, organisation: archive.organisation, version: version.version, title: version.title, content: version.content, approvedAt: at, approvedBy: who };
  const own = [
    file(`${key}.html`, composeDecision(version, archive.organisation, texts), 'HTML', 'text/html', 'Hoveddokument'),
    file(`${key}.json`, `${JSON.stringify(asJson, null, 2)}\n`, 'JSON', 'application/json', 'Vedlegg'),
  ];
  documents.push(...own);
  return element(
    'registrering',
    [
      element('systemID', key),
      element('opprettetDato', at),
      element('opprettetAv', who),
      element('arkivertDato', at),
      element('arkivertAv', who),
      ...own.map((one, index) =>
        element('dokumentbeskrivelse', [
          element('systemID', deriveKey(`dokumentbeskrivelse ${one.path}`)),
          element('dokumenttype', 'Vedtak'),
          element('dokumentstatus', 'Dokumentet er ferdigstilt'),
          element('tittel', version.title),
          element('opprettetDato', at),
          element('opprettetAv', who),
          element('dokumentmedium', 'Elektronisk arkiv'),
          element('tilknyttetRegistreringSom', one.role),
          element('dokumentnummer', index + 1),
          element('tilknyttetDato', at),
          element('tilknyttetAv', who),
          element('dokumentobjekt', [
            element('systemID', one.key),
            element('versjonsnummer', version.version),
            element('variantformat', 'Produksjonsformat'),
            element('format', one.format),
            element('formatDetaljer', one.mime),
            element('opprettetDato', at),
            element('opprettetAv', who),
            element('referanseDokumentfil', one.path),
            element('sjekksum', sumOf(one.content)),
            element('sjekksumAlgoritme', 'SHA-256'),
            element('filstoerrelse', Buffer.byteLength(one.content)),
          ]),
        ]),
      ),
      element('tittel', version.title),
      element('korrespondansepart', [element('korrespondanseparttype', 'Intern avsender'), element('korrespondansepartNavn', archive.organisation.name), element('saksbehandler', who)]),
      // What makes a registrering a journalpost, after all that a registrering has.
      element('journalaar', year),
      element('journalsekvensnummer', sequence),
      element('journalpostnummer', number),
      element('journalposttype', 'Organinternt dokument uten oppfølging'),
      element('journalstatus', 'Arkivert'),
      element('journaldato', dayInNorway(at)),
    ],
    { 'xsi:type': 'journalpost' },
  );
}

function file(name: string, content: string, format: string, mime: string, role: DocumentFile['role']): DocumentFile {
  return { key: deriveKey(`dokumentobjekt ${name}`), path: `${FOLDER}/${name}`, content, format, mime, role };
}

function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The next number in a year, from 1. */
function countByYear(): (year: string) => number {
  const last = new Map<string, number>();
  return (year) => {
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return next;
  };
}

function compareWords(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function yearOf(iso: string): string {
  return dayInNorway(iso).slice(0, 4);
}

function writeValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
