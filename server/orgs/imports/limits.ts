/** How large an import may be. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
/** Rows of people. */
export const MAX_ROWS = 100_000
/** Columns looked at. */
export const MAX_COLUMNS = 100
/** A workbook is a zip: how large its parts may come out, each and together, and how many there may be. */
export const MAX_PART_BYTES = 160 * 1024 * 1024
export const MAX_PARTS_BYTES = 240 * 1024 * 1024
export const MAX_PARTS = 2000
/** Sheets of people compress to a tenth or less; beyond this a part is made to burst. */
export const MAX_RATIO = 300
export const RATIO_MATTERS_FROM_BYTES = 8 * 1024 * 1024
/** Memory of the thread that reads a file, beside the parts. */
export const READER_HEAP_MB = 900
/** A file that takes longer to read is given up. */
export const READER_DEADLINE_MS = 120_000
