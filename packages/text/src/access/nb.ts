/** Hvem som er inne, hvem de handler for, og hva de kan der. */
export const access = {
  logIn: 'Logg inn',
  logOut: 'Logg ut',
  roles: {
    reader: 'leser',
    contributor: 'bidragsyter',
    approver: 'godkjenner',
    administrator: 'administrator',
    auditor: 'revisor',
    'employees-representative': 'tillitsvalgt',
    coordinator: 'samordner',
    provider: 'leverandør av fellestjenester',
  },
  gate: {
    logIn: 'Logg inn for å se denne siden',
    logInMore: 'Her ligger det som én virksomhet eier eller deler. Kostnader, sammenligning og saksframlegg er åpne uten innlogging.',
    ended: 'Du er logget ut',
    endedMore: 'Økten er over, fordi det gikk for lang tid, fordi rollen er tatt bort, eller fordi du logget ut et annet sted. Logg inn igjen, så kommer du tilbake hit.',
    choose: 'Hvem handler du for?',
    chooseMore: 'Du har roller i flere virksomheter. Velg én; du kan bytte når som helst, uten å logge ut.',
    nowhere: 'Du har ingen rolle ennå',
    nowhereMore: 'Du er logget inn, men ingen virksomhet har gitt deg en rolle. Be administratoren i virksomheten din om en invitasjon; lenken virker én gang.',
    roleMissing: 'Rollen din omfatter ikke dette',
    roleMissingMore: 'I {{organisation}} er du {{held}}. Denne siden er for {{wanted}}.',
    askAdministrator: 'Be administratoren i virksomheten om rollen hvis du trenger den.',
  },
  switch: {
    label: 'Bytt virksomhet',
    option: '{{name}} ({{roles}})',
    go: 'Bytt',
  },
  problem: {
    where: 'Det gjelder {{where}}.',
  },
  logInPage: {
    heading: 'Logg inn',
    lead: 'Det du registrerer, tilhører virksomheten du handler for. Åpne sider kan leses uten å logge inn.',
    with: 'Logg inn med {{provider}}',
    none: 'Denne installasjonen har ingen innlogging ennå. Alt som er åpent, kan brukes uten. Den som drifter Samvirke, finner oppsettet i docs/operate.md.',
    already: 'Du er logget inn som {{name}}.',
    onwards: 'Gå videre',
  },
} as const;
