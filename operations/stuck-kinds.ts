/** One way in which a case can stand still, in words for whoever runs the installation. Danish. */
export interface StuckKindRow {
  readonly name: string
  /** What it means for the case. */
  readonly meaning: string
  /** What to do, with the command where there is one. */
  readonly remedy: string
}

/**
 * Every kind that the radar looks for. The names of the kinds are labels of a metric and part of the API: never renamed.
 * `docs/operations.md` and the weekly e-mail are made of these.
 */
export const stuckKinds = {
  idle: {
    name: 'Intet driver sagen videre',
    meaning:
      'Sagen er åben, men har hverken frist, opgave eller udestående virkning og venter heller ikke på en anden åben sag.',
    remedy:
      'Se sagens journal, og giv den handling, den mangler (for eksempel tidspunktet, da et brev var fremme). Står der ingen i sagens tilladte handlinger, er det en fejl i processen: meld den.',
  },
  overdue: {
    name: 'En frist er ikke faldet',
    meaning: 'Sagens frist er passeret, uden at journalen har fået det, der følger af den.',
    remedy:
      'Kører der arbejdere på sagens version (npm run upgrade -- status)? Når de gør, falder fristen af sig selv med sit rette tidspunkt; ellers væk sagen med npm run revive-cases.',
  },
  undelivered: {
    name: 'En kvittering er ikke afleveret',
    meaning: 'Noget er modtaget og kvitteret for, men sagen har ikke svaret på det.',
    remedy:
      "Se API'ets log for kvitteringens id. Det afleveres igen af sig selv, når Temporal og arbejdere er oppe; modtagelsestidspunktet gælder.",
  },
  retrying: {
    name: 'En virkning forsøges igen og igen',
    meaning:
      'Et brev, en e-mail eller en besked til en anden sag bliver ved med at mislykkes, eller kvitteringen for et brev er udeblevet i to døgn. Efter 14 dage bliver den til en administrators opgave.',
    remedy:
      'Ret årsagen, der står ved fundet (mailserver, modtager, Digital Post, den anden sag). Næste forsøg kommer af sig selv.',
  },
  'given-up': {
    name: 'En virkning er opgivet',
    meaning:
      'Et brev er ikke lavet, eller en anden sag har ikke fået at vide, hvad der er sket, og det forsøges ikke igen af sig selv. Den anden sag står, som om intet var sket.',
    remedy:
      'Årsagen står ved fundet. ALREADY_ACTIVE: en godkendelse skulle gælde igen, men stedet er taget af en anden; den anden sag er nævnt ved fundet. Få socialtilsynet til at afgøre, hvilken der skal gælde, og afslutte den anden. Når hindringen er væk, prøver npm run stuck -- --again VIRKNING igen; virkningens nøgle står ved fundet.',
  },
  'unread-report': {
    name: 'Et svar fra en mailserver er ikke læst',
    meaning: 'Noget er kommet tilbage for en e-mail, men programmet kan ikke læse, om den kom frem.',
    remedy:
      'Læs svaret i GET /api/operations/unread-reports, og sig, hvad det betyder: PUT på svarets adresse med {"as":"failed"}, "delivered" eller "nothing". Kom e-mailen ikke frem, får sagen besked.',
  },
  'unseen-task': {
    name: 'En opgave, som ingen kan se eller løse',
    meaning:
      'Opgaven er givet til en, der ikke kendes, er rejst, er inhabil eller er fraværende uden en vikar, der kan løse den; eller ingen i socialtilsynet har rollen.',
    remedy:
      'Få tilsynet til at give sagen til en anden (omfordel sagen, eller tildel en ny tilsynskonsulent) eller registrere fraværet med en anden vikar. Har ingen rollen: ret rollerne hos udstederen af logins; en medarbejder kendes, når vedkommende har været logget ind.',
  },
  bundle: {
    name: 'Sagens akter kan ikke samles',
    meaning:
      'Der er bedt om en sags akter samlet, og de er ikke lavet efter 20 minutter, eller det er opgivet efter fem forsøg. En klage, der venter på dem, er ikke sendt til Ankestyrelsen.',
    remedy:
      'Årsagen står ved fundet og i arbejderens log (»a bundle could not be made«). Er ingen arbejder i gang, så start en; mangler der plads i SPOOL_DIR eller hukommelse, så giv mere. Et forsøg kommer af sig selv; er det opgivet, samler klagens sagsbehandler akterne igen (gatherAgain), eller den, der bad om dem, beder igen.',
  },
  'archive-copy': {
    name: 'Et dokument får ingen arkivkopi',
    meaning:
      'Dokumentet har ventet seks timer på sin kopi, eller den er opgivet, efter at arbejdere er døde eller har fejlet med den fire gange. Originalen er uskadt og følger med i samlede akter, hvor en side siger, at den ikke er gengivet.',
    remedy:
      'Se arbejderens log (»an archive copy could not be made«). Står mange her, er ingen arbejder i gang, eller der laves kopier af alt fra før en opgradering, og tallet falder af sig selv. Er en enkelt opgivet, var filen for tung eller ond: hent originalen på sagen, og få eventuelt parten til at sende den igen i en anden form.',
  },
  'outside-request': {
    name: 'En anmodning om aktindsigt udefra ligger',
    meaning:
      'Nogen uden login har bedt om aktindsigt, og socialtilsynet har i tre døgn hverken registreret anmodningen i en sag eller afvist den. Fristen på syv arbejdsdage løber fra den dag, den kom.',
    remedy:
      'Få socialtilsynet, der er nævnt ved fundet, til at se sin liste (GET /api/outside-requests): anmodningen registreres i sin sag eller afvises med en begrundelse.',
  },
  'task-failing': {
    name: 'Arbejdsgangen fejler',
    meaning: 'Arbejderen kan ikke regne sagen igennem, og intet sker i den, før koden eller sagens data er rettet.',
    remedy:
      'Årsagen står ved fundet. Kom den med en ny version: npm run upgrade -- back. Kan sagen ikke afspilles, begynder npm run upgrade -- restart --case ID den igen fra journalen; intet går tabt.',
  },
  'no-workflow': {
    name: 'Sagen har ingen arbejdsgang',
    meaning:
      'Sagen er åben, eller har virkninger tilbage, men ingen arbejdsgang er i gang: frister falder ikke, og intet sendes.',
    remedy: 'npm run revive-cases sætter den i gang fra journalen.',
  },
  'orphan-workflow': {
    name: 'Arbejdsgang uden åben sag',
    meaning: 'En arbejdsgang er i gang, men sagen er afsluttet i journalen og har intet tilbage, eller findes ikke.',
    remedy:
      'En afsluttet sag ender, når den vækkes: temporal workflow signal --name wake --workflow-id ID. Findes sagen ikke i journalen, er arbejdsgangen ikke startet af systemet: find ud af, hvem der startede den, før den afsluttes.',
  },
  projection: {
    name: 'Sagens afledte data passer ikke til journalen',
    meaning: 'Sagsrække, opgaver eller register viser noget andet, end journalens hændelser giver.',
    remedy:
      'npm run verify-journal -- --case ID. Er journalen hel, bygger npm run stuck -- --rebuild ID de afledte data igen fra den.',
  },
} as const satisfies Readonly<Record<string, StuckKindRow>>

/** A kind's name in metric and API. */
export type StuckKind = keyof typeof stuckKinds

export const stuckKindNames = Object.keys(stuckKinds) as readonly StuckKind[]

/** Something that stands still. */
export interface StuckFinding {
  readonly kind: StuckKind
  /** What makes it one of its kind: the case, or the receipt or effect where a case can have several. */
  readonly subject: string
  readonly caseId: string
  /** Danish, one line: since when, how often, why. */
  readonly detail: string
}
