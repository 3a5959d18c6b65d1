import type { Html } from './h'

/** What stands between two tags. Nothing else can: an object would be left out without a word. */
export type Child = Html | string | number | undefined | false | readonly Child[]

/** What every element may carry. No `style` and no `on…`: the pages' Content-Security-Policy would drop both without a word. */
interface Global {
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly lang?: string | undefined
  readonly hidden?: boolean | undefined
  /** 0 or -1: any other would change the order in which a keyboard walks. */
  readonly tabindex?: 0 | -1 | undefined
  readonly autofocus?: boolean | undefined
  readonly role?: string | undefined
  readonly children?: Child
}

interface Control extends Global {
  readonly name?: string | undefined
  readonly disabled?: boolean | undefined
  readonly required?: boolean | undefined
  readonly autocomplete?: string | undefined
}

/** The elements that pages use, each with the attributes that it may have. One that is missing here gets its row when it is used. */
export interface Elements {
  readonly html: Global
  readonly head: Global
  readonly title: Global
  readonly meta: Global & { readonly charset?: string; readonly name?: string; readonly content?: string }
  readonly link: Global & { readonly rel: string; readonly href: string; readonly type?: string }
  readonly body: Global
  readonly header: Global
  readonly nav: Global
  readonly main: Global
  readonly footer: Global
  readonly section: Global
  readonly article: Global
  readonly div: Global
  readonly h1: Global
  readonly h2: Global
  readonly h3: Global
  readonly h4: Global
  readonly h5: Global
  readonly p: Global
  readonly span: Global
  readonly strong: Global
  readonly em: Global
  readonly br: Global
  readonly hr: Global
  readonly a: Global & { readonly href: string; readonly rel?: string | undefined; readonly download?: boolean }
  readonly ul: Global
  readonly ol: Global & { readonly start?: number }
  readonly li: Global
  readonly dl: Global
  readonly dt: Global
  readonly dd: Global
  readonly table: Global
  readonly caption: Global
  readonly thead: Global
  readonly tbody: Global
  readonly tr: Global
  readonly th: Global & { readonly scope: 'col' | 'row' }
  readonly td: Global
  readonly time: Global & { readonly datetime: string }
  readonly details: Global & { readonly open?: boolean }
  readonly summary: Global
  readonly form: Global & {
    readonly method: 'get' | 'post'
    /** Absent: the page's own address, with all that stands in it. */
    readonly action?: string
    readonly enctype?: 'multipart/form-data'
    readonly novalidate?: boolean
  }
  readonly fieldset: Global
  readonly legend: Global
  readonly label: Global & { readonly for: string }
  readonly input: Control & {
    readonly type: 'text' | 'email' | 'search' | 'hidden' | 'radio' | 'checkbox' | 'file' | 'date'
    readonly value?: string | number | undefined
    readonly checked?: boolean | undefined
    readonly maxlength?: number | undefined
    readonly inputmode?: 'numeric' | undefined
    readonly accept?: string | undefined
    readonly multiple?: boolean | undefined
    readonly spellcheck?: 'false'
  }
  readonly textarea: Control & { readonly rows?: number | undefined; readonly maxlength?: number | undefined }
  readonly select: Control
  readonly progress: Global & { readonly max: number; readonly value: number }
  /** Ours alone, on the pages whose policy allows it (`allowOwnScript`). */
  readonly script: Global & { readonly src: string; readonly defer: true }
  readonly ins: Global
  readonly del: Global
  readonly option: Global & { readonly value: string; readonly selected?: boolean }
  readonly button: Global & {
    readonly type: 'submit' | 'button'
    readonly disabled?: boolean
    readonly name?: string | undefined
    readonly value?: string | undefined
    readonly formnovalidate?: boolean
  }
}
