/** What pdfkit 0.20 can do and its type package does not tell. */
declare namespace PDFKit {
  interface PDFOutline {
    addItem(title: string, options: { expanded?: boolean; fit?: false; top?: number }): PDFOutline
  }

  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
  }

  namespace Mixins {
    interface StructureElementOptions {
      /** Which cells a table's header cell is the header of. */
      scope?: 'Column' | 'Row'
    }
  }
}
