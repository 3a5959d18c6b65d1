/** What pdfkit 0.20 can do and its type package does not tell. */
declare namespace PDFKit {
  interface PDFOutline {
    addItem(title: string, options: { expanded?: boolean; fit?: false; top?: number }): PDFOutline
  }

  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
  }

  /** A picture whose head has been read. */
  interface OpenedImage {
    readonly width: number
    readonly height: number
    /** Of a JPEG, as EXIF has it: from 5 on it lies on its side. */
    readonly orientation?: number
    readonly colorSpace?: string
  }

  namespace Mixins {
    interface PDFImage {
      openImage(content: Buffer): OpenedImage
      image(src: OpenedImage, x: number, y: number, options?: ImageOption): this
    }

    interface StructureElementOptions {
      /** Which cells a table's header cell is the header of. */
      scope?: 'Column' | 'Row'
    }
  }
}
