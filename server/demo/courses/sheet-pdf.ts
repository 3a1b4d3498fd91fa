import { assemblePdf } from '#db/demo/pdf.ts'

/**
 * One page of Chinese text as a PDF, line by line. The font is one that every reader of PDF knows by its name, so that none needs to
 * be carried along; letters are as wide as they are high.
 */
export function sheetPdf(title: string, text: string): Buffer {
  const hex = (line: string) => [...Buffer.from(line, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('') // prettier-ignore
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,34}/gu) ?? [''])
  const body = lines.map((line) => `0 -24 Td <${hex(line)}> Tj`).join(' ')
  const content = `BT /F1 22 Tf 56 770 Td <${hex(title)}> Tj /F1 14 Tf 0 -16 Td ${body} ET`
  return assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ])
}
