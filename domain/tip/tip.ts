import type { Person } from '../rights/actor'
import type { Instant } from '../calendar/instant'

/** What a tipster can let others know, in the words of the form (socialtilsynsloven § 11). None includes another. */
export const consentScopes = {
  existence: 'At der er kommet en henvendelse',
  content: 'Hvad der står i den',
  name: 'Hvem den kommer fra',
} as const
export type ConsentScope = keyof typeof consentScopes

/** Whom the desk can pass something of a tip on to. */
export const confidants = {
  'public-authority': 'En anden offentlig myndighed, der skal bruge oplysningen',
  offer: 'Tilbuddet',
  other: 'Andre',
} as const
export type Confidant = keyof typeof confidants

/** How a tip came in. */
export const tipChannels = { form: 'Formular', telephone: 'Telefon', letter: 'Brev', conversation: 'Samtale' } as const
export type TipChannel = keyof typeof tipChannels

/** What is to be passed on to whom, and why. */
export interface PassingOn {
  readonly to: Confidant
  /** Danish, the receiver's name. */
  readonly receiver: string
  readonly what: readonly ConsentScope[]
  readonly reason: string
}

/** Who wrote: the desk names its own, the tipster is nobody in particular. */
export type TipWriter = 'tipster' | Pick<Person, 'subject' | 'name'>

/** The most that one file of a tip may weigh, in bytes: 10 MB. It is kept sealed as a whole. */
export const largestTipFile = 10 * 1024 * 1024

/** How many files a tip can have. */
export const mostTipFiles = 20

/** A file that was sent with a tip. */
export interface TipFile {
  readonly fileId: string
  readonly name: string
  readonly mediaType: string
  /** Bytes, of what was sent. */
  readonly size: number
  /** Of what was sent, in lower-case hexadecimal. */
  readonly sha256: string
  /** Whether what tells who made it, where and with what is left out of the copy that the desk reads; it may be in the file otherwise. */
  readonly metadata: 'removed' | 'may-tell'
}

/** What can happen to a tip. */
export type TipEvent =
  | {
      readonly type: 'tip-received'
      readonly office: string
      readonly municipality: string
      readonly offer: string
      readonly text: string
      readonly channel: TipChannel
      readonly name?: string
    }
  | { readonly type: 'desk-wrote'; readonly text: string }
  | { readonly type: 'tip-supplemented'; readonly text: string }
  | ({ readonly type: 'file-attached' } & TipFile)
  | { readonly type: 'consent-set'; readonly scopes: readonly ConsentScope[] }
  | { readonly type: 'note-written'; readonly text: string }
  | ({ readonly type: 'passing-on-proposed' } & PassingOn)
  | { readonly type: 'passing-on-declined' }
  | { readonly type: 'passed-on' }
  | { readonly type: 'tip-closed'; readonly result: string }
  | { readonly type: 'tip-reopened' }

/** An event, when it happened and by whom. */
export interface DatedTipEvent {
  readonly seq: number
  readonly at: Instant
  readonly by: TipWriter
  readonly event: TipEvent
}

/** A tip, as its events tell it. */
export interface Tip {
  readonly status: 'open' | 'closed'
  readonly office: string
  readonly municipality: string
  readonly offer: string
  readonly channel: TipChannel
  readonly receivedAt: Instant
  readonly name?: string
  /** What the tipster and the desk have written to each other; the tip itself first. */
  readonly exchange: readonly { readonly at: Instant; readonly by: TipWriter; readonly text: string }[]
  /** In the order in which they came. */
  readonly files: readonly (TipFile & { readonly at: Instant; readonly by: TipWriter })[]
  readonly consents: readonly ConsentScope[]
  readonly notes: readonly { readonly at: Instant; readonly by: TipWriter; readonly text: string }[]
  /** Waits for another of the desk. */
  readonly proposal?: PassingOn & { readonly by: TipWriter }
  readonly passedOn: readonly (PassingOn & { readonly at: Instant; readonly by: readonly TipWriter[] })[]
  readonly result?: string
  /** Number of its last event. */
  readonly seq: number
}

/** The tip after one more event. RangeError when its first event is none that begins one. */
export function evolveTip(tip: Tip | undefined, { seq, at, by, event }: DatedTipEvent): Tip {
  if (tip === undefined) {
    if (event.type !== 'tip-received') throw new RangeError(`A tip does not begin with ${event.type}`)
    const { type: _, text, ...about } = event
    const begun = { exchange: [{ at, by, text }], files: [], consents: [], notes: [], passedOn: [] }
    return { ...about, ...begun, status: 'open', receivedAt: at, seq }
  }
  const after = { ...tip, seq }
  const { proposal, result: _result, ...settled } = after
  switch (event.type) {
    case 'tip-received':
      return after
    case 'desk-wrote':
    case 'tip-supplemented':
      return { ...after, exchange: [...tip.exchange, { at, by, text: event.text }] }
    case 'file-attached': {
      const { type: _type, ...file } = event
      return { ...after, files: [...tip.files, { ...file, at, by }] }
    }
    case 'consent-set':
      return { ...after, consents: event.scopes }
    case 'note-written':
      return { ...after, notes: [...tip.notes, { at, by, text: event.text }] }
    case 'passing-on-proposed': {
      const { type: _type, ...what } = event
      return { ...after, proposal: { ...what, by } }
    }
    case 'passing-on-declined':
      return settled
    case 'passed-on': {
      if (proposal === undefined) return after
      const { by: proposedBy, ...what } = proposal
      return { ...settled, passedOn: [...tip.passedOn, { ...what, at, by: [proposedBy, by] }] }
    }
    case 'tip-closed':
      return { ...settled, status: 'closed', result: event.result }
    case 'tip-reopened':
      return { ...settled, status: 'open' }
  }
}
