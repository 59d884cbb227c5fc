import type { Form } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import type { Message } from '../../text/message.ts';
import { labelOf } from '../grammar/meaning.ts';
import type { AllSaying } from '../grammar/saying.ts';
import { type Candidate, type CellReader, cellSum } from './candidates.ts';

interface ResultClaim {
  readonly claim: 'result';
  readonly name: Message;
  readonly isDoubtful: boolean;
  readonly against: readonly Candidate[];
}

/**
 * 收到4件,均属于本机关不掌握相关政府信息: what else has become of them. The name of a row may stand for its group, so that another
 * row of that is in doubt, and tells nothing where the row is not named in full.
 */
export function readResult(
  { counted, phrase: { words } }: AllSaying,
  result: string,
  read: CellReader,
  form: Form,
): ResultClaim | undefined {
  if (result === GRANTED || NOT_OF_RESULT.some((word) => words.has(word))) return undefined;
  const sum = (rows: readonly string[]): Candidate | undefined => read(cellSum('requests', rows, ['total']));
  const all = counted === undefined ? [] : [sum(['newReceived']), sum(['resultTotal'])];
  if (!all.some((one) => one?.sure === true && one.value === counted)) return undefined;
  const left = sum(['carriedForward'])?.value ?? 0;
  const holdsAll = (row: string): boolean => {
    const of = sum([row]);
    return of?.sure !== true || Math.max(of.value, of.computed) + left >= (counted ?? 0);
  };
  const group = result.split('.')[0] ?? result;
  const isInGroup = holdsAll(group);
  if (isInGroup && (group === result || !words.has('inFull') || holdsAll(result))) return undefined;
  const own = isInGroup ? result : group;
  const others = form.rows.requests.filter(
    ({ id, under, isTotal }) => under.length > 0 && !isTotal && id !== own && !under.includes(own),
  );
  return {
    claim: 'result',
    name: labelOf(result, form),
    isDoubtful: isInGroup,
    against: mapDefined(others, ({ id }) => sum([id])),
  };
}

/** 予以公开 may stand for both ways of opening, and is held against the cells where that is known. */
const GRANTED = 'granted';
/** 均因信息不存在等原因无法提供 leaves open what else; what was carried over is none of those in front. */
const NOT_OF_RESULT: readonly string[] = ['etc', 'not', 'others', 'list', 'carried', 'received', 'opened'];
