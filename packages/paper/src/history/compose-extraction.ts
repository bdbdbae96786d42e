import type { DecisionArchive } from '@samvirke/model/history';
import { element, type Element } from './element.ts';
import { writeXml } from './write-xml.ts';

const ADDML = 'http://www.arkivverket.no/standarder/addml';
const NAME = 'Noark 5-arkivuttrekk';

interface DescribedFile {
  readonly name: string;
  /** SHA-256 in hexadecimal. */
  readonly sum: string;
  /** How often an element occurs in it. */
  readonly counts: Readonly<Record<string, number>>;
}

/** arkivuttrekk.xml: what the extract holds, as ADDML has it for Noark 5. */
export function composeExtraction({
  archive,
  system,
  files,
  documents,
  title,
}: {
  readonly archive: DecisionArchive;
  readonly system: string;
  readonly files: readonly DescribedFile[];
  readonly documents: number;
  readonly title: string;
}): string {
  return writeXml(
    element(
      'addml',
      [
        element('dataset', [
          element('description', NAME),
          element('reference', [
            element('context', [
              element('additionalElements', [
                additional('recordCreators', null, [element('additionalElements', [additional('recordCreator', archive.organisation.name)])]),
                additional('systemType', 'Fagsystem'),
                additional('systemName', system),
                additional('archive', title),
              ]),
            ]),
            element('content', [
              element('additionalElements', [additional('archivalPeriod', null, [properties(property('startDate', archive.from), property('endDate', archive.to))])]),
            ]),
          ]),
          element('dataObjects', [
            element(
              'dataObject',
              [
                properties(
                  property('info', null, [
                    property('type', 'Noark 5', [property('version', '5.0')]),
                    property('additionalInfo', null, [
                      property('periode', null, [property('inngaaendeSkille', 'mykt'), property('utgaaendeSkille', 'mykt')]),
                      ...(['inneholderSkjermetInformasjon', 'omfatterDokumenterSomErKassert', 'inneholderDokumenterSomSkalKasseres', 'inneholderVirksomhetsspesifikkeMetadata'] as const).map((name) =>
                        property(name, 'false', [], 'boolean'),
                      ),
                      property('antallDokumentfiler', String(documents), [], 'integer'),
                    ]),
                  ]),
                ),
                element('dataObjects', files.map(describe)),
              ],
              { name: NAME },
            ),
          ]),
        ]),
      ],
      { xmlns: ADDML, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': `${ADDML} addml.xsd`, name: NAME },
    ),
  );
}

function describe({ name, sum, counts }: DescribedFile): Element {
  const base = name.replace(/\.xml$/, '');
  const schema = (schemaName: string, main: string | null): Element => property('schema', main, [property('file', null, [property('name', schemaName)]), property('type', 'XML Schema', [property('version', '1.0')])]);
  return element(
    'dataObject',
    [
      properties(
        property('file', null, [
          property('name', name),
          property('format', 'XML', [property('version', '1.0')]),
          property('checksum', null, [property('algorithm', 'SHA-256'), property('value', sum)]),
        ]),
        schema(`${base}.xsd`, 'main'),
        schema('metadatakatalog.xsd', null),
        property('info', null, Object.entries(counts).map(([of, count]) => property('numberOfOccurrences', of, [property('elementPath', `//${of}`), property('value', String(count), [], 'integer')]))),
      ),
    ],
    { name: base },
  );
}

function properties(...those: readonly Element[]): Element {
  return element('properties', those);
}

function property(name: string, value: string | null, of: readonly Element[] = [], dataType?: string): Element {
  return element('property', [value === null ? null : element('value', value), of.length === 0 ? null : properties(...of)], dataType === undefined ? { name } : { dataType, name });
}

function additional(name: string, value: string | null, of: readonly Element[] = []): Element {
  return element('additionalElement', [value === null ? null : element('value', value), ...of], { name });
}
