import type { Procedure } from '../../domain/process/procedure'
import type { IncomingCommand } from './incoming-command'
import type { Reception, ReceptionAnswer } from './reception'

/**
 * What a command's row wants noted of a refusal stands in the journal, by whoever was refused: an attempt to open bids early. The
 * same request again notes it once.
 */
export async function noteRefused(
  { reception, procedure }: { readonly reception: Reception; readonly procedure: Procedure },
  caseId: string,
  incoming: IncomingCommand,
  told: ReceptionAnswer,
): Promise<void> {
  if (told.kind !== 'refused') return
  const command = procedure.commands.find(({ name }) => name === told.receipt.command)
  const note = command?.noteRefused?.[told.refusal.code]
  if (note === undefined) return
  await reception.act(procedure, caseId, note, {
    ...incoming,
    idempotencyKey: `${incoming.idempotencyKey.slice(0, 190)}/refused`,
    body: { ...incoming.body, data: {} },
  })
}
