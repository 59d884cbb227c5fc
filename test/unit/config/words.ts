import { say } from '../../../server/src/text/message.ts';

/** What editors show beside the names in `.nianbao.json`. */
export const schemaWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  $schema: say('本文件的模式。', 'The schema of this file.'),
  form: say('按哪一版格式检查；auto 按报告年度判断。', 'Which national form; auto reads it from the report.'),
  unit: say('单位名称，报告里没有写明时用。', 'The name of the unit, where the report does not tell it.'),
  previous: say('上一年度的报告，相对于本文件所在文件夹。', "Last year's report, from the folder of this file."),
  rules: say('各条规则的级别（off 为不检查）和选项。', 'How bad each rule is (off: not checked), and its options.'),
  baseline: say('基线文件：其中记下的问题不再报告。', 'The baseline: findings noted in it are not reported.'),
  folders: say(
    '某个文件夹或某些文件另外的设定，写在后面的优先。',
    'Other settings for a folder or some files; the later one counts.',
  ),
};
