import { pageSettingTable } from './page-settings'
import {
  bareMailbox,
  bareMailboxes,
  certificateKeys,
  exactWebAddress,
  flag,
  hostAndPort,
  hostNames,
  identifier,
  integer,
  mailbox,
  oneOf,
  origins,
  payloadKeys,
  plainText,
  port,
  portOrAny,
  postSenders,
  secureWebAddress,
  url,
  webAddress,
} from './setting-kinds'
import { localOnly, optional, required, withFallback, type SettingRow } from './setting-row'

/** Every setting there is, by the name of its environment variable, in the order in which the help lists them. */
export const settingTable = {
  DATABASE_URL: required(
    url('postgres:', 'postgresql:'),
    'PostgreSQL 15 eller nyere: postgres://bruger:kode@vært:port/database',
    { local: 'indlejret PostgreSQL 18' },
  ),
  DATABASE_POOL: withFallback(integer(1, 200), '10', 'Højeste antal forbindelser til databasen fra hver proces'),

  TEMPORAL_ADDRESS: required(hostAndPort, 'Temporal-server 1.32 eller nyere: vært:port', {
    local: 'indlejret Temporal',
  }),
  TEMPORAL_NAMESPACE: withFallback(identifier, 'specialeplan', 'Navnerum i Temporal'),
  TEMPORAL_TASK_QUEUE: withFallback(identifier, 'specialeplan', 'Kø, som arbejdere henter fra'),
  TEMPORAL_API_KEY: optional(plainText, 'Nøgle til Temporal, når serveren kræver det (slår TLS til)'),
  TEMPORAL_TLS: optional(flag, 'TLS til Temporal'),
  TEMPORAL_TLS_SERVER_NAME: optional(plainText, 'Navn i Temporals certifikat, når det ikke er værtens'),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: optional(plainText, 'Fil med udstederens certifikat'),
  TEMPORAL_TLS_CLIENT_CERT_PATH: optional(plainText, 'Fil med vores eget certifikat (mTLS)'),
  TEMPORAL_TLS_CLIENT_KEY_PATH: optional(plainText, 'Fil med vores egen nøgle (mTLS)'),
  TEMPORAL_CONFIG_FILE: optional(plainText, 'TOML-fil med Temporal-profiler; læses kun, når den er nævnt her'),
  TEMPORAL_PROFILE: optional(plainText, 'Profil i den fil'),

  SMTP_URL: required(url('smtp:', 'smtps:'), 'Mailserver: smtp://bruger:kode@vært:port', {
    local: 'indlejret postkasse',
  }),
  MAIL_FROM: withFallback(mailbox, 'Specialeplan <svar-ikke@specialeplan.example>', 'Afsender på e-mails'),
  BOUNCE_ADDRESS: withFallback(
    bareMailbox,
    'retur@specialeplan.example',
    'Adresse, som mailservere sender kvitteringer og returpost til; dens post skal ende på BOUNCE_SMTP_PORT',
  ),
  BOUNCE_SMTP_HOST: withFallback(plainText, '127.0.0.1', 'Adresse, der lyttes på efter returpost'),
  BOUNCE_SMTP_PORT: {
    kind: portOrAny,
    meaning:
      'Port, som arbejderen modtager returpost på; uden den bedes der ikke om nogen (npm start: 2526; 0: en ledig)',
    optional: true as const,
  },

  CONFIRMATION_LINK_DAYS: withFallback(
    integer(1, 90),
    '14',
    'Så mange dage kan linket bruges, som en e-mailadresse bekræftes med, før der sendes andet til den, og invitationen til en partsrepræsentant',
  ),
  CONFIRMATIONS_PER_ADDRESS: withFallback(
    integer(1, 100),
    '3',
    'Højeste antal e-mails i døgnet, som spørger den samme adresse, hvem der end har oplyst den',
  ),
  CONFIRMATIONS_PER_ORGANISATION: withFallback(
    integer(1, 10_000),
    '30',
    'Højeste antal e-mails i døgnet, som spørger adresser, som én organisation har oplyst',
  ),

  RELEASE_CODE_DAYS: withFallback(integer(1, 365), '60', 'Så mange dage åbner en kode det udleverede ved aktindsigt'),
  OUTSIDE_REQUEST_MONTHS: withFallback(integer(1, 120), '6', 'Så mange måneder gemmes en behandlet anmodning udefra'),

  DIGITAL_POST: withFallback(
    oneOf('local', 'gateway', 'sf1601'),
    'local',
    'Hvordan breve kommer frem: local (de kan læses på sagen med det samme), gateway (en formidler af Digital Post og print) eller sf1601 (Digital Post gennem KOMBITs SF1601)',
  ),
  DIGITAL_POST_URL: optional(webAddress, 'Formidlerens adresse; kræves med DIGITAL_POST=gateway'),
  DIGITAL_POST_SECRET: optional(
    plainText,
    'Fælles hemmelighed på mindst 32 tegn, som breve og kvitteringer underskrives med; kræves med DIGITAL_POST=gateway',
  ),

  SF1601_SENDERS: optional(
    postSenders,
    'Myndighedernes CVR-numre og køer i Beskedfordeleren: MIDT:cvr:kø,SYD:cvr:kø; kræves med DIGITAL_POST=sf1601',
  ),
  SF1601_CERT_PATH: optional(
    plainText,
    'Fil med organisationens funktionscertifikat (OCES3, PEM); kræves med DIGITAL_POST=sf1601',
  ),
  SF1601_KEY_PATH: optional(plainText, 'Fil med certifikatets nøgle (PEM, uden kode); kræves med DIGITAL_POST=sf1601'),
  SF1601_CA_PATH: optional(plainText, 'Fil med udsteder af tjenesternes certifikater, når maskinen ikke kender den'),
  SF1601_TOKEN_URL: optional(
    secureWebAddress,
    'Adgangsstyringens adresse til udstedelse af token; kræves med DIGITAL_POST=sf1601',
  ),
  SF1601_SERVICE_URL: optional(secureWebAddress, 'Serviceplatformens adresse; kræves med DIGITAL_POST=sf1601'),
  SF1601_BROKER_URL: optional(
    url('amqps:'),
    'Beskedfordelerens adresse: amqps://vært:5671/BF; kræves med DIGITAL_POST=sf1601',
  ),
  SF1601_PERSON_URL: optional(
    secureWebAddress,
    'Organisationens eget opslag af CPR-nummeret bag et login: adressen/{bruger-id}; uden det får personer breve med posten',
  ),
  SF1601_PRINT_TYPE: optional(
    integer(1, 999_999_999),
    'Forsendelsestype, som er aftalt med fjernprintleverandøren; uden den printes breve i hånden',
  ),

  OIDC_ISSUER: required(exactWebAddress, 'Udsteder af login (OpenID Connect)', {
    local: 'indlejret login med én bruger pr. rolle',
  }),
  OIDC_AUDIENCE: withFallback(
    plainText,
    'urn:specialeplan:api',
    'Modtager (aud), som adgangstegn skal være udstedt til',
  ),
  ...pageSettingTable,
  API_HOST: withFallback(plainText, '127.0.0.1', 'Adresse, API og sider lytter på'),
  API_PORT: withFallback(portOrAny, '3000', 'Port til API og sider (0: en ledig)'),
  API_METRICS_HOST: withFallback(plainText, '127.0.0.1', "Adresse, API'ets måltal og tilstand lytter på"),
  API_METRICS_PORT: withFallback(
    portOrAny,
    '3004',
    "Port til API'ets måltal (/metrics) og tilstand (/readyz), for driften alene (0: en ledig)",
  ),
  PUBLIC_URL: {
    kind: webAddress,
    meaning: 'Adresse, som mennesker når siderne på (links i e-mails); ellers http://API_HOST:API_PORT',
    optional: true as const,
  },
  API_HOST_NAMES: optional(
    hostNames,
    'Navne, adskilt af komma, som API, sider og måltal svarer på foruden PUBLIC_URL, localhost og adresser i tal; for eksempel api, hvis en overvågning kender dem under det navn',
  ),
  API_REQUESTS_PER_MINUTE: withFallback(
    integer(1, 1_000_000),
    '6000',
    'Højeste antal forespørgsler pr. minut fra samme adresse',
  ),
  REGISTER_REQUESTS_PER_MINUTE: withFallback(
    integer(1, 1_000_000),
    '600',
    'Heraf højest så mange til det offentlige register og de offentlige udbud',
  ),
  WEBHOOK_PRIVATE_ADDRESSES: withFallback(
    flag,
    'false',
    'Om abonnementer på registrets ændringer må sendes til egne net og uden TLS (npm start: true)',
  ),
  QUOTA_OPEN_CASES: withFallback(
    integer(1, 1_000_000),
    '200',
    'Højeste antal åbne ansøgninger, en organisation kan have, når den indsender en ny; hvad der sendes i åbne sager, modtages altid',
  ),
  QUOTA_MAILS_PER_DAY: withFallback(
    integer(1, 10_000_000),
    '2000',
    'Højeste antal e-mails, en organisations sager kan have sat i gang samme dag, når den indsender en ny ansøgning',
  ),
  ACCESS_LOG_MONTHS: withFallback(
    integer(1, 120),
    '24',
    'Så mange måneder gemmes det, hvem der har læst hvad i hvilken sag',
  ),
  TRUSTED_PROXIES: withFallback(
    integer(0, 10),
    '0',
    'Antal omvendte proxyer foran API, hvis X-Forwarded-For der tros på',
  ),

  PAYLOAD_KEYS: required(
    payloadKeys,
    'Nøgler til sagernes data i Temporal: id:base64,id:base64 — den første krypterer, alle læser',
    { local: 'en ny nøgle i DATA_DIR' },
  ),
  PAYLOADS_WITHOUT_CASE: withFallback(
    oneOf('read', 'refuse'),
    'read',
    'Data i Temporal fra før 0.3.0, hvis forsegling ikke nævner sin sag: read (de læses, så længe åbne sager kan have dem) eller refuse (efter to udrulninger)',
  ),
  CODEC_HOST: withFallback(
    plainText,
    '127.0.0.1',
    'Adresse, dekoderen lytter på: den viser sagernes data læsbart i Temporals sider',
  ),
  CODEC_PORT: withFallback(portOrAny, '3003', 'Port til dekoderen (0: en ledig)'),
  CODEC_ACCESS: withFallback(
    oneOf('administrator', 'anyone'),
    'administrator',
    'Hvem dekoderen svarer: administrator (adgangstegn fra OIDC_ISSUER) eller anyone, som kun går an på 127.0.0.1',
  ),
  CODEC_URL: optional(webAddress, 'Dekoderens adresse, som browsere når den på, når den ikke er på denne maskine'),
  CODEC_UI_ORIGINS: withFallback(
    origins,
    'http://127.0.0.1:8233,http://localhost:8233',
    'Temporals siders adresser, adskilt af komma: dekoderen svarer ingen andre sider',
  ),

  CERTIFICATE_KEYS: required(
    certificateKeys,
    'Nøgler til certifikater (Ed25519): id:base64,id:public:base64 — den første er privat og underskriver, de øvrige har underskrevet og offentliggøres med den',
    { local: 'en ny nøgle i DATA_DIR' },
  ),

  CLAMD_ADDRESS: optional(
    hostAndPort,
    'Virusskanner (ClamAV clamd over TCP): vært:port. Uden den gemmes og udleveres filer uden kontrol',
  ),
  UPLOADS_PER_PERSON: withFallback(integer(1, 1_000), '4', 'Filer, én person kan være i gang med at sende'),
  UPLOAD_MB_PER_PERSON: withFallback(integer(25, 100_000), '75', 'MB, én person kan være i gang med at sende'),
  UPLOADS_AT_ONCE: withFallback(
    integer(1, 10_000),
    '24',
    'Filer, der kan være på vej ind på én gang, til hver API-proces',
  ),
  UPLOAD_MB_AT_ONCE: withFallback(
    integer(25, 1_000_000),
    '400',
    'MB, der kan være på vej ind på én gang, til hver API-proces',
  ),
  BIDS_AT_ONCE: withFallback(
    integer(1, 10_000),
    '128',
    'Forseglede tilbud, der læses ind på én gang, til hver API-proces. De næste venter på tur; de afvises ikke, og ventetiden gør ingen for sen',
  ),
  SPOOL_DIR: optional(
    plainText,
    'Mappe, som filer modtages i, til de er gemt, og som arkivkopier og samlede akter laves i; ellers maskinens mappe til midlertidige filer. Den skal ligge på en disk, ikke i hukommelsen',
  ),
  ARCHIVE_PROGRAM_DIRS: withFallback(
    plainText,
    '/usr/local/bin:/usr/bin:/bin',
    'Mapper, adskilt af kolon, som arbejderen leder i efter de programmer, der laver arkivkopier og samler akter (qpdf, gs, pdftoppm, soffice, bwrap). De kan alle undværes',
  ),
  SPOOL_FREE_MB: withFallback(
    integer(0, 1_000_000),
    '256',
    'MB, der altid skal være ledige på den disk: er der mindre, modtages ingen filer',
  ),
  S3_BUCKET: optional(plainText, 'Spand (bucket), som nye filer lægges i; uden den ligger de i databasen'),
  S3_URL: optional(webAddress, 'S3-server, når den ikke er Amazons'),
  S3_REGION: withFallback(identifier, 'eu-north-1', 'Spandens region'),
  S3_ACCESS_KEY_ID: optional(plainText, 'Nøglens id til S3; kræves med S3_BUCKET'),
  S3_SECRET_ACCESS_KEY: optional(plainText, 'Nøglen til S3; kræves med S3_BUCKET'),

  WORKER_DEPLOYMENT_NAME: withFallback(identifier, 'specialeplan', 'Navn på arbejdernes udrulning i Temporal'),
  WORKER_BUNDLE: optional(
    plainText,
    'Fil med de færdigbyggede arbejdsgange; uden den bygges de ved start. Versionen er filens SHA-256',
  ),
  WORKER_PROMOTE: withFallback(
    flag,
    'false',
    'Om arbejderen selv gør sin version til den gældende og vækker åbne sager',
  ),
  WORKER_MAX_CACHED_WORKFLOWS: withFallback(
    integer(10, 100_000),
    '500',
    'Sager i hukommelsen ad gangen (cirka 0,3 MB hver)',
  ),
  WORKER_SHUTDOWN_GRACE_SECONDS: withFallback(
    integer(1, 600),
    '10',
    'Sekunder, som igangværende arbejde får ved nedlukning',
  ),
  WORKER_METRICS_PORT: optional(port, 'Port til arbejderens måltal (Prometheus) på 127.0.0.1; ellers ingen'),

  ADMIN_MAIL: optional(
    bareMailboxes,
    'Administratorers e-mail-adresser, adskilt af komma: hertil går driftens ugentlige mail; uden dem sendes den ikke',
  ),
  RADAR_EVERY_SECONDS: withFallback(integer(1, 3_600), '30', 'Sekunder mellem to eftersyn af, om sager står stille'),
  RADAR_OVERDUE_MINUTES: withFallback(
    integer(0, 10_000),
    '10',
    'Minutter efter en frist, før det er en fejl, at den ikke er faldet',
  ),
  RADAR_UNDELIVERED_MINUTES: withFallback(integer(0, 10_000), '10', 'Minutter, en kvittering må vente på sagens svar'),
  RADAR_ACTIVITY_ATTEMPTS: withFallback(
    integer(2, 10_000),
    '10',
    'Forsøg på samme virkning eller e-mail, før det er en fejl',
  ),
  RADAR_TASK_ATTEMPTS: withFallback(integer(2, 1_000), '3', 'Forsøg på at regne en sag igennem, før det er en fejl'),

  LOG_LEVEL: withFallback(oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal'), 'info', 'Hvor meget der logges'),

  DATA_DIR: localOnly(plainText, '.data', 'Mappe med alle data'),
  CACHE_DIR: localOnly(plainText, '.cache', 'Mappe med hentede programmer'),
  POSTGRES_PORT: localOnly(portOrAny, '5480', 'Port til indlejret PostgreSQL (0: en ledig)'),
  TEMPORAL_PORT: localOnly(portOrAny, '7233', 'Port til indlejret Temporal (0: en ledig)'),
  TEMPORAL_UI_PORT: localOnly(portOrAny, '8233', 'Port til Temporals sider (0: en ledig)'),
  TEMPORAL_UI_DECODES: localOnly(
    flag,
    'true',
    'Om Temporals sider skal vise sagernes data læsbart (starter dekoderen)',
  ),
  SMTP_PORT: localOnly(portOrAny, '2525', 'Port, som den indlejrede postkasse modtager på (0: en ledig)'),
  MAILBOX_PORT: localOnly(portOrAny, '3002', 'Port til postkassens sider (0: en ledig)'),
  IDENTITY_PORT: localOnly(portOrAny, '3001', 'Port til indlejret login (0: en ledig)'),
} satisfies Record<string, SettingRow<unknown>>

/** The name of a setting's environment variable. */
export type SettingName = keyof typeof settingTable

type Row<N extends SettingName> = (typeof settingTable)[N]

/** What a setting's text is read to; `undefined` as well when it may be missing. */
export type SettingValue<N extends SettingName> =
  ReturnType<Row<N>['kind']> | (Row<N> extends { optional: true } ? undefined : never)
