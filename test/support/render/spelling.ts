import type { GridCell } from './grid.ts';
import type { SpellingStyle } from './style.ts';

const halfWidth: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':' };

/** A label in the given spelling. */
const spellLabel = (text: string, style: SpellingStyle): string => {
  let spelled = text;
  if (style.quotes !== undefined) spelled = spelled.replace(/“(.*?)”/, `${style.quotes[0]}$1${style.quotes[1]}`);
  if (style.labelBreak !== undefined) spelled = breakLabel(spelled, style.labelBreak);
  if (style.spread === true && /^\p{Script=Han}{2}$/u.test(spelled)) spelled = [...spelled].join(' ');
  if (style.brackets === 'half') spelled = spelled.replace(/[（），：]/g, (mark) => halfWidth[mark] ?? mark);
  if (style.numberMark !== undefined) spelled = renumber(spelled, style.numberMark);
  if (style.numberBlank === true) spelled = spelled.replace(/^(\d\.|[（(][一二三四五六七][）)])/, '$1 ');
  if (style.misread === true) spelled = spelled.replace(/法律|废止件|确认或/, (word) => `${word.slice(0, -1)}亍`);
  return style.labelNoise === undefined ? spelled : spelled.replace(/(?<=^.{2})/u, style.labelNoise);
};

const renumber = (text: string, mark: NonNullable<SpellingStyle['numberMark']>): string =>
  mark === 'none'
    ? text.replace(/^(\d\.|[一二三四]、|[（(][一二三四五六七][）)])/, '')
    : text.replace(/^(\d)\./, `$1${mark}`);

// Only where narrow columns break labels in practice: the headers, and long rows. Bands and the first label level keep
// to one line.
const breakLabel = (text: string, mark: string): string => {
  const breaks = /^(结果|其他|尚未|商业|科研|社会公|法律|本年|现行有|未经复议|复议后)(?=\p{Script=Han}{2})/u;
  if (breaks.test(text) && text.length <= 9) return text.replace(breaks, `$1${mark}`);
  return text.length > 14 ? `${text.slice(0, 11)}${mark}${text.slice(11)}` : text;
};

/** A figure's text in the given spelling. */
const spellFigure = (text: string, style: SpellingStyle): string => {
  let spelled = text;
  if (style.digits === 'thousands' || style.digits === 'full-width-thousands') {
    spelled = spelled.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
  }
  if (style.digits === 'full-width' || style.digits === 'full-width-thousands') {
    spelled = spelled.replace(/[\d.,+]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  }
  if (style.figureUnit !== undefined && /^[\d,０-９，]+$/.test(spelled)) spelled += style.figureUnit;
  if (style.figurePadding !== undefined && spelled !== '') {
    spelled = `${style.figurePadding}${spelled}${style.figurePadding}`;
  }
  return spelled;
};

export const spell = (cell: GridCell, style: SpellingStyle): string =>
  cell.figure === undefined ? spellLabel(cell.text, style) : spellFigure(cell.text, style);
