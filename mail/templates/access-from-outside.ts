import { footer } from '../mail-parts'

interface Words {
  readonly subject: string
  readonly text: string
}

/** Tells an office that somebody outside has asked for access. Nothing in it was written by whoever did. */
export const askedOutsideWords = (url: string): Words => ({
  subject: 'Anmodning om aktindsigt fra andre end parten',
  text: `Goddag

Der er inden for den sidste time kommet en eller flere anmodninger om aktindsigt fra nogen, der ikke er part. De står på listen over anmodninger udefra, hvor I registrerer dem i den sag, de handler om, eller afviser dem.

Fristen på syv arbejdsdage regnes fra den dag, de kom, også når det tager tid at finde sagen.

Listen: ${url}

${footer}
`,
})

/** Tells whoever asked that the request cannot be dealt with, and why, in the office's own words. */
export const dismissedWords = (office: string, reason: string): Words => ({
  subject: 'Din anmodning om aktindsigt er afvist',
  text: `Goddag

${office} kan ikke behandle din anmodning om aktindsigt:

${reason}

Du kan sende en ny anmodning, der siger nærmere, hvilken sag eller hvilke dokumenter du vil se, eller hvilket tema det handler om (offentlighedsloven § 9).

Du kan klage over afvisningen til Ankestyrelsen. Send klagen til ${office} senest fire uger efter, at du har fået denne e-mail.

Denne e-mail kan ikke besvares.
`,
})
