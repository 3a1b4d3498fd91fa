import { Extension } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/** Pictures come from the course's own files, pasted ones from elsewhere are left out: they would not be there tomorrow. */
const CoursePicture = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="/api/v1/course-files/"]' }],
})

/** Without the widths the browser reckons itself. */
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] })

/** What a lesson's text may consist of. `onescape` is the way out for the keyboard: Tab moves between cells. */
export const articleExtensions = (onescape: () => void) => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, protocols: ['http', 'https', 'mailto'], HTMLAttributes: { target: null, rel: null } },
  }),
  CoursePicture,
  PlainTable,
  TableRow,
  TableHeader,
  TableCell,
  Extension.create({
    name: 'wayOut',
    addKeyboardShortcuts: () => ({
      Escape: () => {
        onescape()
        return true
      },
    }),
  }),
]
