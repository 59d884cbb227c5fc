import { about } from '../template/about.ts';
import type { Form, FormLabel } from '../template/forms.ts';
import type { About } from '../template/schema.ts';
import { type Message, say } from '../text/message.ts';

/** What a label of a form's table stands for; undefined where there is nothing to say. */
export function aboutLabel(form: Form, { role, table, id, official }: Omit<FormLabel, 'quality'>): About | undefined {
  const own: AboutTable = about[table];
  switch (role) {
    case 'row':
      return own.rows[id];
    case 'column':
      return own.columns[id.slice(id.indexOf('.') + 1)];
    case 'group':
      return own.groups?.[id];
    case 'band':
      return own.bands?.[official];
    case 'note':
    case 'key':
      return own.note;
    case 'head':
      // The review table names its blocks in its head.
      return own.heads?.[official] ?? own.rows[blockOf(form, official)];
    default:
      return role satisfies never;
  }
}

const blockOf = ({ data: { review } }: Form, head: string): string =>
  review.blocks.find(({ path }) => path.at(-1) === head)?.id ?? '';

interface AboutTable {
  readonly note: About;
  readonly rows: Readonly<Record<string, About>>;
  readonly columns: Readonly<Record<string, About>>;
  readonly groups?: Readonly<Record<string, About>>;
  readonly bands?: Readonly<Record<string, About>>;
  readonly heads?: Readonly<Record<string, About>>;
}

/** Basis and certainty in one line: `依据：条例第三十六条（通行理解，非国家文件原文）`. */
export function sourceOf({ basis, sure }: Pick<About, 'basis' | 'sure'>): Message {
  const words = CERTAINTY[sure ?? 'common'];
  return basis === undefined
    ? say(`说明：${words.zh}。`, `Note: ${words.en}.`)
    : say(`依据：${basis}（${words.zh}）`, `Basis: ${basis} (${words.en})`);
}

const CERTAINTY: Readonly<Record<NonNullable<About['sure']> | 'common', Message>> = {
  printed: say('按表格印明的文字', 'as the form prints it'),
  document: say('见于国家文件', 'stated in a national document'),
  local: say('见于地方文件，各地可能不同', 'stated in local documents; places may differ'),
  common: say('通行理解，非国家文件原文', 'common understanding, not the text of a national document'),
};
