import { foundIn } from '../../prose/prose.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { basisNames } from './basis-names.ts';
import { changeTo } from './change-to.ts';
import { formInForce, formsBefore, numbersOfForms, wrongNumbersIn } from './form-numbers.ts';
import { lawCited } from './law-cited.ts';
import { namedDocuments } from './named-documents.ts';

export const basisNumber = defineSectionRule({
  id: 'basis-number',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '年度报告的依据写错了：格式文件的文号（如“国办公开函〔2021〕30号”）或名称、条例的国务院令号或条文；信息处理费管理办法的文号也在其内。',
      'The basis of the report is named wrongly: the number of the notice that holds the form, as in 国办公开函〔2021〕30号, or its name, or the order or the article of the Regulations; the number of the measures on fees as well.',
    ),
    why: say(
      '错了一个字或一个数字就是别的文件、别的条文；格式文件的代字是“国办公开办函”，年度报告的内容由条例第五十条规定。',
      'One slip makes it another document or article; the form is 国办公开办函, and what a report holds is set by Article 50.',
    ),
    mend: say('改成正确的文号、名称。', 'Write the right number or name.'),
  },
  *check({ report, prose, template }) {
    const numbers = template.derived(numbersOfForms);
    const [own] = template.common.sections;
    const wantedForm = formInForce(report);
    const earlier = formsBefore(wantedForm, template).map(({ data }) => data.basis.number);
    const { text } = report.document;
    yield* namedDocuments(prose.paragraphs, template, text);
    const opening = prose.paragraphs.filter(({ section }) => section === undefined || section === own?.id);
    yield* lawCited(opening, template, text);
    yield* basisNames(opening, template, text);
    for (const { paragraph, found } of foundIn(opening, wrongNumbersIn, numbers)) {
      for (const { start, end, right: ofNotice, slip } of found) {
        const wanted = wantedForm?.data.basis.number ?? ofNotice;
        // That of another form is out of date, however it is written.
        if (slip === 'writing' && wanted !== ofNotice) continue;
        if (slip === 'issuer' && earlier.includes(ofNotice)) continue;
        const right = slip === 'count' ? wanted : ofNotice;
        const isOfForm = numbers.forms.some(({ number }) => number === right);
        const range = paragraph.range(start, end);
        const written = text.slice(range.start, range.end);
        yield {
          range,
          message: say(
            `${isOfForm ? '年度报告格式的' : ''}文号应为“${right}”，这里写的是“${written}”，请改正。`,
            `The number of the ${isOfForm ? "form's notice" : 'notice'} is ${right}, not “${written}”.`,
          ),
          expected: right,
          actual: written,
          fixes: () => [changeTo(range, right)],
        } satisfies Draft;
      }
    }
  },
});
