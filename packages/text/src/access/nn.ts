import type { WordsLike } from '../words.ts';
import type { access as master } from './nb.ts';

/** Kven som er inne, kven dei handlar for, og kva dei kan der. */
export const access: WordsLike<typeof master> = {
  logIn: 'Logg inn',
  logOut: 'Logg ut',
  roles: {
    reader: 'lesar',
    contributor: 'bidragsytar',
    approver: 'godkjennar',
    administrator: 'administrator',
    auditor: 'revisor',
    'employees-representative': 'tillitsvald',
    coordinator: 'samordnar',
    provider: 'leverandør av fellestenester',
  },
  gate: {
    logIn: 'Logg inn for å sjå denne sida',
    logInMore: 'Her ligg det som éi verksemd eig eller deler. Kostnader, samanlikning og saksframlegg er opne utan innlogging.',
    ended: 'Du er logga ut',
    endedMore: 'Økta er over, fordi det gjekk for lang tid, fordi rolla er teken bort, eller fordi du logga ut ein annan stad. Logg inn att, så kjem du tilbake hit.',
    choose: 'Kven handlar du for?',
    chooseMore: 'Du har roller i fleire verksemder. Vel éi; du kan byte når som helst, utan å logge ut.',
    nowhere: 'Du har inga rolle enno',
    nowhereMore: 'Du er logga inn, men inga verksemd har gitt deg ei rolle. Be administratoren i verksemda di om ein invitasjon; lenkja verkar éin gong.',
    roleMissing: 'Rolla di omfattar ikkje dette',
    roleMissingMore: 'I {{organisation}} er du {{held}}. Denne sida er for {{wanted}}.',
    askAdministrator: 'Be administratoren i verksemda om rolla om du treng ho.',
  },
  switch: {
    label: 'Byt verksemd',
    option: '{{name}} ({{roles}})',
    go: 'Byt',
  },
  problem: {
    where: 'Det gjeld {{where}}.',
  },
  logInPage: {
    heading: 'Logg inn',
    lead: 'Det du registrerer, høyrer til verksemda du handlar for. Opne sider kan lesast utan å logge inn.',
    with: 'Logg inn med {{provider}}',
    none: 'Denne installasjonen har inga innlogging enno. Alt som er ope, kan brukast utan. Den som driftar Samvirke, finn oppsettet i docs/operate.md.',
    already: 'Du er logga inn som {{name}}.',
    onwards: 'Gå vidare',
  },
  kinds: {
    municipality: 'Kommune',
    'county-municipality': 'Fylkeskommune',
    ministry: 'Departement',
    'state-agency': 'Statleg verksemd',
    'health-trust': 'Helseføretak',
    'inter-municipal-company': 'Interkommunalt selskap (IKS)',
    'joint-task-body': 'Kommunalt oppgåvefellesskap (KO)',
    'political-council': 'Interkommunalt politisk råd (IPR)',
    'host-cooperation': 'Vertskommunesamarbeid',
    'limited-company': 'Aksjeselskap (AS)',
    'cooperative-society': 'Samvirkeføretak (SA)',
    'other-public': 'Anna offentleg verksemd',
    supplier: 'Leverandør',
  },
  server: {
    nameless: 'Utan namn',
    loggedOut: 'Du er logga ut her',
    goOn: 'Gå vidare for å logge ut hos {{provider}} òg',
    again: 'Til innlogginga',
  },
};
