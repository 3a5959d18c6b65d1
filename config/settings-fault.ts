/** The settings cannot be used. Holds every fault at once, so that one attempt is enough to put them all right. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault'

  /** @param faults one line each, in Danish, with the variable's name and the remedy */
  constructor(readonly faults: readonly string[]) {
    super(`Indstillingerne kan ikke bruges:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
}
