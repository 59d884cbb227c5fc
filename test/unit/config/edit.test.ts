import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configWith, setRuleLevel } from '../../../server/src/config/edit.ts';
import { readConfig } from '../../../server/src/config/read.ts';
import { createReportService } from '../../../server/src/service.ts';

const { rules } = createReportService();

const set = (text: string, level = 'off'): string | undefined => {
  const edit = setRuleLevel(text, 'row-label', level);
  return edit && text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
};

describe('setting a rule in a configuration', () => {
  it.each([
    ['{}', '{\n  "rules": {\n    "row-label": "off"\n  }\n}'],
    ['{\n}\n', '{\n  "rules": {\n    "row-label": "off"\n  }\n}\n'],
    ['{\n  "form": "2021"\n}\n', '{\n  "form": "2021",\n  "rules": {\n    "row-label": "off"\n  }\n}\n'],
    [
      '{\r\n\t"form": "2021", // 说明, 一\r\n}',
      '{\r\n\t"form": "2021",\r\n\t"rules": {\r\n\t  "row-label": "off"\r\n\t}, // 说明, 一\r\n}',
    ],
    ['{ "rules": {} }', '{ "rules": {\n  "row-label": "off"\n} }'],
    [
      '{\n  "rules": {\n    "balance": "off" // 一\n  }\n}',
      '{\n  "rules": {\n    "balance": "off",\n    "row-label": "off" // 一\n  }\n}',
    ],
    [
      '{\n  "rules": {\n    "balance": "off" /* , */ ,\n  }\n}',
      '{\n  "rules": {\n    "balance": "off" /* , */ ,\n    "row-label": "off",\n  }\n}',
    ],
    ['{ "rules": { "row-label": "hint" } }', '{ "rules": { "row-label": "off" } }'],
    ['{ "rules": { "row-label": { "severity": "hint" } } }', '{ "rules": { "row-label": { "severity": "off" } } }'],
    ['{ "rules": { "row-label": {} } }', '{ "rules": { "row-label": { "severity": "off" } } }'],
    ['{ "rules": { "row-label": { "x": 1 } } }', '{ "rules": { "row-label": { "severity": "off", "x": 1 } } }'],
    [
      '{ "rules": { "row-label": "hint", "row-label": "info" } }',
      '{ "rules": { "row-label": "hint", "row-label": "off" } }',
    ],
  ])('%j', (text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it.each(['', '[]', '{ "rules": [] }', '{ "rules": { "balance": "off" }', '{ rules: {} }'])(
    'leaves %j alone',
    (text) => {
      expect(set(text)).toBe(undefined);
    },
  );

  it('begins a new one', () => {
    expect(readConfig(configWith('row-label', 'off'), rules)).toMatchObject({
      config: { rules: { 'row-label': 'off' } },
      problems: [],
    });
  });

  it('changes nothing but that rule', () => {
    const level = fc.constantFrom('error', 'info', { severity: 'hint' });
    const config = fc.record(
      {
        unit: fc.constant('某局'),
        rules: fc.dictionary(fc.constantFrom('row-label', 'balance', 'row-total'), level),
        folders: fc.constant({ '2023/**': { rules: { 'row-label': 'hint' } } }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(config, fc.constantFrom(0, 2, '\t'), (given, indent) => {
        const { config: after, problems } = readConfig(set(JSON.stringify(given, null, indent)) ?? '', rules);
        const own = given.rules?.['row-label'];
        const setting = typeof own === 'object' ? { ...own, severity: 'off' } : 'off';
        expect([after, problems]).toEqual([{ ...given, rules: { ...given.rules, 'row-label': setting } }, []]);
      }),
    );
  });
});
