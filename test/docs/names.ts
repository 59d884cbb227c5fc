/** The groups of rules, as READMEs and pages call them. */
export const groupNames = {
  zh: {
    structure: '结构',
    table: '表格',
    arithmetic: '勾稽关系',
    'last-year': '与上年对照',
    'roll-up': '汇总',
    text: '文字',
    plausibility: '合理性',
    suppression: '忽略标记',
  },
  en: {
    structure: 'structure',
    table: 'table',
    arithmetic: 'arithmetic',
    'last-year': 'last year',
    'roll-up': 'roll-up',
    text: 'text',
    plausibility: 'plausibility',
    suppression: 'suppression',
  },
} as const;
