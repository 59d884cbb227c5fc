import type { Figures } from '../figures.ts';
import { sections } from '../form-labels.ts';
import { disclosureGrid, type Grid, requestsGrid, reviewGrid } from './grid.ts';
import { makeProse, type Prose } from './prose.ts';
import type { Style } from './style.ts';

const longTitles: Readonly<Record<string, string>> = {
  disclosure: '行政机关主动公开政府信息情况',
  requests: '行政机关收到和处理政府信息公开申请情况',
  review: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  problems: '政府信息公开工作存在的主要问题及改进情况',
};

/** A part of the report; layouts that are not plain text write these in their own way. */
export type Part =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

/** The report in the order of its parts. */
export const reportParts = (figures: Figures, style: Style): readonly Part[] => {
  const prose: Prose = makeProse(figures);
  const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
  const paragraphs = (texts: readonly string[]): readonly Part[] =>
    texts.flatMap((text) => (style.ownLineSubheadings === true ? ownLineSubheading(text) : [text])).map(paragraph);
  const table = (grid: Grid, before: string, after: string): readonly Part[] =>
    style.captions === true
      ? [paragraph(before), { kind: 'table', grid }, paragraph(after)]
      : [{ kind: 'table', grid }];
  const bodies: Readonly<Record<string, readonly Part[]>> = {
    overview: paragraphs(prose.overview),
    disclosure: table(
      disclosureGrid(figures, style),
      `${figures.year}年主动公开的法定事项按条例第二十条逐项统计。`,
      '注：行政事业性收费以万元为单位。',
    ),
    requests: table(
      requestsGrid(figures, style),
      '本年度收到和处理的申请按件数统计。',
      '注：一件申请只计入一种办理结果。',
    ),
    review: table(reviewGrid(figures), '（单位：件）', '注：案件按年末所处的阶段统计。'),
    problems: paragraphs(prose.problems),
    other: paragraphs(prose.other),
  };
  return [
    ...(style.furniture === true ? paragraphs(pageTop(figures)) : []),
    ...titleParts(prose.title, figures, style),
    ...(style.preamble === false ? [] : paragraphs(prose.preamble)),
    ...sections.flatMap(({ id, numeral, title }): readonly Part[] => {
      const named = style.longTitles === true ? (longTitles[id] ?? title) : title;
      return [{ kind: 'heading', text: `${numeral}、${named}` }, ...(bodies[id] ?? [])];
    }),
    ...(style.furniture === true ? paragraphs(pageEnd) : []),
  ];
};

const ownLineSubheading = (text: string): readonly string[] => {
  const parts = /^(（[一二三四五]）[^。]*)。(.*)$/su.exec(text);
  return parts?.[1] === undefined || parts[2] === undefined || parts[2] === '' ? [text] : [parts[1], parts[2]];
};

const titleParts = (title: string, { unit, year }: Figures, style: Style): readonly Part[] => {
  switch (style.title) {
    case 'none':
      return [];
    case 'two-lines':
      return [
        { kind: 'title', text: unit.name },
        { kind: 'title', text: `${year}年政府信息公开工作年度报告` },
      ];
    default:
      return [{ kind: 'title', text: title }];
  }
};

const pageTop = ({ year, unit }: Figures): readonly string[] => [
  '您当前所在位置：首页 > 政府信息公开 > 政府信息公开年报',
  `来源：${unit.name} 发布时间：${year + 1}-01-21 浏览次数：36`,
];

const pageEnd: readonly string[] = ['扫一扫在手机打开当前页', '【打印本页】 【关闭窗口】', '附件下载：'];

export type TableWriter = (grid: Grid, style: Style) => string;

/** The parts as lines of plain text. */
export const writeText = (parts: readonly Part[], style: Style, writeTable: TableWriter): string => {
  const gap = '\n'.repeat((style.blankLines ?? 1) + 1);
  const texts = parts.map((part) => writePart(part, style, writeTable));
  return disturb(texts.join(gap) + (style.finalNewline === false ? '' : '\n'), style);
};

const writePart = (part: Part, style: Style, writeTable: TableWriter): string => {
  switch (part.kind) {
    case 'title':
      return style.headings === 'markdown' ? `# ${part.text}` : `${style.indent ?? ''}${part.text}`;
    case 'heading':
      return writeHeading(part.text, style);
    case 'paragraph':
      return wrap(`${style.indent ?? ''}${strayBlanks(part.text, style)}`, style.wrapAt);
    case 'table':
      return writeTable(part.grid, style);
  }
};

const writeHeading = (text: string, style: Style): string => {
  switch (style.headings) {
    case 'markdown':
      return `## ${text}`;
    case 'bold':
      return `**${text}**`;
    case 'spaced':
      return `${style.indent ?? ''}${text.replace('、', '、 ')}`;
    default:
      return `${style.indent ?? ''}${text}`;
  }
};

/** Running text with no-break spaces where editors leave them. */
export const strayBlanks = (text: string, style: Style): string =>
  style.strayBlanks === true ? text.replace(/(\d+)(年|条|件)/g, '$1\u00a0$2').replace('，', ',\u00a0') : text;

const wrap = (text: string, width: number | undefined): string => {
  if (width === undefined) return text;
  const lines: string[] = [];
  for (let from = 0; from < text.length; from += width) lines.push(text.slice(from, from + width));
  return lines.join('\n');
};

/** What a file format does to a whole text: a byte order mark, other line ends. */
export const disturb = (text: string, style: Style): string => {
  const tailed = style.lineTail === undefined ? text : text.replace(/(?<=[^\n])\n/g, `${style.lineTail}\n`);
  const lines = style.newline === undefined ? tailed : tailed.replace(/\n/g, style.newline);
  return style.byteOrderMark === true ? `\ufeff${lines}` : lines;
};
