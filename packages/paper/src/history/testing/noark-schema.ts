/** What the publisher's schemas say of one file: its namespace, its first element, and each type's content. */
export interface FileSchema {
  readonly namespace: string;
  readonly root: string;
  /**
   * What stands in an element of this type, in this order: `?` may stand there, `+` once or more, `*` any number of
   * times, `|` one of these. An element's type is the one of its name, unless there is none: then it holds a value.
   */
  readonly types: Readonly<Record<string, string>>;
  /** What a type adds after all that the type it builds on has; the element says it by `xsi:type`. */
  readonly extensions: Readonly<Record<string, { readonly of: string; readonly adds: string }>>;
}

const STANDARDS = 'http://www.arkivverket.no/standarder';
const SIGNATURE = 'elektroniskSignaturSikkerhetsnivaa elektroniskSignaturVerifisert verifisertDato verifisertAv';
const JOURNAL = {
  journalhode: 'journalStartDato journalSluttDato seleksjon? antallJournalposter arkivskaper+',
  arkivskaper: 'arkivskaperID arkivskaperNavn beskrivelse?',
  journalregistrering: 'klasse? saksmappe journalpost',
};
const JOURNALLED = 'skjermingMetadata? journaldato dokumentetsDato? avskrivningsdato? avskrivningsmaate? referanseAvskrivesAvJournalpost? tilgangsrestriksjon? grad? skjermingshjemmel? korrespondansepart+';

/**
 * The names, orders and demands of Noark 5's schemas for an extract, version 5.0, and of ADDML 8.3, in our own form.
 * Read 2026-11-22 in the publisher's repositories (Arkivverket, now Nasjonalarkivet): arkivverket/arkade5 at d921ba3 and
 * 0b54c0b, arkivverket/schemas at be3ad65. The files themselves carry no licence that was found, and aren't here. Where
 * two published versions of 5.0 differ, the stricter stands: what keeps it is right by both. Of Noark 5 all that may
 * stand in a case is here; of ADDML what describes files that aren't flat.
 */
