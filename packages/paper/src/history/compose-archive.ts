import { createHash } from 'node:crypto';
import type { ArchivedDecision, ApprovedVersion, DecisionArchive } from '@samvirke/model/history';
import type { Texts } from '@samvirke/text';
import { composeDecision } from './compose-decision.ts';
import { composeExtraction } from './compose-extraction.ts';
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
 * The files of a Noark 5 extract (arkivuttrekk, version 5.0): arkivstruktur.xml, endringslogg.xml, arkivuttrekk.xml
 * (ADDML) and the documents with their checksums. Elements are named and ordered as in the publisher's schemas; the
 * schemas themselves aren't in the package, and it is validated against them by whoever takes it over. A decision is a
 * saksmappe, each approval of it a journalpost.
 */
export function composeArchive(archive: DecisionArchive, texts: Texts): readonly ArchiveFile[] {
  const documents: DocumentFile[] = [];
  const { t } = texts;
  const { organisation } = archive;
  const system = 'Samvirke';
  const [begins, ends] = [`${archive.from}${DAY_BEGINS}`, archive.madeAt];
  const numbers = new Map<string, number>();
  const numberIn = (year: string): number => {
    const next = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, next);
    return next;
  };
  const folders = archive.decisions.map((decision) => composeFolder(decision, archive, numberIn(yearOf(decision.versions[0].approvedAt)), documents, texts));
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
        element('tidligereVerdi', writeValue(before)),
        element('nyVerdi', writeValue(after)),
      ]),
    ),
  );
  const log = changes.length === 0 ? null : writeXml(element('endringslogg', changes, { xmlns: CHANGES, 'xmlns:xsi': INSTANCE, 'xsi:schemaLocation': `${CHANGES} endringslogg.xsd` }));
  const files: readonly ArchiveFile[] = [['arkivstruktur.xml', writeXml(structure)], ...(log === null ? [] : [['endringslogg.xml', log] as const])];
  const records = archive.decisions.reduce((sum, { versions }) => sum + versions.length, 0);
  const counts = { 'arkivstruktur.xml': { mappe: archive.decisions.length, registrering: records }, 'endringslogg.xml': { endring: changes.length } };
  const extraction = composeExtraction({ archive, system, files: files.map(([name, content]) => ({ name, sum: sumOf(content), counts: counts[name as keyof typeof counts] ?? {} })), documents: documents.length, title: t('history.archive.series') });
  return [['arkivuttrekk.xml', extraction], ...files, ...documents.map(({ path, content }) => [path, content] as const)];
}

function composeFolder(decision: ArchivedDecision, archive: DecisionArchive, number: number, documents: DocumentFile[], texts: Texts): Element {
  const [first] = decision.versions;
  const last = decision.versions.at(-1) ?? first;
  const year = yearOf(first.approvedAt);
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
      ...decision.versions.map((version, index) => composeRecord(decision, version, { number: index + 1, sequence: number }, archive, documents, texts)),
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

function composeRecord(decision: ArchivedDecision, version: ApprovedVersion, place: { readonly number: number; readonly sequence: number }, archive: DecisionArchive, documents: DocumentFile[], texts: Texts): Element {
  const key = deriveKey(`registrering ${decision.id} ${version.version}`);
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
            element('pronomMIME', one.mime),
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
      element('journalaar', yearOf(at)),
      element('journalsekvensnummer', place.sequence),
      element('journalpostnummer', place.number),
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

function yearOf(iso: string): string {
  return dayInNorway(iso).slice(0, 4);
}

function writeValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
