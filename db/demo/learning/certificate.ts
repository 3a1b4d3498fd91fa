import { assemblePdf } from '../pdf.ts'

/** A sheet of paper as small as a PDF can be. */
export function certificate(): Buffer {
  const text = 'BT /F1 24 Tf 72 700 Td (Certificate of training) Tj 0 -40 Td (Demo county: an invented document) Tj ET'
  return assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}