export const NOARK: Readonly<Record<string, FileSchema>> = {
  'arkivstruktur.xml': {
    namespace: `${STANDARDS}/noark5/arkivstruktur`,
    root: 'arkiv',
    types: {
      arkiv: 'systemID tittel beskrivelse? arkivstatus? dokumentmedium? oppbevaringssted* opprettetDato opprettetAv avsluttetDato avsluttetAv arkivskaper+ arkiv+|arkivdel+',
      arkivskaper: 'arkivskaperID arkivskaperNavn beskrivelse?',
      arkivdel:
        'systemID tittel beskrivelse? arkivdelstatus dokumentmedium? oppbevaringssted* opprettetDato opprettetAv avsluttetDato avsluttetAv arkivperiodeStartDato? arkivperiodeSluttDato? referanseForloeper? referanseArvtaker? kassasjon? utfoertKassasjon? sletting? skjerming? gradering? mappe*|registrering*',
      mappe:
        'systemID mappeID tittel offentligTittel? beskrivelse? noekkelord* dokumentmedium? oppbevaringssted* opprettetDato opprettetAv avsluttetDato avsluttetAv referanseArkivdel* part* kryssreferanse* merknad* kassasjon? skjerming? gradering? mappe*|registrering*',
      part: 'partID? partNavn partRolle postadresse* postnummer? poststed? land? epostadresse? telefonnummer* kontaktperson?',
      registrering:
        'systemID opprettetDato opprettetAv arkivertDato arkivertAv referanseArkivdel* part* kassasjon? skjerming? gradering? dokumentbeskrivelse* registreringsID? tittel offentligTittel? beskrivelse? noekkelord* forfatter* dokumentmedium? oppbevaringssted* merknad* kryssreferanse* korrespondansepart+',
      korrespondansepart: 'korrespondanseparttype korrespondansepartNavn postadresse* postnummer? poststed? land? epostadresse? telefonnummer* kontaktperson? administrativEnhet? saksbehandler?',
      avskrivning: 'avskrivningsdato avskrevetAv avskrivningsmaate referanseAvskrivesAvJournalpost?',
      dokumentflyt: 'flytTil flytFra flytMottattDato flytSendtDato flytStatus flytMerknad?',
      dokumentbeskrivelse:
        'systemID dokumenttype dokumentstatus tittel beskrivelse? forfatter* opprettetDato opprettetAv dokumentmedium? oppbevaringssted? referanseArkivdel* tilknyttetRegistreringSom dokumentnummer tilknyttetDato tilknyttetAv part* merknad* kassasjon? utfoertKassasjon? sletting? skjerming? gradering? elektroniskSignatur? dokumentobjekt*',
      dokumentobjekt:
        'systemID versjonsnummer variantformat format formatDetaljer? opprettetDato opprettetAv referanseDokumentfil sjekksum sjekksumAlgoritme filstoerrelse elektroniskSignatur? konvertering*',
      konvertering: 'konvertertDato konvertertAv konvertertFraFormat konvertertTilFormat konverteringsverktoey? konverteringskommentar?',
      kryssreferanse: 'referanseTilKlasse? referanseTilMappe? referanseTilRegistrering?',
      merknad: 'merknadstekst merknadstype? merknadsdato merknadRegistrertAv',
      kassasjon: 'kassasjonsvedtak kassasjonshjemmel? bevaringstid kassasjonsdato',
      utfoertKassasjon: 'kassertDato kassertAv',
      sletting: 'slettingstype slettetDato slettetAv',
      skjerming: 'tilgangsrestriksjon skjermingshjemmel skjermingMetadata+ skjermingDokument? skjermingsvarighet? skjermingOpphoererDato?',
      gradering: 'grad graderingsdato gradertAv nedgraderingsdato? nedgradertAv?',
      presedens: 'presedensDato opprettetDato opprettetAv tittel beskrivelse? presedensHjemmel? rettskildefaktor presedensGodkjentDato? presedensGodkjentAv? avsluttetDato? avsluttetAv? presedensStatus?',
      elektroniskSignatur: SIGNATURE,
    },
    extensions: {
      saksmappe: {
        of: 'mappe',
        adds: 'saksaar sakssekvensnummer saksdato administrativEnhet saksansvarlig journalenhet? saksstatus utlaantDato? utlaantTil? referanseSekundaerKlassifikasjon* presedens*',
      },
      journalpost: {
        of: 'registrering',
        adds: 'journalaar journalsekvensnummer journalpostnummer journalposttype journalstatus journaldato dokumentetsDato? mottattDato? sendtDato? forfallsdato? offentlighetsvurdertDato? antallVedlegg? utlaantDato? utlaantTil? journalenhet? avskrivning* dokumentflyt* presedens* elektroniskSignatur?',
      },
    },
  },
  'endringslogg.xml': {
    namespace: `${STANDARDS}/noark5/endringslogg`,
    root: 'endringslogg',
    types: { endringslogg: 'endring+', endring: 'referanseArkivenhet referanseMetadata endretDato endretAv tidligereVerdi nyVerdi' },
    extensions: {},
  },
  'loependeJournal.xml': {
    namespace: `${STANDARDS}/noark5/loependeJournal`,
    root: 'loependeJournal',
    types: {
      loependeJournal: 'journalhode journalregistrering+',
      ...JOURNAL,
      klasse: 'klasseID tittel skjermingMetadata*',
      saksmappe: 'saksaar sakssekvensnummer tittel offentligTittel? skjermingMetadata?',
      journalpost: `systemID journalaar journalsekvensnummer journalpostnummer tittel offentligTittel? ${JOURNALLED}`,
      korrespondansepart: 'korrespondanseparttype korrespondansepartNavn skjermingMetadata?',
    },
    extensions: {},
  },
  'offentligJournal.xml': {
    namespace: `${STANDARDS}/noark5/offentligJournal`,
    root: 'offentligJournal',
    types: {
      offentligJournal: 'journalhode journalregistrering+',
      ...JOURNAL,
      klasse: 'klasseID tittel',
      saksmappe: 'saksaar sakssekvensnummer offentligTittel?',
      journalpost: `systemID journalaar journalsekvensnummer journalpostnummer offentligTittel? ${JOURNALLED}`,
      korrespondansepart: 'korrespondanseparttype korrespondansepartNavn',
    },
    extensions: {},
  },
  'arkivuttrekk.xml': {
    namespace: `${STANDARDS}/addml`,
    root: 'addml',
    types: {
      addml: 'dataset+',
      dataset: 'description? reference? dataObjects?',
      reference: 'context? content?',
      context: 'description? additionalElements?',
      content: 'description? additionalElements?',
      additionalElements: 'description? additionalElement+',
      additionalElement: 'value? properties? additionalElements?',
      dataObjects: 'description? dataObject+',
      dataObject: 'description? properties? dataObjects?',
      properties: 'property+',
      property: 'value? properties?',
    },
    extensions: {},
  },
};

const named = (names: string, kind: 'date' | 'dateTime' | 'integer' | 'key'): readonly (readonly [string, typeof kind])[] => names.split(' ').map((name) => [name, kind]);

/** What a value must be, by the element's name; every other is words, and at least one letter of them. */
export const VALUES: Readonly<Record<string, 'date' | 'dateTime' | 'integer' | 'key'>> = Object.fromEntries([
  ...named('systemID referanseForloeper referanseArvtaker referanseArkivdel referanseSekundaerKlassifikasjon referanseTilMappe referanseTilRegistrering referanseTilKlasse referanseAvskrivesAvJournalpost referanseArkivenhet', 'key'),
  ...named('versjonsnummer dokumentnummer saksaar sakssekvensnummer journalaar journalsekvensnummer journalpostnummer antallVedlegg bevaringstid skjermingsvarighet antallJournalposter filstoerrelse', 'integer'),
  ...named('saksdato journaldato dokumentetsDato utlaantDato arkivperiodeStartDato arkivperiodeSluttDato forfallsdato offentlighetsvurdertDato presedensDato journalStartDato journalSluttDato kassasjonsdato skjermingOpphoererDato avskrivningsdato verifisertDato', 'date'),
  ...named('mottattDato sendtDato opprettetDato avsluttetDato arkivertDato merknadsdato slettetDato konvertertDato tilknyttetDato graderingsdato nedgraderingsdato presedensGodkjentDato kassertDato flytMottattDato flytSendtDato endretDato', 'dateTime'),
]);

/** The words that the standard lets a value be; one published version of the schemas holds them, the other leaves them to the standard. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
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
