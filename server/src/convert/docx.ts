import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FormGrid } from '../edit/form-grid.ts';
import type { DocumentPart } from './document.ts';

// Heavy: to be imported on use.

/** A report as a Word document; merged cells of the form are merged there too. */
export async function writeDocx(parts: readonly DocumentPart[], title: string): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'nianbao',
    sections: [{ children: parts.map(partOf) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function partOf(part: DocumentPart): Paragraph | Table {
  switch (part.kind) {
    case 'title':
      return new Paragraph({ text: part.text, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER });
    case 'heading':
      return new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_1 });
    case 'subheading':
      return new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_2 });
    case 'paragraph':
      return new Paragraph({ text: part.text, indent: { firstLine: FIRST_LINE_INDENT } });
    case 'table':
      return tableOf(gridRows(part.grid));
    case 'cells':
      return tableOf(part.rows.map((cells) => cells.map((text) => cellOf(text))));
  }
}

/** Two characters of body text, in twentieths of a point. */
const FIRST_LINE_INDENT = 480;

const tableOf = (rows: readonly (readonly TableCell[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((children) => new TableRow({ children: [...children] })),
  });

const gridRows = ({ rows }: FormGrid): readonly (readonly TableCell[])[] =>
  rows.map(({ cells }) => cells.map(({ text, columns, rows: height }) => cellOf(text, columns, height)));

const cellOf = (text: string, columnSpan = 1, rowSpan = 1): TableCell =>
  new TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ text, alignment: AlignmentType.CENTER })],
  });
