import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { editDistance } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';
import { type Draft, say } from '../rule.ts';
import { changeTo } from './change-to.ts';

/**
 * The names of the form, of its notice, of who issued it and of the law, with a word lost or a character wrong:
 * 中华人民共和国政府信息工作年度报告格式. Short forms of a name, and those of other documents, are none of these.
 *
 * @param document the text of the report
 */
export function* basisNames(
  paragraphs: readonly ProseParagraph[],
  template: Template,
  document: string,
): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, wrongNamesIn, template)) {
    for (const { start, end, right } of found) {
      const range = paragraph.range(start, end);
      const written = document.slice(range.start, range.end);
      yield {
        range,
        message: say(`这里写的是“${written}”，名称应为“${right}”，请改正。`, `The name is ${right}, not “${written}”.`),
        expected: right,
        actual: written,
        fixes: () => [changeTo(range, right)],
      };
    }
  }
}

interface WrongName {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

interface Name {
  readonly right: string;
  /** How it begins: what holds nothing of it need not be looked at. */
  readonly opening: string;
  /** The words between beginning and end, folded. */
  readonly inner: string;
  readonly pattern: RegExp;
  /** What has to stand in front, brackets aside. */
  readonly behind: string;
}

const namesOf = ({ contents }: Template): readonly Name[] =>
  contents.data.basisNumber.names.map(({ name, behind = '' }) => {
    const [opening = '', inner = '', closing = ''] = fold(name).split(/[{}]/);
    const pattern = new RegExp(`${opening}([^《》<>〈〉,。;:()]{1,${inner.length + MOST_WRONG}}?)${closing}`, 'g');
    return { right: name.replace(/[{}]/g, ''), opening, inner, pattern, behind: fold(behind) };
  });

function wrongNamesIn(text: string, template: Template): readonly WrongName[] {
  const found: WrongName[] = [];
  for (const { right, opening, inner, pattern, behind } of template.derived(namesOf)) {
    if (!text.includes(opening)) continue;
    for (const { index, 0: whole, 1: written = '' } of text.matchAll(pattern)) {
      if (written === inner || editDistance(written, inner, MOST_WRONG) > MOST_WRONG) continue;
      const before = text.slice(Math.max(0, index - behind.length - MOST_BRACKETS), index);
      if (before.replace(/[《》<>〈〉]/g, '').endsWith(behind))
        found.push({ start: index, end: index + whole.length, right });
    }
  }
  found.push(...misnamedIn(text, template));
  return found.length === 0 ? NONE : found;
}

/** 《国务院政府信息公开条例》, between title marks alone: 国务院《政府信息公开条例》 only says whose it is. */
function misnamedIn(text: string, { contents }: Template): readonly WrongName[] {
  const { law, state, misnamed } = contents.data.basisNumber;
  if (!text.includes(MARK)) return NONE;
  return misnamed.flatMap((name): WrongName[] => {
    const at = text.indexOf(`${MARK}${name}》`);
    return at < 0 ? [] : [{ start: at + 1, end: at + 1 + name.length, right: state + law }];
  });
}

const MARK = '《';

const NONE: readonly WrongName[] = [];
/** More is another name. */
const MOST_WRONG = 2;
const MOST_BRACKETS = 2;
