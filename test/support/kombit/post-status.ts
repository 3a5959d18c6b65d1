import { randomUUID } from 'node:crypto'

/** What Beskedfordeler tells of one shipment: a `PKO_PostStatus` in its envelope. */
export interface PostStatus {
  readonly uuid: string
  readonly status: keyof typeof handlings
  /** `TransaktionsDatoTid`, as it is written. */
  readonly at: string
  readonly fault?: string
  /** Of the envelope: the same one is the same message. */
  readonly brokerId?: string
}

/** The status words with the handling's UUID that the envelope names. */
const handlings = {
  'Modtaget Digital Post': 'eb866ca2-b871-4387-b501-12cde577bd58',
  'Afleveret Digital Post': 'f7161a89-5068-4023-bc80-d7f4daad2a2e',
  Fejlet: 'e225a75c-4b63-46c4-9423-77f5c8762445',
  Afsendt: 'db5a6025-caa3-45c3-8e02-4e6fa8142ade',
  'Modtaget Fjern-print': 'dd98e71c-41ac-4305-a47b-8f86b00e639b',
  'Afleveret til print og kuvertering': 'e3c0a021-2070-40d4-b7b7-754aeba762e9',
  'Modtaget Post Danmark': 'e94a0a8b-60a0-42ad-8b83-52c9e15d0fb3',
} as const

const isPhysical = (status: PostStatus['status']): boolean =>
  !['Modtaget Digital Post', 'Afleveret Digital Post'].includes(status)

export function postStatus({ uuid, status, at, fault, brokerId = randomUUID() }: PostStatus): string {
  const data =
    `<?xml version="1.0" encoding="UTF-8"?><PKO_PostStatus xmlns="http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types">` +
    `<TransmissionId>${randomUUID()}</TransmissionId><MessageUUID>${uuid}</MessageUUID>` +
    `<KanalKode>${isPhysical(status) ? 'Fysisk Post' : 'Digital Post'}</KanalKode>` +
    `<TransaktionsDatoTid>${at}</TransaktionsDatoTid><TransaktionsStatusKode>${status}</TransaktionsStatusKode>` +
    `<CorrelationId>${randomUUID()}</CorrelationId>` +
    (fault === undefined
      ? ''
      : `<FejlDetaljer><FejlKode>999</FejlKode><FejlTekst>${fault}</FejlTekst></FejlDetaljer>`) +
    `</PKO_PostStatus>`
  const id = (name: string, value: string): string =>
    `<ns2:${name}><UUIDIdentifikator>${value}</UUIDIdentifikator></ns2:${name}>`
  const moment = (name: string): string => `<ns2:${name}><TidsstempelDatoTid>${at}</TidsstempelDatoTid></ns2:${name}>`
  return (
    `<?xml version="1.0" encoding="UTF-8"?><ns2:Haendelsesbesked xmlns="urn:oio:sagdok:3.0.0" ` +
    `xmlns:ns2="urn:oio:besked:kuvert:1.0" xmlns:ns3="urn:besked:kuvert:1.0">` +
    id('BeskedId', brokerId) +
    `<ns2:BeskedVersion>1.0</ns2:BeskedVersion><ns2:Beskedkuvert><ns2:Filtreringsdata>` +
    id('Beskedtype', 'd2bed63c-4853-4008-b6e0-a74c15b15fbf') +
    id('BeskedAnsvarligAktoer', '96514e13-afdd-44d6-95a8-adc2ca19b127') +
    `<ns2:ObjektRegistrering>` +
    id('ObjektRegistreringId', randomUUID()) +
    moment('Registreringstidspunkt') +
    id('ObjektHandling', handlings[status]) +
    `</ns2:ObjektRegistrering></ns2:Filtreringsdata><ns2:Leveranceinformation>` +
    moment('Dannelsestidspunkt') +
    `</ns2:Leveranceinformation></ns2:Beskedkuvert><ns2:Beskeddata><ns3:Base64>` +
    Buffer.from(data).toString('base64') +
    `</ns3:Base64></ns2:Beskeddata></ns2:Haendelsesbesked>`
  )
}
