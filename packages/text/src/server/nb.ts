export const server = {
  reading: 'Leser forutsetninger og grunnlagsdata …',
  opening: 'Åpner databasen i {{place}} …',
  filling: 'Kontrollerer kommunene i databasen …',
  ready: 'Samvirke svarer på {{address}}',
  howToStop: 'Stopp med Ctrl+C.',
  stopping: 'Stopper …',
  stopped: 'Stoppet.',
  portBusy: 'Port {{port}} er opptatt av et annet program. Start på en annen port, for eksempel: PORT={{other}} npm start',
  portInvalid: 'PORT må være et heltall fra 1 til 65535, ikke «{{value}}».',
  locked: 'Et annet Samvirke har allerede åpnet {{folder}}. Bruk det som kjører, stopp det, eller velg en annen mappe med SAMVIRKE_DATA.',
  failed: 'Samvirke kunne ikke starte: {{reason}}',
  webMissing: 'Nettsidene er ikke bygd. Kjør: npm run build',
} as const;
