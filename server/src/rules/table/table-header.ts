import type { BoundTable, HeaderIssue, Report } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import type { TextRange } from '../../text/range.ts';
import type { EditTools, Fix, Message } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { shortenBeside, tableName } from '../words.ts';
import { isMixed, tablesOf } from './tables.ts';

export const tableHeader = defineSectionRule({
  id: 'table-header',
  group: 'table',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '表头或分栏标题缺失、写错、次序与格式不同，或者混入了别的表头。',
      'A header cell or band is missing, misspelt or out of order, or a foreign header stands in the table.',
    ),
    why: say('表头说明各列的含义，格式已经印定。', 'The header says what the columns mean and is printed in the form.'),
    mend: say('改成格式的表头。', 'Write the header of the form.'),
  },
  *check({ report, template }) {
    const foreign = new Set(report.foreignLabels.map(({ folded }) => folded));
    const { wantedForm, form } = report;
    const isWrongForm = wantedForm !== undefined && wantedForm.id !== form.id;
    for (const table of tablesOf(report)) {
      // How the headers of another year's form are spelt is of no use to who has to take this year's.
      if (isWrongForm && table.id === 'disclosure') continue;
      const name = tableName(template, table);
      const lost = new Map<number, string[]>();
      const issues = withoutMissingParts(report, table);
      yield* otherOrder(report, table);
      for (const { kind, official, range } of issues)
        if (kind === 'missing') lost.set(range.start, [...(lost.get(range.start) ?? []), official]);
      for (const { kind, official, written, range } of issues) {
        if (table.id === 'disclosure' && isMixed(report) && (kind === 'missing' || foreign.has(fold(written))))
          continue;
        if (kind === 'missing') {
          const all = lost.get(range.start);
          lost.delete(range.start);
          if (all !== undefined)
            yield { ...missingFinding(name, all, range), fixes: (edit) => [putBack(edit, report, table)] };
          continue;
        }
        const message =
          kind === 'misspelt'
            ? say(
                `表头“${shortenBeside(written, official)}”与格式不一致，应为“${official}”。`,
                `The header “${shortenBeside(written, official)}” must read “${official}”.`,
              )
            : say(
                `${name.zh}中间混入了别的表头，请删去这一行。`,
                `A header of some other table stands inside the ${name.en}; remove it.`,
              );
        yield {
          range,
          message,
          ...(official === '' ? {} : { expected: official }),
          ...(written === '' ? {} : { actual: written }),
          fixes: (edit) =>
            kind === 'misspelt' ? [correct(edit, report, table, official, range)] : remove(edit, report, table, range),
        };
      }
    }
  },
});

/** The same headers in the same other order, at whichever places, were exchanged by one slip. */
function* otherOrder(report: Report, table: BoundTable): Generator<Draft> {
  const { exchangedHeaders } = table;
  for (const { officials, written, range } of exchangedHeaders) {
    const places = exchangedHeaders.filter((other) => other.written.join() === written.join()).map((one) => one.range);
    const [first, ...others] = places;
    if (first !== range) continue;
    const [asPrinted, asWritten] = [officials.join('、'), written.join('、')];
    yield {
      range,
      message: say(
        `表头的次序与格式不同：格式依次是“${asPrinted}”，现在是“${asWritten}”。请核对这几列的数字是哪一列的，再按格式的次序填写。`,
        `The headers stand in another order than in the form: “${asPrinted}” there, “${asWritten}” here. Check to which columns the figures belong, then put them in the order of the form.`,
      ),
      expected: asPrinted,
      actual: asWritten,
      related: others.map((other) => ({ message: say('这里也是', 'here too'), range: other })),
      fixes: (edit) => [
        {
          title: say(
            '表头改成格式的次序（数字不动）',
            'Put the headers in the order of the form and leave the figures',
          ),
          applicability: 'suggested',
          edits: places.flatMap((place) => edit.reorderLabels(report, table, place, officials)),
        },
      ],
    };
  }
}

const correct = (edit: EditTools, report: Report, table: BoundTable, official: string, range: TextRange): Fix => ({
  title: say(`改为“${official}”`, `Write “${official}”`),
  applicability: 'safe',
  edits: edit.correctLabel(report, table, range, official),
});

const putBack = (edit: EditTools, report: Report, table: BoundTable): Fix => ({
  title: say('补上这张表缺少的表头', 'Put the lost headers of this table back'),
  applicability: 'safe',
  edits: edit.restoreHeaders(report, table),
});

function remove(
  edit: EditTools,
  { document: { text } }: Report,
  { parts }: BoundTable,
  range: TextRange,
): readonly Fix[] {
  const row = edit.rowAt(parts, range.start);
  if (row === undefined) return [];
  const title = say('删去这一行别的表头', 'Remove this row of other headers');
  return [{ title, applicability: 'suggested', edits: [edit.removeRow(text, row)] }];
}

const MOST_LISTED = 3;

/** Headers that are lost at one place were lost together. */
function missingFinding(table: Message, officials: readonly string[], range: TextRange): Draft {
  const listed = officials
    .slice(0, MOST_LISTED)
    .map((official) => `“${official}”`)
    .join('、');
  const count = officials.length;
  const more = count > MOST_LISTED ? `等 ${count} 处` : '';
  return {
    range,
    message: say(
      `${table.zh}缺少表头${listed}${more}，应在此处。`,
      `The ${table.en} lacks ${count === 1 ? 'the header' : `${count} headers:`} ${listed.replaceAll('、', ', ')}${more && ' and others'}; ${count === 1 ? 'it belongs' : 'they belong'} here.`,
    ),
    expected: officials.join('\n'),
  };
}

/** Where all rows of a part are missing, that is said of the rows: its headers went with them. */
function withoutMissingParts({ form }: Report, { id, headers, missing }: BoundTable): readonly HeaderIssue[] {
  if (id !== 'disclosure') return headers;
  const absent = new Set(missing.flatMap(({ rows }) => rows.map((row) => row.id)));
  let skipped: number | undefined;
  return headers.filter(({ kind, role, official, range }) => {
    if (kind !== 'missing') return true;
    if (role === 'band') {
      const rows = form.data.disclosure.parts.find(({ band }) => band === official)?.rows ?? [];
      skipped = rows.every((row) => absent.has(row.id)) ? range.start : undefined;
    }
    return skipped !== range.start;
  });
}
