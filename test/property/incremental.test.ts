import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../server/src/report/lexicon.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { createReportService, type Snapshot } from '../../server/src/service.ts';
import type { Block, Document } from '../../server/src/syntax/nodes.ts';
import { parse } from '../../server/src/syntax/parser.ts';
import { createParseMemory } from '../../server/src/syntax/stretch.ts';
import { loadTemplate } from '../../server/src/template/forms.ts';
import { fixesOfFinding } from '../support/features.ts';
import { mutilatedReports, scraps } from '../support/mutilate.ts';
import { report } from '../support/report.ts';

// What an engine remembers of earlier texts may make it faster and nothing else: after any editing it says what one says
// that has seen no other text.
// NIANBAO_RUNS sets how many sequences of edits are tried.

const runs = Math.ceil(Number(process.env['NIANBAO_RUNS'] ?? 150) / 5);

/** Cuts out a stretch and puts something in its place; places are parts of a million of the text. */
interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

const written = fc.oneof(
  fc.constantFrom(
    '0',
    '7',
    '\n',
    ' ',
    '|',
    '\t',
    '。',
    '一、',
    '、',
    '合',
    '\r\n',
    '<p>',
    '&nbsp;',
    '# ',
    '（一）',
    '增5',
  ),
  fc.constantFrom(
    '二、主动公开政府信息情况\n',
    '本报告特此公布，如有疑问，请与本机关办公室联系。 一、总体情况 ',
    '。 五、存在的主要问题及改进情况 ',
    '| 规章 | 1 | 0 | 3 |\n',
    '\n\n三、总体情况\n',
    '总计\n',
    '</table>',
    '<table>',
  ),
  scraps.map((text) => text.slice(0, 40)),
);
const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(1_000_000),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 1, 2) }, fc.nat(60), fc.constant(900)),
  insert: fc.oneof({ weight: 3, arbitrary: written }, fc.constant('')),
});

const apply = (text: string, { at, cut, insert }: Edit): string => {
  const from = Math.floor((text.length * at) / 1_000_000);
  return text.slice(0, from) + insert + text.slice(from + cut);
};

/** Replaces a section by that of another report, which may write its tables in another way. */
interface Swap {
  readonly number: number;
  readonly other: string;
}

const swaps: fc.Arbitrary<Swap> = fc.record({ number: fc.integer({ min: 1, max: 5 }), other: mutilatedReports });

const HEADINGS = /^[#*|\s]*([一二三四五六])[、，]/gm;

function swap(text: string, { number, other }: Swap): string {
  const cut = (whole: string): readonly [start: number, end: number] => {
    const starts = [...whole.matchAll(HEADINGS)].map(({ index }) => index);
    return [starts[number - 1] ?? whole.length, starts[number] ?? whole.length];
  };
  const [start, end] = cut(text);
  return text.slice(0, start) + other.slice(...cut(other)) + text.slice(end);
}

/** The texts of an editing session; the editor undoes as well, and one text may be two reports. */
const sessions = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: mutilatedReports },
      fc.constantFrom(report(), report({ form: '2019', year: 2019 })),
    ),
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: edits },
        { weight: 3, arbitrary: swaps },
        { weight: 1, arbitrary: written.map((appended) => ({ appended })) },
        fc.constantFrom('undo' as const, 'twice' as const),
      ),
      { minLength: 3, maxLength: 12 },
    ),
  )
  .map(([first, steps]) => {
    const texts = [first];
    for (const step of steps) {
      const now = texts.at(-1) ?? '';
      if (step === 'undo') texts.push(texts.at(-2) ?? now);
      else if (step === 'twice') texts.push(now.length > 20_000 ? now.slice(500) : `${now}\n${now}`);
      else if ('appended' in step) texts.push(now + step.appended);
      else if ('other' in step) texts.push(swap(now, step));
      else texts.push(apply(now, step));
    }
    return texts;
  });

const template = loadTemplate();
const lexicon = createLexicon(template);

/** All answers as one value; fixes too where they are asked for, each of which takes a check of its own. */
const answers = (snapshot: Snapshot, withFixes: boolean): string => {
  const { form, year, unit, findings, outline, extraction } = snapshot;
  return JSON.stringify({
    form,
    year,
    unit,
    findings: findings.map((finding) => ({ ...finding, fixes: withFixes ? fixesOfFinding(snapshot, finding) : [] })),
    outline,
    extraction,
  });
};

describe('a rule about sections', { timeout: 120_000 }, () => {
  const allOfReports = createReportService({ rules: rules.map((rule) => ({ ...rule, scope: 'report' }) as Rule) });
  const bySections = createReportService();

  it('finds in the sections what it finds in the report', () => {
    fc.assert(
      fc.property(sessions, (texts) => {
        for (const text of texts.slice(-2))
          expect(answers(bySections.snapshot(text), false)).toBe(answers(allOfReports.snapshot(text), false));
      }),
      { numRuns: runs },
    );
  });
});

/** A tree with all that it holds written out: the rows of a table that was moved are there for those who ask. */
function treeOf({ blocks, sections }: Document) {
  const whole = (block: Block) => (block.kind === 'table' ? { ...block, rows: block.rows } : block);
  return {
    blocks: blocks.map(whole),
    sections: sections.map(({ origin: _, ...section }) => ({ ...section, blocks: section.blocks.map(whole) })),
  };
}

describe('after any editing', { timeout: 120_000 }, () => {
  it('a heading that goes on behind the end of the last text is none any more', () => {
    const before = '二、主动公开政府信息情况\n| 规章 | 1 | 0 | 3 |\n三、收到和处理政府信息公开申请情况';
    const memory = createParseMemory();
    parse(before, lexicon, memory);
    const now = `${before} | 1 | 2 | 3 | 4 |`;
    expect(treeOf(parse(now, lexicon, memory))).toEqual(treeOf(parse(now, lexicon)));
  });

  it('the tree is that of a parser without a memory', () => {
    fc.assert(
      fc.property(sessions, (texts) => {
        const memory = createParseMemory();
        for (const text of texts) {
          expect(treeOf(parse(text, lexicon, memory))).toEqual(treeOf(parse(text, lexicon)));
        }
      }),
      { numRuns: runs },
    );
  });

  it('the answers are those of a service that has seen nothing else', () => {
    fc.assert(
      fc.property(sessions, (texts) => {
        const service = createReportService();
        // A service takes its time to make: only the last answers are held against one that remembers nothing.
        for (const text of texts.slice(0, -1)) answers(service.snapshot(text), false);
        const last = texts.at(-1) ?? '';
        expect(answers(service.snapshot(last), true)).toBe(answers(createReportService().snapshot(last), true));
      }),
      { numRuns: runs },
    );
  });
});
