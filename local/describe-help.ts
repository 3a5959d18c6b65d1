import { describeSettings } from '../config/describe-settings'

/** What `npm start -- --help` prints. */
export function describeHelp(): string {
  return `Specialeplan på én maskine: PostgreSQL, Temporal, arbejder, API, postkasse og login.

  npm start [-- TILVALG]

  --data MAPPE     mappe med alle data (DATA_DIR)
  --port PORT      port til API og sider (API_PORT)
  --free-ports     ledige porte til alt, også når de sædvanlige er optaget
  --help           denne hjælp

Data ligger i .data/, hentede programmer i .cache/. Ctrl-C stopper det hele; næste start fortsætter, hvor den slap.
Alt lytter kun på 127.0.0.1.

Indstillinger (miljøvariable), med det, der ellers gælder, i kantet parentes. TEMPORAL_ADDRESS, DATABASE_URL, SMTP_URL
og OIDC_ISSUER erstatter hver sin indlejrede del med en rigtig.

${describeSettings()}

Slutkoder: 0 stoppet som ønsket · 1 en del blev ved med at dø · 2 noget skal rettes først (det står på skærmen).
`
}
