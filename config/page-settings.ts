import type { Read } from './settings'
import { integer, plainText, url, type SettingKind } from './setting-kinds'

/** Which claim of a login's token tells what. */
export interface ClaimNames {
  readonly sub: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly roles: string
}

const told = ['sub', 'name', 'email', 'organisation', 'roles'] as const

/** `sub=…,name=…,email=…,organisation=…,roles=…`, each at most once; what is not named keeps its own name. */
export const claimNames: SettingKind<ClaimNames> = (text) => {
  const pairs = text.split(',').map((pair) => pair.trim().split('='))
  if (
    pairs.some(
      ([name, claim = '', ...rest]) =>
        !told.some((known) => known === name) || rest.length > 0 || !/^[\x21-\x7e]{1,200}$/.test(claim),
    ) ||
    new Set(pairs.map(([name]) => name)).size < pairs.length
  )
    throw new Error(`skal have formen ${told.map((name) => `${name}=…`).join(',')}, hver højst én gang`)
  const own: ClaimNames = { sub: 'sub', name: 'name', email: 'email', organisation: 'organisation', roles: 'roles' }
  return { ...own, ...(Object.fromEntries(pairs) as Partial<ClaimNames>) }
}

/** `12345678=MIDT,…`: CVR numbers of authorities, each at most once, with the code by which the case knows them. */
export const organisationCodes: SettingKind<Readonly<Record<string, string>>> = (text) => {
  const pairs = text.split(',').map((pair) => pair.trim().split('='))
  if (
    pairs.some(
      ([cvr = '', code = '', ...rest]) => rest.length > 0 || !/^\d{8}$/.test(cvr) || !/^[A-Z0-9]{2,10}$/.test(code),
    ) ||
    new Set(pairs.map(([cvr]) => cvr)).size < pairs.length
  )
    throw new Error('skal have formen 12345678=MIDT,…, hvert CVR-nummer højst én gang')
  return Object.fromEntries(pairs) as Readonly<Record<string, string>>
}

/** How people log in to the pages, and for how long. */
export interface PageSettings {
  readonly scope: string
  readonly claims: ClaimNames
  /** Code of the office by the CVR number that a login tells. */
  readonly organisations: Readonly<Record<string, string>>
  readonly idleMs: number
  readonly longestMs: number
  /** Where the authority has published its accessibility statement. */
  readonly statement?: string | undefined
}

/** The settings of the pages: how people log in to them, and for how long. */
export const pageSettingTable = {
  OIDC_CLIENT_ID: {
    kind: plainText,
    fallback: 'specialeplan-web',
    meaning: 'Sidernes klient-id hos udstederen',
  },
  OIDC_CLIENT_SECRET: {
    kind: plainText,
    meaning: 'Sidernes hemmelighed hos udstederen; uden den bruges PKCE alene',
    optional: true,
  },
  OIDC_SCOPE: {
    kind: plainText,
    fallback: 'openid profile email specialeplan',
    meaning: 'Hvad siderne beder udstederen om at få at vide ved login',
  },
  OIDC_CLAIMS: {
    kind: claimNames,
    fallback: 'sub=sub,name=name,email=email,organisation=organisation,roles=roles',
    meaning:
      'Hvad udstederen kalder det, siderne skal vide om den, der logger ind; for eksempel organisation=nemlogin.cvr',
  },
  OIDC_ORGANISATIONS: {
    kind: organisationCodes,
    meaning:
      'Myndighedernes CVR-numre med de koder, systemet kender dem ved, når et login fortæller CVR-nummeret; for eksempel 12345678=MIDT,23456789=NORD',
    optional: true,
  },
  SESSION_IDLE_MINUTES: {
    kind: integer(5, 480),
    fallback: '30',
    meaning: 'Så mange minutter uden et klik er man logget ind på siderne',
  },
  SESSION_HOURS: { kind: integer(1, 24), fallback: '8', meaning: 'Så mange timer er man højst logget ind på siderne' },
  ACCESSIBILITY_STATEMENT: {
    kind: url('https:'),
    meaning:
      'Adressen på myndighedens tilgængelighedserklæring, for eksempel https://was.digst.dk/…; uden den vises et udkast',
    optional: true,
  },
} as const

/** Reads them. */
export const pageSettings = (read: Read): PageSettings => ({
  scope: read('OIDC_SCOPE'),
  claims: read('OIDC_CLAIMS'),
  organisations: read('OIDC_ORGANISATIONS') ?? {},
  idleMs: read('SESSION_IDLE_MINUTES') * 60_000,
  longestMs: read('SESSION_HOURS') * 3_600_000,
  statement: read('ACCESSIBILITY_STATEMENT'),
})
