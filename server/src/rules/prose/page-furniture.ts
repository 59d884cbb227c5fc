import { namesReport } from '../../report/lexicon.ts';
import type { Block, Furniture, Table } from '../../syntax/nodes.ts';
import { isPageNumber } from '../../syntax/tables/text-line.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { cover } from '../../text/range.ts';
import { isSpace } from '../../text/slice.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { shorten } from '../words.ts';

export const pageFurniture = defineSectionRule({
  id: 'page-furniture',
  group: 'text',
  severity: 'hint',
  fix: 'safe',
  docs: {
    what: say(
      '混入了网页上的导航、按钮、浏览次数、页脚，或者打印稿的页码。',
      'Navigation, buttons, counters and footers of a web page, or the page numbers of a printout, stand in the text.',
    ),
    why: say(
      '从网页或 PDF 复制时常会带入，它们不是报告的内容，还会把段落和表格隔断。',
      'They come along when a page or a PDF is copied; they are no part of the report and break up paragraphs and tables.',
    ),
    mend: say('删去这些行。', 'Delete these lines.'),
  },
  *check({ report: { document, tables, sections }, template }) {
    const { blocks, text } = document;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i];
      if (block?.kind === 'furniture') {
        const run = runOf(blocks, i);
        i += run.length - 1;
        yield draftOf(text, run, template);
      }
    }
    const bound = new Set(Object.values(tables).flatMap(({ parts }) => parts));
    const front = sections[0]?.start ?? text.length;
    for (const block of blocks) {
      if (block.kind !== 'table' || bound.has(block)) continue;
      const isData = isPageData(block, template);
      if ((isData || block.start < front) && isButtons(block, template)) yield buttonsDraft(text, block);
      else if (isData) yield tableDraft(block, template);
    }
  },
});

/** The furniture from a block on, with nothing else between. */
function runOf(blocks: readonly Block[], from: number): readonly Furniture[] {
  const run: Furniture[] = [];
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== 'furniture') break;
    run.push(block);
  }
  return run;
}

function draftOf(text: string, run: readonly Furniture[], template: Template): Draft {
  // A dash alone names nothing.
  const first = run.find(({ slice }) => /[\p{L}\d]/u.test(slice.text)) ?? run[0];
  const range = run.reduce<{ start: number; end: number }>(cover, run[0] ?? { start: 0, end: 0 });
  const shown = shorten(first?.slice.text ?? '');
  return {
    range,
    message:
      run.length === 1
        ? say(
            `“${shown}”是网页或打印稿上的内容，不属于报告，建议删去这一行。`,
            `“${shown}” belongs to a web page or a printout, not to the report; please delete the line.`,
          )
        : say(
            `“${shown}”等 ${run.length} 行是网页或打印稿上的内容，不属于报告，建议删去。`,
            `${run.length} lines from “${shown}” on belong to a web page or a printout, not to the report; please delete them.`,
          ),
    fixes: () => [removal(text, run, template)],
  };
}

/** Safe where every line is certainly furniture and stands alone on its line of the source. */
function removal(text: string, run: readonly Furniture[], template: Template): Fix {
  const lines = run.map((block) => wholeLine(text, block));
  const isCertain = run.every(({ slice }) => isPageNumber(slice.text) || readingOf(slice.text, template) === 'certain');
  const isAlone = lines.every((line) => line !== undefined);
  return {
    title:
      run.length === 1
        ? say('删去这一行', 'Delete the line')
        : say(`删去这 ${run.length} 行`, `Delete ${run.length} lines`),
    applicability: isCertain && isAlone ? 'safe' : 'suggested',
    edits: run.map(
      (block, index): TextEdit => ({
        range: lines[index] ?? { start: block.start, end: block.end },
        newText: '',
      }),
    ),
  };
}

const readingOf = (text: string, template: Template): 'certain' | 'likely' | undefined =>
  template.readFurniture(fold(text));

/** The line that a block stands on, its end included; undefined where something else stands there too. */
function wholeLine(text: string, { start, end }: Block): { start: number; end: number } | undefined {
  let from = start;
  let to = end;
  while (from > 0 && isBlankUnit(text, from - 1)) from--;
  while (to < text.length && isBlankUnit(text, to)) to++;
  if (from > 0 && !isLineEnd(text, from - 1)) return undefined;
  if (to < text.length && !isLineEnd(text, to)) return undefined;
  if (text.startsWith('\r\n', to)) to += 2;
  else if (to < text.length) to++;
  return { start: from, end: to };
}

const isLineEnd = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
};

const isBlankUnit = (text: string, at: number): boolean => isSpace(text.charCodeAt(at)) && !isLineEnd(text, at);

/** A table of the page's own data (索引号, 发布机构 …): at least half of its rows name such. */
function isPageData({ rows }: Table, template: Template): boolean {
  if (rows.length > MOST_ROWS) return false;
  const named = rows.filter(({ cells }) => {
    const first = cells.find(({ text }) => text !== '');
    // 微信 or 阅读量 may head a column; behind the first cell only 发布机构： is a label.
    return cells.some(
      (cell) =>
        cell.text.length <= LONGEST_LABEL &&
        (cell === first || fold(cell.text).endsWith(':')) &&
        readingOf(cell.text, template) !== undefined,
    );
  });
  return named.length > 0 && named.length * 2 >= rows.length;
}

/** `登录 | 注册`: one row of links, mostly such as every page has. */
function isButtons({ rows }: Table, template: Template): boolean {
  const [row] = rows;
  const cells = row?.cells.filter(({ text }) => text !== '') ?? [];
  const known = cells.filter(({ text }) => readingOf(text, template) === 'certain');
  return rows.length === 1 && known.length >= FEWEST_BUTTONS && known.length * 2 >= cells.length;
}

const FEWEST_BUTTONS = 2;

function buttonsDraft(text: string, { start, end }: Table): Draft {
  const shown = shorten(text.slice(start, end));
  return {
    range: { start, end },
    message: say(
      `“${shown}”是网页上的按钮、链接，不属于报告，建议删去这一行。`,
      `“${shown}” are buttons and links of a web page, no part of the report; please delete the line.`,
    ),
    fixes: () => [
      {
        title: say('删去这一行', 'Delete the line'),
        applicability: 'suggested',
        edits: [{ range: { start, end }, newText: '' }],
      },
    ],
  };
}

const MOST_ROWS = 20;
const LONGEST_LABEL = 40;

function tableDraft(table: Table, template: Template): Draft {
  const { start, end } = table;
  const title = table.rows
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .find((text) => namesReport(fold(text), template.common));
  return {
    range: { start, end },
    message: say(
      '这张表是网页上的发布信息（索引号、发布机构等），不属于报告，建议删去。',
      'This table holds the data of a web page (index number, issuer), not of the report; please delete it.',
    ),
    fixes: () => [
      {
        title:
          title === undefined
            ? say('删去这张表', 'Delete the table')
            : say('只留下报告标题', 'Keep only the title of the report'),
        applicability: 'suggested',
        edits: [{ range: { start, end }, newText: title ?? '' }],
      },
    ],
  };
}
