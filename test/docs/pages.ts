import type { FixKind, Language, Severity } from '../../server/src/rules/finding.ts';
import { severityNames } from '../../server/src/rules/finding.ts';
import type { OptionSpec } from '../../server/src/rules/options.ts';
import { createReportService, type RuleInfo, type Snapshot } from '../../server/src/service.ts';
import { totalsFor } from '../support/roll-up.ts';
import { type Example, examples } from './examples/index.ts';
import { excerptsOf } from './excerpt.ts';
import { groupNames } from './names.ts';

// The pages of docs/rules: made from the rules and their examples, Chinese first, with fixed headings.

/** Checks both sides of an example. */
export function checkExample({ wrong, right, previous, members }: Example): {
  readonly wrong: Snapshot;
  readonly right: Snapshot;
} {
  const options = {
    ...(previous !== undefined && { previous: { uri: 'previous', snapshot: service.snapshot(previous) } }),
    ...(members !== undefined && { members: totalsFor(wrong, members) }),
  };
  return { wrong: service.snapshot(wrong, options), right: service.snapshot(right, options) };
}

const service = createReportService();
export const { rules } = service;

/** File name → content. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([['README.md', indexPage()], ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const)]);
}

function rulePage(rule: RuleInfo): string {
  const example = examples[rule.id];
  return `${lines(
    `# ${rule.id}`,
    `中文 · [English](#english) · [全部规则](README.md)`,
    part(rule, example, 'zh'),
    '---',
    '## English',
    part(rule, example, 'en'),
  )}\n`;
}

const words = {
  zh: {
    facts: '分组：$group · 级别：$severity · 修改：$fix',
    what: '是什么',
    why: '为什么',
    example: '示例',
    wrong: '不对：',
    right: '对：',
    says: '提示：',
    mend: '怎样改',
    options: '可以设定的',
    optionsHead: '| 名称 | 默认 | 说明 |',
    silence: '怎样忽略',
    inText: '在报告里加单独一行：',
    inConfig: '或者在 `.nianbao.json` 里（`off` 也可以换成 `error`、`warning`、`info`、`hint`）：',
    reason: '原因',
  },
  en: {
    facts: 'Group: $group · severity: $severity · fix: $fix',
    what: 'What it finds',
    why: 'Why',
    example: 'Example',
    wrong: 'Wrong:',
    right: 'Right:',
    says: 'It says: ',
    mend: 'How to mend it',
    options: 'Options',
    optionsHead: '| name | default | says |',
    silence: 'How to silence it',
    inText: 'A line of its own in the report:',
    inConfig: 'Or in `.nianbao.json` (instead of `off` also `error`, `warning`, `info`, `hint`):',
    reason: 'why',
  },
} as const;

const fixNames: Readonly<Record<Language, Readonly<Record<FixKind, string>>>> = {
  zh: { none: '无自动修改', safe: '可以自动修改', suggested: '有修改建议，需要确认' },
  en: { none: 'none', safe: 'safe', suggested: 'suggested' },
};

function part(rule: RuleInfo, example: Example | undefined, language: Language): string {
  const word = words[language];
  const level = language === 'zh' ? '##' : '###';
  const facts = word.facts
    .replace('$group', groupName(rule, language))
    .replace('$severity', severityName(rule.severity, language))
    .replace('$fix', fixNames[language][rule.fix]);
  return lines(
    `> ${facts}`,
    `${level} ${word.what}`,
    rule.docs.what[language],
    `${level} ${word.why}`,
    rule.docs.why[language],
    ...(example === undefined ? [] : [`${level} ${word.example}`, examplePart(rule, example, language)]),
    `${level} ${word.mend}`,
    rule.docs.mend[language],
    ...optionsPart(rule, language),
    `${level} ${word.silence}`,
    word.inText,
    fenced('html', `<!-- nianbao-disable-next-line ${rule.id} ${word.reason} -->`),
    word.inConfig,
    fenced('json', `{ "rules": { "${rule.id}": "off" } }`),
  );
}

function examplePart(rule: RuleInfo, example: Example, language: Language): string {
  const word = words[language];
  const [wrong, right] = excerptsOf(example.wrong, example.right);
  const finding = checkExample(example).wrong.findings.find((one) => one.rule === rule.id);
  const says = finding === undefined ? [] : [`${word.says}${finding.message[language]}`];
  return lines(word.wrong, fenced('text', wrong), ...says, word.right, fenced('text', right));
}

function optionsPart({ id, options }: RuleInfo, language: Language): readonly string[] {
  if (options === undefined) return [];
  const word = words[language];
  const rows = Object.entries(options).map(
    ([name, spec]) => `| \`${name}\` | \`${JSON.stringify(spec.default)}\` | ${spec.docs[language]} |`,
  );
  const sample = Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, sampleOf(spec)]));
  return [
    `${language === 'zh' ? '##' : '###'} ${word.options}`,
    [word.optionsHead, '|---|---|---|', ...rows].join('\n'),
    fenced('json', `{ "rules": { "${id}": ${JSON.stringify(sample)} } }`),
  ];
}

const sampleOf = (spec: OptionSpec): unknown =>
  spec.kind === 'words' && spec.choices !== undefined ? spec.choices.slice(0, 1) : spec.default;

function indexPage(): string {
  const groups = [...new Set(rules.map(({ group }) => group))];
  const table = (language: Language, head: string): string =>
    [
      head,
      '|---|---|---|',
      ...groups.flatMap((group) =>
        rules
          .filter((rule) => rule.group === group)
          .map(
            (rule) =>
              `| [${rule.id}](${rule.id}.md) | ${severityName(rule.severity, language)} | ${rule.docs.what[language]} |`,
          ),
      ),
    ].join('\n');
  return `${lines(
    '# 规则',
    '每条规则一页：是什么、为什么、示例、怎样改、怎样忽略。规则的编号不会改变含义。[English](#rules)',
    table('zh', '| 规则 | 级别 | 说明 |'),
    '# Rules',
    'One page for each rule: what it finds, why, an example, how to mend and how to silence it. An id never changes its meaning.',
    table('en', '| rule | severity | says |'),
  )}\n`;
}

const lines = (...blocks: readonly string[]): string => blocks.join('\n\n');

const fenced = (kind: string, text: string): string => `\`\`\`${kind}\n${text}\n\`\`\``;

const groupName = ({ group }: RuleInfo, language: Language): string =>
  Object.entries(groupNames[language]).find(([key]) => key === group)?.[1] ?? group;

const severityName = (severity: Severity, language: Language): string => severityNames[severity][language];
