import SMTPConnection from 'nodemailer/lib/smtp-connection'

/**
 * Asks a mail server, on a connection of its own, whether it takes addresses with letters beyond a to z before the @.
 * @throws when it cannot be asked
 */
export function takesSmtpUtf8(options: SMTPConnection.Options): Promise<boolean> {
  const connection = new SMTPConnection(options)
  return new Promise<boolean>((resolve, reject) => {
    connection.once('error', reject)
    connection.connect((error) => {
      if (error) reject(error)
      // The last thing that it has said is what it can do: the answer to EHLO.
      else resolve(/^250[ -]SMTPUTF8\b/im.test(String(connection.lastServerResponse)))
    })
  }).finally(() => {
    connection.close()
  })
}
