import { cell, type RawFiles } from './raw-files.ts';

export interface BuiltCooperation {
  readonly id: string;
  readonly name: string;
  readonly legalForm: string;
  /** By the numbers of 2014. */
  readonly members: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly lastSeen: string | null;
  readonly evidence: 'stated' | 'weak';
  readonly source: string;
}

/** What the received list says in running text, read once: form, first and last day, and when it was last seen. */
const READ: Readonly<Record<string, Omit<BuiltCooperation, 'members' | 'source'>>> = {
  'IKT Orkidé (2018)': { id: 'ikt-orkide-1997', name: 'IKT Orkidé', legalForm: 'unspecified', from: '1997-01-01', to: '2019-01-01', lastSeen: '2018', evidence: 'stated' },
  'IKT Orkidé': { id: 'ikt-orkide', name: 'IKT Orkidé', legalForm: 'host-municipality', from: '2019-01-01', to: null, lastSeen: '2023', evidence: 'stated' },
  'Hedmark IKT': { id: 'hedmark-ikt', name: 'Hedmark IKT', legalForm: 'joint-board', from: '2018-01-01', to: null, lastSeen: '2023', evidence: 'stated' },
  'Digitale Gardermoen IKS (DGI)': { id: 'digitale-gardermoen', name: 'Digitale Gardermoen', legalForm: 'inter-municipal-company', from: '2004-01-01', to: null, lastSeen: '2019', evidence: 'stated' },
  'ROR-IKT (2013/2018)': { id: 'ror-ikt-2013', name: 'ROR-IKT', legalForm: 'joint-board', from: '2013-01-01', to: '2020-01-01', lastSeen: '2018', evidence: 'stated' },
  'ROR-IKT (etter 2020)': { id: 'ror-ikt', name: 'ROR-IKT', legalForm: 'host-municipality', from: '2020-01-01', to: null, lastSeen: '2020', evidence: 'stated' },
  'Søre Sunnmøre IKT (SSIKT)': { id: 'sore-sunnmore-ikt', name: 'Søre Sunnmøre IKT', legalForm: 'unspecified', from: '2005-01-01', to: null, lastSeen: '2018', evidence: 'stated' },
  'eKommune Sunnmøre': { id: 'ekommune-sunnmore', name: 'eKommune Sunnmøre', legalForm: 'host-municipality', from: '2013-02-01', to: '2019-01-01', lastSeen: '2018', evidence: 'stated' },
  'IKT Agder IKS (2017)': { id: 'ikt-agder-before-2018', name: 'IKT Agder', legalForm: 'inter-municipal-company', from: null, to: '2018-01-01', lastSeen: '2017', evidence: 'stated' },
  'Den Digitale Østregionen (DDØ)': { id: 'den-digitale-ostregionen', name: 'Den Digitale Østregionen', legalForm: 'host-municipality', from: null, to: '2018-01-01', lastSeen: '2017', evidence: 'stated' },
  'Kongsbergregionen IKT Drift': { id: 'kongsbergregionen-ikt-drift', name: 'Kongsbergregionen IKT Drift', legalForm: 'unspecified', from: '2013-01-01', to: null, lastSeen: '2014', evidence: 'weak' },
  'Fjellregionen IKT (FARTT)': { id: 'fjellregionen-ikt', name: 'Fjellregionen IKT', legalForm: 'unspecified', from: null, to: null, lastSeen: '2026', evidence: 'weak' },
};

/** A member that the list names under no number of 2014, because it was made later. */
const MADE_LATER: Readonly<Record<string, readonly string[]>> = { Hustadvika: ['1548', '1551'] };

export function buildCooperations(raw: RawFiles): readonly BuiltCooperation[] {
  const rows = raw.csv('05-samarbeid-og-etater/ikt-samarbeid-sammenstilt.csv');
  const names = [...new Set(rows.map((row) => cell(row, 'samarbeid')))];
  const built = names.map((name): BuiltCooperation => {
    const read = READ[name];
    if (read === undefined) throw new Error(`A cooperation that nobody has read: ${name}`);
    const own = rows.filter((row) => cell(row, 'samarbeid') === name);
    return {
      ...read,
      // County municipalities take part as well, but aren't municipalities.
      members: own
        .flatMap((row) => MADE_LATER[cell(row, 'kommune')] ?? [cell(row, 'kommunenr_2014')])
        .filter((number) => number !== '')
        .sort(),
      source: own[0] === undefined ? '' : cell(own[0], 'kilde'),
    };
  });
  const before = built.filter(({ id }) => id === 'ikt-agder-before-2018' || id === 'den-digitale-ostregionen');
  // The source says that the two were joined from 2018; who was in it afterwards follows.
  const joined: BuiltCooperation = {
    id: 'ikt-agder',
    name: 'IKT Agder',
    legalForm: 'inter-municipal-company',
    members: before.flatMap(({ members }) => members).sort(),
    from: '2018-01-01',
    to: null,
    lastSeen: '2018',
    evidence: 'stated',
    source: `${before[0]?.source ?? ''} (joined from 2018; members derived)`,
  };
  return [...built, joined].sort((a, b) => (a.id < b.id ? -1 : 1));
}
