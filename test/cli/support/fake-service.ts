import type { Finding, Severity } from '../../../server/src/rules/finding.ts';
import type { ExtractedCell, ReportService, RuleInfo, ServiceHost } from '../../../server/src/service.ts';
import { emptySnapshot, noFixes } from '../../support/snapshot.ts';

/**
 * A service whose findings are written in the text: `[error]` is a finding of that severity on the bracket,
 * `[total]` one with everything a finding can have, `[throw]` a defect. What the command line does with findings
 * is under test here, not the rules.
 */
export function createFakeService(host: ServiceHost = {}): ReportService {
  return {
    rules: fakeRules,
    identify: () => ({ unit: null, year: null }),
    pair: () => ({ previousOf: () => null }),
    prepare: () => {},
    forget: () => {},
    newReport: async ({ unit, year }) => ({ text: `${unit}${year}\n`, todo: [{ zh: '填数字', en: 'fill in' }] }),
    snapshot(text, { form = 'auto' } = {}) {
      if (text.includes('[throw]')) throw new Error('a defect');
      if (text.includes('[log]')) host.logError?.('row-total', new Error('a rule that threw'));
      const findings = [...text.matchAll(/\[(error|warning|info|hint|total)\]/g)].map((match) => {
        const start = match.index;
        const place = { start, end: start + match[0].length };
        return match[1] === 'total' ? fullFinding(place) : plainFinding(place, match[1] as Severity);
      });
      return {
        ...emptySnapshot,
        text,
        form: form === 'auto' ? '2021' : form,
        year: 2024,
        unit: '云岭市财政局',
        // Last first: putting them in order is the command line's part.
        findings: findings.reverse(),
        extraction: {
          sections: [{ id: 'overview', number: 1, title: '总体情况', range: { start: 0, end: 2 } }],
          tables: {
            disclosure: { fees: { amount: { ...cell(12.5, '12.5'), unit: '万元' } } },
            requests: { newReceived: { naturalPerson: cell(3, '3'), total: blank } },
            review: null,
          },
        },
      };
    },
  };
}

const cell = (value: number, raw: string): ExtractedCell => ({
  value,
  raw,
  origin: 'explicit',
  range: { start: 0, end: raw.length },
});

const blank: ExtractedCell = { value: null, raw: '', origin: 'blank', range: { start: 1, end: 1 } };

const plainFinding = (range: Finding['range'], severity: Severity): Finding => ({
  rule: `some-${severity}`,
  severity,
  message: { zh: `有一处${severity}`, en: `a place of ${severity}` },
  range,
  related: [],
  fixes: noFixes,
});

const fullFinding = (range: Finding['range']): Finding => ({
  rule: 'row-total',
  severity: 'error',
  message: { zh: '总计应为 3，现为 2（少 1）', en: 'the total should be 3, it is 2 (1 too few)' },
  range,
  cell: { table: 'requests', row: 'newReceived', column: 'total' },
  expected: '3',
  actual: '2',
  fixes: noFixes,
  related: [{ message: { zh: '自然人 3', en: 'natural persons 3' }, range: { start: 0, end: 1 } }],
});

const fakeRules: readonly RuleInfo[] = [
  {
    id: 'section-missing',
    group: 'structure',
    severity: 'error',
    fix: 'none',
    docs: {
      what: { zh: '缺少一个部分', en: 'a section is missing' },
      why: { zh: '格式规定六个部分', en: 'the form has six' },
      mend: { zh: '补上标题', en: 'add the heading' },
    },
  },
  {
    id: 'row-total',
    group: 'arithmetic',
    severity: 'error',
    fix: 'suggested',
    docs: {
      what: { zh: '各列之和不等于总计', en: 'the columns do not add up' },
      why: { zh: '格式的勾稽关系', en: 'a relation of the form' },
      mend: { zh: '核对该行', en: 'check the row' },
    },
  },
];
