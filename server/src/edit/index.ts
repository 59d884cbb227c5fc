// What rules mend reports with. It is handed to them when somebody asks for a fix: whoever only checks does not load it.

export { replaceText } from './cells.ts';
export { changeForm } from './change-form.ts';
export { figureByRow, fillBlanks, setFigure, writeFigures } from './figures.ts';
export { fitFigures, removeStrangeHeader } from './fit-figures.ts';
export { renumber } from './headings.ts';
export { insertMissing, removeCopy, removeUnknown, unshift } from './mend-rows.ts';
export { mergeRepeated, moveSection, removeRepeated } from './move-section.ts';
export { appendParagraphs, removeParagraphs } from './paragraphs.ts';
export { replaceTable } from './replace-table.ts';
export { restoreHeaders } from './restore-headers.ts';
export { correctLabel, reorderLabels, restoreGroup, restoreLabel } from './restore-labels.ts';
export { removeRow, rowAt } from './rows.ts';
export {
  insertContent,
  insertHeading,
  insertHeadingBefore,
  insertReport,
  insertSections,
  replaceContent,
  tableWithoutHeading,
} from './sections.ts';
