import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { GatheringRecord } from './record-schemas.ts'
import { recordLines, type Line } from './record-lines.rules.ts'

/** What Chinese offices have on every machine; Latin letters and figures in their usual companion. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }
const HEADING = { ...FONT, eastAsia: '黑体' }
/** Half-points, and twentieths of a point: A4 with the margins of an official paper. */
const SIZE = { title: 36, text: 24 }
const PAGE = { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT }
const MARGIN = { top: 1440, bottom: 1440, left: 1418, right: 1418 }
const LABEL_WIDTH = 1900
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right
const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' }

/** The official record as a .docx on A4, ready to print, sign and bind. */
export async function recordDocument(record: GatheringRecord, zone: string): Promise<Buffer> {
  const { title, subtitle, lines, signatures } = recordLines(record, zone)
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, WIDTH - LABEL_WIDTH],
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: lines.map(row),
  })
  const document = new Document({
    creator: 'Lunxun',
    title,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        children: [
          centred(title, { font: HEADING, size: SIZE.title, bold: true }),
          centred(subtitle, {}),
          table,
          new Paragraph({ spacing: { before: 360 }, children: [new TextRun(signatures)] }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const centred = (text: string, run: object) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [new TextRun({ text, ...run })] })

const row = ({ label, text }: Line) =>
  new TableRow({
    children: [cell([label], LABEL_WIDTH, HEADING), cell(text.split('\n'), WIDTH - LABEL_WIDTH, FONT)],
  })

const cell = (paragraphs: readonly string[], width: number, font: object) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    children: paragraphs.map((text) => new Paragraph({ children: [new TextRun({ text, font: font as typeof FONT })] })),
  })
