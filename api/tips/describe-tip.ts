import type { Person } from '../../domain/rights/actor'
import { mediaTypes } from '../../domain/document/media-types'
import { largestTipFile, type Tip, type TipFile, type TipWriter } from '../../domain/tip/tip'
import { tipActsOf, type TipActor } from '../../domain/tip/tip-acts'
import type { TipReading } from '../../store/tips/note-tip-reading'
import { urls } from '../urls'

/** What whoever holds the code reads: the exchange, and nothing of what the desk does with it. */
export function describeTipToTipster(tip: Tip) {
  const { status, receivedAt, offer, consents, exchange, files } = tip
  return {
    status,
    receivedAt,
    offer,
    consents,
    exchange: exchange.map(({ at, by, text }) => ({ at, from: by === 'tipster' ? 'tipster' : 'desk', text })),
    files: files.map(({ at, by, ...file }) => ({ at, from: by === 'tipster' ? 'tipster' : 'desk', ...toldOf(file) })),
    ...(status === 'open' ? { upload: uploadForm(urls.tipBoxFiles) } : {}),
    acts: actsOf(tip, 'tipster', urls.tipBoxAction),
  }
}

/** What the desk reads: all of it, and who of the desk has read it. */
export function describeTipToDesk(tipId: string, tip: Tip, person: Person, readings: readonly TipReading[]) {
  const { seq: _seq, exchange, files, notes, proposal, passedOn, ...about } = tip
  const named = <T extends { readonly by: TipWriter }>({ by, ...rest }: T) => ({ ...rest, by: nameOf(by) })
  return {
    tipId,
    ...about,
    exchange: exchange.map(named),
    files: files.map(({ at, by, ...file }) => ({
      at,
      by: nameOf(by),
      ...toldOf(file),
      sha256: file.sha256,
      href: urls.tipFile(tipId, file.fileId),
    })),
    ...(tip.status === 'open' ? { upload: uploadForm(urls.tipFiles(tipId)) } : {}),
    notes: notes.map(named),
    ...(proposal === undefined ? {} : { proposal: named(proposal) }),
    passedOn: passedOn.map(({ by, ...rest }) => ({ ...rest, by: by.map(nameOf) })),
    readings: readings.map(({ at, name }) => ({ at, name })),
    acts: actsOf(tip, person, (act) => urls.tipAction(tipId, act)),
    href: urls.tip(tipId),
  }
}

/** What is said before a file is sent: what it tells beside what is seen. */
const uploadNotice =
  'En fil kan fortælle, hvem der har lavet den, hvornår, hvor og med hvad. Det fjernes i billeder (JPEG og PNG), før ordningen ser dem. I andre filer kan det stå der: gem et billede eller et skærmbillede af dem, hvis I vil være anonyme. Se også efter, om filens indhold og navn fortæller, hvem I er.'

const warning = 'Filen kan fortælle, hvem der har lavet den. Giv den ikke videre, som den er.'

const toldOf = ({ name, mediaType, size, metadata }: TipFile) => ({
  name,
  mediaType,
  size,
  metadata,
  ...(metadata === 'may-tell' ? { warning } : {}),
})

const uploadForm = (href: string) => ({
  href,
  maxBytes: largestTipFile,
  notice: uploadNotice,
  mediaTypes: Object.fromEntries(
    Object.entries(mediaTypes).map(([type, { name, extensions }]) => [type, { name, extensions }]),
  ),
})

const actsOf = (tip: Tip, by: TipActor, href: (act: string) => string) =>
  tipActsOf(tip, by)
    .filter(({ file }) => file === undefined)
    .map(({ name, label, legalBasis }) => ({ name, label, legalBasis, href: href(name) }))

const nameOf = (by: TipWriter): string => (by === 'tipster' ? 'den, der har henvendt sig' : by.name)
