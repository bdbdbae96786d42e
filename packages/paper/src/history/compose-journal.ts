import type { ApprovedVersion, ArchivedDecision, DecisionArchive } from '@samvirke/model/history';
import { dayInNorway } from './day-in-norway.ts';
import { element } from './element.ts';
import { writeXml } from './write-xml.ts';

/** An approval of a decision as a record: its key, and its places in its case and in the journal of its year. */
export interface Journalled {
  readonly decision: ArchivedDecision;
  readonly version: ApprovedVersion;
  readonly key: string;
  readonly caseYear: string;
  readonly caseSequence: number;
  readonly year: string;
  readonly sequence: number;
  /** Its number within its case. */
  readonly number: number;
}

/**
 * The running journal (løpende journal), or the public one: there a title stands only of what its owner had made open to
 * all when it was approved. Whether another may be shown is judged by a person.
 */
export function composeJournal(kind: 'loependeJournal' | 'offentligJournal', records: readonly Journalled[], { organisation, from, to }: DecisionArchive): string {
  const namespace = `http://www.arkivverket.no/standarder/noark5/${kind}`;
  const isRunning = kind === 'loependeJournal';
  return writeXml(
    element(
      kind,
      [
        element('journalhode', [
          element('journalStartDato', from),
          element('journalSluttDato', to),
          element('antallJournalposter', records.length),
          element('arkivskaper', [element('arkivskaperID', organisation.number ?? organisation.id), element('arkivskaperNavn', organisation.name)]),
        ]),
        ...records.map(({ decision, version, key, caseYear, caseSequence, year, sequence, number }) => {
          const last = decision.versions.at(-1) ?? version;
          return element('journalregistrering', [
            element('saksmappe', [
              element('saksaar', caseYear),
              element('sakssekvensnummer', caseSequence),
              isRunning ? element('tittel', last.title) : null,
              last.isPublic ? element('offentligTittel', last.title) : null,
            ]),
            element('journalpost', [
              element('systemID', key),
              element('journalaar', year),
              element('journalsekvensnummer', sequence),
              element('journalpostnummer', number),
              isRunning ? element('tittel', version.title) : null,
              version.isPublic ? element('offentligTittel', version.title) : null,
              element('journaldato', dayInNorway(version.approvedAt)),
              element('korrespondansepart', [element('korrespondanseparttype', 'Intern avsender'), element('korrespondansepartNavn', organisation.name)]),
            ]),
          ]);
        }),
      ],
      { xmlns: namespace, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': `${namespace} ${kind}.xsd` },
    ),
  );
}
