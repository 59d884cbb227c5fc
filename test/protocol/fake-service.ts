import type { Finding } from '../../server/src/rules/finding.ts';
import type { CheckOptions, OutlineItem, ReportService, Snapshot } from '../../server/src/service.ts';
import { say } from '../../server/src/text/message.ts';
import type { TextRange } from '../../server/src/text/range.ts';
import { emptySnapshot, noFixes } from '../support/snapshot.ts';

export interface FakeService extends ReportService {
  /** How many snapshots were computed so far. */
  computed(): number;
  /** How often it was told to prepare. */
  prepared(): number;
  /** How often it was told to forget. */
  forgotten(): number;
}

/**
 * A service that finds every 错, with a link to the start of the text, and outlines every line that begins with 一 to 六.
 * `before` runs ahead of each snapshot, and may throw.
 */
export function createFakeService(before: (text: string, options: CheckOptions) => void = () => {}): FakeService {
  let computed = 0;
  let prepared = 0;
  let forgotten = 0;
  return {
    rules: [],
    identify: () => ({ unit: null, year: null }),
    pair: () => ({ previousOf: () => null }),
    newReport: async () => ({ text: '', todo: [] }),
    prepare: () => {
      prepared++;
    },
    prepared: () => prepared,
    forget: () => {
      forgotten++;
    },
    forgotten: () => forgotten,
    computed: () => computed,
    snapshot(text, options = {}) {
      computed++;
      before(text, options);
      return snapshotOf(text, options);
    },
  };
}

function snapshotOf(text: string, { form = 'auto' }: CheckOptions): Snapshot {
  return {
    ...emptySnapshot,
    text,
    findings: Array.from(text.matchAll(/错/gu), ({ index }) => finding(index, form)),
    outline: Array.from(text.matchAll(/^[一二三四五六]、(.*)$/gmu), ({ index, 0: line, 1: title = '' }) => ({
      ...outlineItem('section', title, index, index + line.length),
      children: [outlineItem('heading', '', index, index + 1)],
    })),
  };
}

function finding(offset: number, form: string): Finding {
  return {
    rule: 'fake-rule',
    severity: 'hint',
    message: { zh: `有错（${form}）`, en: `wrong (${form})` },
    range: range(offset, offset + 1),
    cell: { table: 'requests', row: 'newReceived', column: 'total' },
    expected: '对',
    actual: '错',
    fixes: noFixes,
    related: [{ message: { zh: '开头', en: 'the start' }, range: range(0, 1) }],
  };
}

function outlineItem(kind: OutlineItem['kind'], name: string, start: number, end: number): OutlineItem {
  return {
    name: say(name, name),
    detail: say('', ''),
    kind,
    range: range(start, end),
    selectionRange: range(start, end),
    children: [],
  };
}

const range = (start: number, end: number): TextRange => ({ start, end });
