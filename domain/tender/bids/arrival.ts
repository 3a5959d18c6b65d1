/** Of one envelope, in milliseconds since 1970. */
export interface Arrival {
  /** The sender had asked to send: the head of the request was here. */
  readonly asked: number
  /** We began to read. */
  readonly begun: number
  /** Its last byte was here. */
  readonly ended: number
}

/**
 * When an envelope was received (docs/law.md § 9.8): with its last byte, and as early as that byte could have been here had we begun to
 * read when the sender asked. Between asking and reading lies nothing but our own work and our own queue, and bidders are treated alike
 * (udbudsloven § 2): many who send at once make nobody late. How long the sending takes is the sender's own.
 * @returns milliseconds since 1970, never before `asked`
 */
export const receivedOf = ({ asked, begun, ended }: Arrival): number => ended - Math.max(0, begun - asked)

/** The same for people, as it is published with every tender. */
export const arrivalRule =
  'Et tilbud er modtaget, når kuvertens sidste byte er nået frem til platformen. Lader platformen en afsender vente, før den begynder at læse kuverten, trækkes den ventetid fra; hvor længe afsenderens egen forbindelse er om at sende, trækkes ikke fra. Det, der er modtaget på slaget, er rettidigt, og der er ingen henstand. Kvitteringen viser tidspunktet.'
