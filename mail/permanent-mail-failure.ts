/** The mail server will never take this e-mail (5xx): trying again helps nobody, a person has to look at it. */
export class PermanentMailFailure extends Error {
  override readonly name = 'PermanentMailFailure'

  constructor(readonly responseCode: number, response: string) {
    super(response)
  }
}
