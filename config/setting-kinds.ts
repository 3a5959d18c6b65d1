import { authorities } from '../domain/catalogue/authorities'

/** Reads one setting's text. Throws an `Error` whose message says, in Danish, what the text should have been. */
export type SettingKind<T> = (text: string) => T

/** A key that encrypts payloads, with the id that stands in each payload. */
export interface PayloadKey {
  readonly id: string
  /** 32 bytes, for AES-256-GCM. */
  readonly key: Buffer
}

/** A key that signs certificates, or the public part of one that has. */
export interface CertificateKey {
  readonly id: string
  /** 32 bytes: the private seed, or the public key. */
  readonly key: Buffer
  readonly isPublic: boolean
}

const expected = (what: string): never => {
  throw new Error(`skal være ${what}`)
}

/** Any text that is not empty. */
export const plainText: SettingKind<string> = (text) => text

/** A whole number from `least` to `most`. */
export const integer =
  (least: number, most: number): SettingKind<number> =>
  (text) =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? Number(text)
      : expected(`et helt tal fra ${least} til ${most}`)

/** A TCP port. */
export const port = integer(1, 65_535)

/** A TCP port, or 0 for any free one. */
export const portOrAny = integer(0, 65_535)

/** One of the given words. */
export const oneOf =
  <W extends string>(...words: readonly W[]): SettingKind<W> =>
  (text) =>
    words.find((word) => word === text) ?? expected(`en af ${words.join(', ')}`)

/** `true` or `false`. */
export const flag: SettingKind<boolean> = (text) => oneOf('true', 'false')(text) === 'true'

/** A URL with one of the given schemes (`http:` …) and a host. Its text is kept as it was written. */
export const url =
  (...schemes: readonly string[]): SettingKind<string> =>
  (text) => {
    const parsed = URL.canParse(text) ? new URL(text) : undefined
    return parsed !== undefined && schemes.includes(parsed.protocol) && parsed.hostname !== ''
      ? text
      : expected(`en adresse, der begynder med ${schemes.map((scheme) => `${scheme}//`).join(' eller ')}`)
  }

/** A web address as it is written: an issuer's must match its tokens letter by letter. */
export const exactWebAddress = url('http:', 'https:')

/** A web address without a slash at its end, so that paths can be put after it. */
export const webAddress: SettingKind<string> = (text) => exactWebAddress(text).replace(/\/+$/, '')

/** The origins of pages, separated by commas: scheme, host and port, and nothing after them. */
export const origins: SettingKind<readonly string[]> = (text) => {
  const all = text.split(',').map((origin) => origin.trim())
  return all.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)
    ? all
    : expected('adresser uden sti, adskilt af komma, for eksempel http://127.0.0.1:8233')
}

/** A web address that is spoken to by TLS, without a slash at its end. */
export const secureWebAddress: SettingKind<string> = (text) => url('https:')(text).replace(/\/+$/, '')

/** An authority that sends by Digital Post itself: its number, and the queue that receipts of its letters come to. */
export interface PostSender {
  /** Code of the authority, as in the catalogue. */
  readonly office: string
  readonly cvr: string
  readonly queue: string
}

/** `OFFICE:cvr:queue,OFFICE:cvr:queue`, each office once. */
export const postSenders: SettingKind<readonly PostSender[]> = (text) => {
  const senders = text.split(',').map((entry): PostSender => {
    const [, office, cvr, queue] = /^([A-Z]+):(\d{8}):([0-9a-zA-Z._-]{1,100})$/.exec(entry.trim()) ?? []
    if (office === undefined || cvr === undefined || queue === undefined)
      return expected(
        'MYNDIGHED:cvr:kø adskilt af komma, for eksempel MIDT:29190968:3df827c0-9805-43ad-9259-50e74aeb9cfd',
      )
    return authorities.some(({ code }) => code === office)
      ? { office, cvr, queue }
      : expected(`myndigheder blandt ${authorities.map(({ code }) => code).join(', ')}`)
  })
  return new Set(senders.map(({ office }) => office)).size === senders.length
    ? senders
    : expected('hver myndighed højst én gang')
}

/** `host:port` */
export const hostAndPort: SettingKind<string> = (text) =>
  /^(\[[0-9a-fA-F:]+\]|[^\s:/@]+):\d{1,5}$/.test(text) ? text : expected('vært:port, for eksempel 127.0.0.1:7233')

/** Host names without ports, separated by commas. */
export const hostNames: SettingKind<readonly string[]> = (text) => {
  const names = text.split(',').map((name) => name.trim())
  return names.every((name) => /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(name))
    ? names
    : expected('værtsnavne uden port, adskilt af komma, for eksempel api,specialeplan.example.dk')
}

/** `name@host`, or `A name <name@host>`. */
export const mailbox: SettingKind<string> = (text) =>
  /^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)
    ? text
    : expected('en afsender, for eksempel Socialtilsyn Midt <post@example.dk>')

/** `name@host` alone, without a `+`, since what follows one is each e-mail's own. */
export const bareMailbox: SettingKind<string> = (text) =>
  /^[^\s<>@+]{1,20}@[^\s<>@]+$/.test(text) ? text : expected('en adresse uden navn, for eksempel retur@example.dk')

/** Bare addresses, separated by commas. */
export const bareMailboxes: SettingKind<readonly string[]> = (text) => {
  const addresses = text.split(',').map((address) => address.trim())
  return addresses.every((address) => /^[^\s<>@]+@[^\s<>@]+$/.test(address))
    ? addresses
    : expected('e-mail-adresser adskilt af komma, for eksempel drift@example.dk,vagt@example.dk')
}

/** A name made of letters, digits, `.`, `_` and `-`. */
export const identifier: SettingKind<string> = (text) =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)
    ? text
    : expected('bogstaver, tal, punktum, streg og bindestreg (højst 100 tegn)')

/** `id:base64key,id:base64key`; the first encrypts, all decrypt. A fault never repeats what was written: it is secret. */
export const payloadKeys: SettingKind<readonly PayloadKey[]> = (text) => {
  const keys = text.split(',').map((entry) => {
    const [id = '', base64 = '', ...rest] = entry.trim().split(':')
    const key = Buffer.from(base64, 'base64')
    return /^[A-Za-z0-9._-]{1,50}$/.test(id) && rest.length === 0 && key.length === 32
      ? { id, key }
      : expected('id:nøgle,id:nøgle … hvor hver nøgle er 32 byte i base64 (openssl rand -base64 32)')
  })
  return new Set(keys.map(({ id }) => id)).size === keys.length ? keys : expected('nøgler med hvert sit id')
}

/** `id:base64key,id:public:base64key`; the first is private and signs, the others have signed. A fault never repeats what was written. */
export const certificateKeys: SettingKind<readonly CertificateKey[]> = (text) => {
  const keys = text.split(',').map((entry): CertificateKey => {
    const [id = '', ...rest] = entry.trim().split(':')
    const isPublic = rest[0] === 'public'
    const key = Buffer.from(rest[isPublic ? 1 : 0] ?? '', 'base64')
    return /^[A-Za-z0-9._-]{1,50}$/.test(id) && rest.length === (isPublic ? 2 : 1) && key.length === 32
      ? { id, key, isPublic }
      : expected('id:nøgle,id:public:nøgle … hvor hver nøgle er 32 byte i base64 (openssl rand -base64 32)')
  })
  if (keys[0]?.isPublic === true) return expected('en privat nøgle først: den underskriver')
  return new Set(keys.map(({ id }) => id)).size === keys.length ? keys : expected('nøgler med hvert sit id')
}
