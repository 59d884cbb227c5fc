import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import type { Message } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { changeTo } from './change-to.ts';

/**
 * The Regulations as the basis of the report, with the number of another order or an article that says nothing of
 * reports: 政府信息公开条例（国务院令第771号）, 根据条例第三十一条编制本报告.
 */
export function* lawCited(
  paragraphs: readonly ProseParagraph[],
  template: Template,
  document: string,
): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, wronglyCited, template)) {
    for (const { start, end, right, message } of found) {
      const range = paragraph.range(start, end);
      const actual = document.slice(range.start, range.end);
      yield {
        range,
        message: message(actual),
        expected: right,
        actual,
        fixes: () => [changeTo(range, right)],
      };
    }
  }
}

interface Cited {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** Of what is written. */
  readonly message: (actual: string) => Message;
}

interface Words {
  readonly law: string;
  /** The law with the order that it was made by. */
  readonly order: RegExp;
  /** The digits of the orders there are. */
  readonly orders: readonly string[];
  readonly orderInForce: string;
  /** The law with articles of it, of which a report is made. */
  readonly article: RegExp;
  readonly articles: readonly string[];
  readonly articleInForce: string;
}

const compile = ({ contents }: Template): Words => {
  const { law, orders, state, numbering, articles, making, made } = contents.data.basisNumber;
  const name = `${fold(law)}》?`;
  // A bracket in front of the number is left over from one for its year.
  const numbers = numbering.map((one) => one.replace('{number}', '\\[?\\d{3}'));
  const makes = `[^。;]{0,60}?(?:${anyOf(making, '').source})[^。;,]{0,24}(?:${anyOf(made, '').source})`;
  return {
    law,
    order: new RegExp(`${name}[,(]{0,2}(?:${state})?(${numbers.join('|')})`, 'g'),
    orders: orders.map((order) => order.replace(/\D/g, '')),
    orderInForce: orders[0] ?? '',
    article: new RegExp(
      `${name}(?:\\([^()]{0,16}\\))?(第[一二三四五六七八九十百第条,和及至与]{1,24}条)(?=${makes})`,
      'g',
    ),
    articles,
    articleInForce: `第${articles.at(-1) ?? ''}条`,
  };
};

const wronglyCited = (text: string, template: Template): readonly Cited[] => {
  const words = template.derived(compile);
  if (!text.includes(words.law)) return NOTHING;
  const { orders, orderInForce, articles, articleInForce } = words;
  const isOrder = (written: string): boolean => !written.endsWith('条') && orders.includes(written.replace(/\D/g, ''));
  const hasArticle = (written: string): boolean =>
    written.split(/[第条,和及至与]+/).some((number) => articles.includes(number));
  return [
    ...citedBut(text, words.order, isOrder, orderInForce, (actual) =>
      say(
        `现行的《${words.law}》是${orderInForce}，这里写的是“${actual}”，请改正。`,
        `The Regulations in force are ${orderInForce}, not “${actual}”.`,
      ),
    ),
    ...citedBut(text, words.article, hasArticle, articleInForce, (actual) =>
      say(
        `年度报告的内容由《${words.law}》${articleInForce}规定，这里写的是“${actual}”，请核对。`,
        `What a report holds is set by ${articleInForce} of the Regulations, not “${actual}”. Please check.`,
      ),
    ),
  ];
};

/** What the group at the end of a pattern finds, but for what is right. */
const citedBut = (
  text: string,
  pattern: RegExp,
  isRight: (written: string) => boolean,
  right: string,
  message: Cited['message'],
): readonly Cited[] =>
  Array.from(text.matchAll(pattern)).flatMap(({ index, 0: whole, 1: written = '' }) => {
    const end = index + whole.length;
    return isRight(written) ? [] : [{ start: end - written.length, end, right, message }];
  });

const NOTHING: readonly Cited[] = [];
