import type { Form, Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import type { Token } from './lexer.ts';
import { isFiller } from './phrase.ts';

// How sentences speak that count who applied.

/**
 * 自然人684件,商业企业52件,社会公益组织3件: whether a sentence counts applicants of several kinds, one of them by the name that the table has
 * for it, and says nothing else of them that may narrow it. Where applications are spoken of, nothing else is divided so.
 */
export function listsApplicants(tokens: readonly Token[], { data: { requests } }: Form, { prose }: Template): boolean {
  const kinds = new Set<string>();
  let isFormal = false;
  for (const token of tokens) {
    if (token.kind === 'unknown' && !prose.otherOrganisations.includes(token.text)) return false;
    if (token.kind !== 'word') continue;
    const { role, id, text } = token.word;
    if (role === 'outcome' || (role === 'topic' && id !== 'request') || (role === 'word' && !PLAIN.includes(id)))
      return false;
    if (role !== 'applicant') continue;
    kinds.add(id);
    isFormal ||= id === ORGANISATIONS || requests.columns.some(({ label }) => fold(label) === text);
  }
  return isFormal && kinds.size > 1 && tokens.some(({ kind }) => kind === 'number');
}

/** Words that say nothing of which applicants are counted. */
const PLAIN: readonly string[] =
  'received handled completed carried lastYear nextYear thisYear own named area ofWhich among amongThem list others etc rest sum respectively each leading most involving all none'.split(
    ' ',
  );
const ORGANISATIONS = 'organisations';

/** 申请人以自然人为主,共126件: says the same as 居多 behind who applied; anywhere else 为 and 主 may be of other words. */
export function withMostly(tokens: readonly Token[], { prose: { mostly } }: Template): readonly Token[] {
  const at = tokens.findIndex((token, i) => token.kind === 'unknown' && mostly.includes(joinedAt(tokens, i)));
  const [who, by, last] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (by === undefined || last === undefined || who?.kind !== 'word' || who.word.role !== 'applicant') return tokens;
  const word = { text: '', role: 'word', id: 'leading' } as const;
  return [...tokens.slice(0, at - 1), { kind: 'word', word, start: by.start, end: last.end }, ...tokens.slice(at + 1)];
}

/** 为主 of 为 and 主. */
function joinedAt(tokens: readonly Token[], at: number): string {
  const [by, last] = [tokens[at - 1], tokens[at]];
  return by?.kind === 'word' && isFiller(by) && last?.kind === 'unknown' ? by.word.text + last.text : '';
}
