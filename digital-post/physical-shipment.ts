import type { PostedLetter } from '../letters/digital-post'
import { element, type XmlElement } from '../domain/xml/xml-element'

/**
 * A letter to be printed, put into an envelope and posted (fjernprint): the address is read through the window of the
 * envelope, from where the PDF has it. The recipient's number is the one that the service's description demands of
 * everybody, so no CPR number goes out with a printed letter.
 *
 * @param type the kind of shipment that is agreed with the printer (`ForsendelseTypeIdentifikator`)
 */
export function physicalShipment({ pdf, attachments }: PostedLetter, uuid: string, type: string): XmlElement {
  return element('fjernprint:ForsendelseISamling', [
    element('fjernprint:ForsendelseI', [
      element('fjernprint:AfsendelseIdentifikator', uuid),
      element('fjernprint:ForsendelseTypeIdentifikator', type),
      element('fjernprint:ForsendelseModtager', [
        element('dkal:AfsendelseModtager', [element('adir:CPRnummerIdentifikator', '0000000000')]),
        element('fjernprint:ModtagerAdresse', [
          element('dkcc:CountryIdentificationCode', 'DK', { scheme: 'iso3166-alpha2' }),
        ]),
      ]),
      element('dkal:FilformatNavn', 'pdf'),
      element('dkal:MeddelelseIndholdData', pdf.toString('base64')),
      element('fjernprint:TransaktionsParametreI', ''),
      element('fjernprint:DokumentParametre', ''),
      attachments.length === 0
        ? undefined
        : element(
            'fjernprint:BilagSamling',
            attachments.map(({ title, filename, content }, n) =>
              element('fjernprint:Bilag', [
                element('fjernprint:BilagNavn', title.slice(0, 300)),
                element('dkal:FilformatNavn', endingOf(filename)),
                element('fjernprint:BilagSorteringsIndeksIdentifikator', String(n + 1)),
                element('dkal:VedhaeftningIndholdData', content.toString('base64')),
              ]),
            ),
          ),
    ]),
  ])
}

const endingOf = (filename: string): string => /\.([a-z0-9]{1,10})$/i.exec(filename)?.[1]?.toLowerCase() ?? 'pdf'
