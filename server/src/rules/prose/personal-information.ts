import type { ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Message } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';

export const personalInformation = defineSectionRule({
  id: 'personal-information',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '文字里有身份证号、银行卡号，或者个人的手机号。',
      "The text holds an identity card number, a bank card number or a private person's mobile number.",
    ),
    why: say(
      '年度报告向社会公布，公开个人信息会侵害他人权益（条例第十五条、个人信息保护法）。机关公布的联系电话不在此列。',
      "The report is published, and personal data would harm others (Article 15; the law on personal information). An office's published line is no such case.",
    ),
    mend: say('删去，或者用 * 号遮去中间各位。', 'Delete the number or mask its middle digits.'),
  },
  *check({ report, prose, template }) {
    for (const paragraph of prose.paragraphs) {
      if (!paragraph.readings.of(hasLongNumber, undefined)) continue;
      const words = template.derived(compile);
      const labels = [...report.form.labels.keys()];
      for (const match of paragraph.text.matchAll(NUMBER)) {
        const before = contextOf(paragraph.text, match);
        // The figures of a table that could not be read stand behind its labels.
        if (labels.some((label) => before.endsWith(label))) continue;
        const behind = WORD_BEHIND.exec(paragraph.text.slice(match.index + match[0].length))?.[0] ?? '';
        const kind = kindOf(match[0], before, behind, words, paragraph.section === undefined);
        if (kind !== undefined) yield draftOf(paragraph, match, kind);
      }
    }
  },
});

/** A run of digits that is no part of an address, a mail box or a longer number. */
const NUMBER = /(?<![\w./@=-])(?:\d{17}[\dXx]|\d{16,19}|1[3-9]\d{9}|1[3-9]\d-\d{4}-\d{4})(?![\w@]|[.-]\d)/g;

const hasLongNumber = (text: string): boolean => /\d{11}|\d-\d{4}-\d/.test(text);

type Kind = 'identity' | 'card' | 'mobile';

interface Words {
  readonly published: RegExp;
  readonly private: RegExp;
  readonly codes: RegExp;
  readonly cards: RegExp;
  readonly identity: RegExp;
}

function compile({ contents }: Template): Words {
  const data = contents.data.personal;
  return {
    published: anyOf(data.published, ''),
    private: anyOf(data.private, ''),
    codes: anyOf(data.codes, ''),
    cards: anyOf(data.cards, ''),
    identity: anyOf(data.identity, ''),
  };
}

/** What stands in front of a number, in its own sentence. */
function contextOf(text: string, match: RegExpMatchArray): string {
  const index = match.index ?? 0;
  const before = text.slice(Math.max(0, index - REACH), index);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
}

const REACH = 36;
/** 打入6217…账户: what a number is may be said behind it. */
const WORD_BEHIND = /^[^,。;:()]{0,6}/;
const NEAR = 14;

function kindOf(number: string, before: string, behind: string, words: Words, inPreamble: boolean): Kind | undefined {
  const near = before.slice(-NEAR);
  if (words.codes.test(near)) return undefined;
  if (number.replaceAll('-', '').length === 11) {
    // An office gives its line in front of the report, or with a word that says what it is for.
    const isOffice = inPreamble || words.published.test(near);
    return isOffice && !words.private.test(before) ? undefined : 'mobile';
  }
  // Named as one, it is one though a digit is wrong.
  if (number.length === 18 && (isIdentity(number.toUpperCase()) || (words.identity.test(near) && BORN.test(number))))
    return 'identity';
  const isUnionPay = /^(?:62|9558)/.test(number);
  const mayBeCard = isUnionPay || (number.length === 16 && /^[345]/.test(number));
  // A length, a prefix and a check digit as cards in the country have them: 16 digits may be a code, which begins with an area.
  const isNamed = words.cards.test(before) || words.cards.test(behind);
  const isCard = isNamed || (isUnionPay && UNION_PAY_LENGTHS.includes(number.length));
  return mayBeCard && isCard && isLuhn(number) ? 'card' : undefined;
}

const UNION_PAY_LENGTHS: readonly number[] = [19];

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A region, a date of birth, a sequence and the check digit. */
const BORN = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;

/** GB 11643. */
function isIdentity(number: string): boolean {
  if (!BORN.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17);
}

/** The check of card numbers: from the right, every other digit doubled, the digits add up to a multiple of ten. */
function isLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number.charAt(number.length - 1 - i));
    const counted = i % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

const names: Readonly<Record<Kind, Message>> = {
  identity: say('身份证号', 'an identity card number'),
  card: say('银行卡号', 'a bank card number'),
  mobile: say('个人手机号', 'a private mobile number'),
};

function draftOf(paragraph: ProseParagraph, match: RegExpMatchArray, kind: Kind): Draft {
  const start = match.index ?? 0;
  const range = paragraph.range(start, start + match[0].length);
  const { zh, en } = names[kind];
  const masked = mask(match[0]);
  return {
    range,
    message: say(
      `“${masked}”像是${zh}，公布前请删去或遮去中间各位。`,
      `“${masked}” looks like ${en}; please delete or mask it before the report is published.`,
    ),
    fixes: () => [
      {
        title: say('用 * 号遮去中间各位', 'Mask the middle digits'),
        applicability: 'suggested',
        edits: [{ range, newText: masked }],
      },
    ],
  };
}

/** The first three and the last four digits are left. */
const mask = (number: string): string =>
  number.slice(0, 3) + number.slice(3, -4).replace(/\d/g, '*') + number.slice(-4);
