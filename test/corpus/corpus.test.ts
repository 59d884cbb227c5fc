import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/rules/finding.ts';
import { createReportService } from '../../server/src/service.ts';
import { readCorpus, reportAround, versionsOf } from '../support/corpus.ts';

// Sentences in the manner of reports of all levels, beside tables that agree: nothing is said that a clerk would call a false
// alarm. With one number changed so that a careful reader sees it, it is said at that number.

const errors: string[] = [];
const service = createReportService({ logError: (where, error) => errors.push(`${where}: ${String(error)}`) });
const textRules = new Set(service.rules.filter(({ group }) => group === 'text').map(({ id }) => id));

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

describe.each(files)('%s', (file) => {
  const sentences = readCorpus(new URL(file, folder));
  it.each(sentences.map((sentence) => [sentence.written, sentence] as const))('%s', (_, sentence) => {
    const [right, ...wrongs] = versionsOf(sentence);
    const findingsOf = (text: string): readonly Finding[] =>
      service.snapshot(text).findings.filter(({ rule }) => textRules.has(rule));
    const first = findingsOf(reportAround(sentence, right.text).text);
    expect(first.filter(isLoud).map(({ message }) => message.zh)).toEqual([]);
    expect(first.filter(({ severity }) => severity === 'info').length).toBeLessThanOrEqual(1);
    for (const { text, wrong } of wrongs) {
      if (wrong === undefined) continue;
      const { text: whole, start } = reportAround(sentence, text);
      const overlaps = ({ range }: Pick<Finding, 'range'>): boolean =>
        range.start < start + wrong.end && range.end > start + wrong.start;
      const found = findingsOf(whole).filter(
        (finding) => wrong.rules.includes(finding.rule) && (overlaps(finding) || finding.related.some(overlaps)),
      );
      const isRemark = sentence.isDoubtful || wrong.rules.includes('text-percentage');
      expect(
        found.some((finding) => isRemark || isLoud(finding)),
        text,
      ).toBe(true);
    }
    expect(errors).toEqual([]);
  });
});
