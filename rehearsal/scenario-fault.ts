/** A scenario that cannot be read or played as it is written. The message says where, in Danish. */
export class ScenarioFault extends Error {
  override readonly name = 'ScenarioFault'

  constructor(
    readonly file: string,
    /** 1 is the first step; absent for what stands above the steps. */
    readonly step: number | undefined,
    /** Path of the field below the step or the file: `with.contact.email`. */
    readonly field: string,
    readonly fault: string,
  ) {
    super(
      [file, ...(step === undefined ? [] : [`trin ${step}`]), ...(field === '' ? [] : [`felt «${field}»`])].join(', ') +
        `: ${fault}`,
    )
  }
}
