import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('stale-year');
const mends = fixesOf('stale-year');

const stale = '⟦stale-year|2023⟧';
const overview = (text: string): string => report({ bodies: { overview: text } });
const problems = (text: string): string => report({ bodies: { problems: text } });

describe("another year in a sentence on this year's work", () => {
  finds('at its start', overview(`${stale}年，我县主动公开政府信息120条。`), {
    zh: '这里写的是2023年，本报告是2024年度的，请核对是不是上一年留下的文字。',
    en: 'This says 2023, but the report is on 2024; please check whether the sentence is left over from another year.',
    severity: 'warning',
    expected: '2024',
    actual: '2023',
  });
  finds(
    'a year to come',
    overview('（一）主动公开。2024年公开信息80条。⟦stale-year|2025⟧年全年累计发布政策解读2条。'),
    {
      zh: '这里写的是2025年，在本报告的2024年度之后，请核对年份或者内容是否应写入本报告。',
      en: 'This says 2025, which is behind the report year 2024; please check the year, or whether it belongs in this report.',
    },
  );
  for (const sentence of [
    `${stale}年度，我局未收到政府信息公开申请。`,
    `（一）主动公开。${stale}年，通过网站公开信息80条，较上年增长5%。`,
    `（三）政府信息管理。${stale}年我局制发行政规范性文件2件，对历年文件集中清理。`,
    `我镇${stale}年共收到政府信息公开申请3件。`,
    `${stale}年，我局认真落实《2024年政务公开工作要点》，公开信息20条。`,
    `云汀县${stale}年主动公开政府信息35条。`,
    `${stale}年在县政府领导下，各项公开工作平稳有序，组织培训2次。`,
    `依申请公开情况：${stale}年，共受理申请2件。`,
    `我县${stale}年政府信息公开工作取得新进展。`,
    `⟦stale-year|2022⟧年，全年主动公开政府信息66条。`,
    `（二）${stale}年，我局未收到政府信息公开申请。`,
    `● ${stale}年主动公开政府信息120条。`,
    `➢${stale}年，我局未收到政府信息公开申请。`,
    `①${stale}年主动公开政府信息120条。`,
    `${stale}年度发生因政府信息公开引发的行政复议1件。`,
    `${stale}年度无依申请公开事项。`,
    `${stale}年县本级及各部门新收申请60件。`,
    `${stale}年局网站发布信息95篇。`,
    `${stale}年处理依申请公开2件，均已答复。`,
    `${stale}年，公开2023年部门决算和2024年部门预算等信息12条。`,
    `${stale}年，县水利局作出行政处罚3宗。`,
    `${stale}年，我委收到申请28件，上年度结转1件，本年度办结27件。`,
    `为便于监督，特编制${stale}年政府信息公开年度报告。`,
    `现将我乡${stale}年度政府信息公开工作总体情况报告如下。`,
    `按照格式要求，现编制《蓼汀街道办事处${stale}年政府信息公开工作年度报告》。`,
    `截至${stale}年12月31日，我镇本年度主动公开政府信息31条。`,
    `⟦stale-year|2025⟧年，我局主动公开政府信息120条。`,
  ])
    finds(sentence, overview(sentence));
  for (const [written, behind] of [
    ['二〇二三', '年，我局主动公开政府信息120条。'],
    ['二零二三', '年度，我局未收到政府信息公开申请。'],
    ['2O23', '年，我局主动公开政府信息120条。'],
  ] as const)
    finds(`in another writing: ${written}`, overview(`⟦stale-year|${written}⟧${behind}`), {
      zh: '这里写的是2023年，本报告是2024年度的，请核对是不是上一年留下的文字。',
      expected: '2024',
      actual: '2023',
    });
  for (const sentence of [`本年度（${stale}年）共举办政策宣讲会6场。`, `今年(${stale}年度)，我局未收到申请。`])
    finds(`called this year: ${sentence}`, overview(sentence), {
      zh: '这里写的是2023年，本报告是2024年度的，请核对是不是上一年留下的文字。',
      expected: '2024',
      actual: '2023',
    });
  finds('called this year in section five', problems(`本年度（${stale}年）培训不多。下一步加强培训。`));
  silent('what is called this year when it is written', problems('培训不多。今年（2025年）加强培训。'));
  silent('the year before by its number', overview('上年度（2023年）共举办宣讲会6场。'));
  silent('this year by its number', overview('本年度（2024年）共举办宣讲会6场。'));
  finds('a notice of fees', report({ bodies: { other: `${stale}年度未发出收费通知，未收取信息处理费。` } }));
  finds('in section six', report({ bodies: { other: `${stale}年度，我局未收取信息处理费。` } }));
  finds(
    'in section five, where the year is summed up',
    problems(`${stale}年，我局政务公开工作取得一定成效，但仍有不足。`),
  );
  finds(
    'in section five, where the year is summed up by what is wanting',
    problems(`存在问题：${stale}年，我局政府信息公开工作虽有进步，但更新不够及时。改进情况：建立台账。`),
  );
  finds(
    'in section five, where an older year is summed up',
    problems('⟦stale-year|2021⟧年，我局政务公开工作取得一定成效，但仍有不足。'),
    { severity: 'info' },
  );
  for (const text of [
    '2021年以来，我局政府信息公开工作虽有进步，但更新不够及时。',
    '2023年，我局政府信息公开工作更新不够及时，现已全部解决。',
    '2023年，我局开通网站，2024年政府信息公开工作虽有进步，但更新不够及时。',
    '2015年，我局开展政府信息公开工作的人员不够，延续至今。',
    '2024年，我局政府信息公开工作虽有进步，但更新不够及时。',
    '根据2021年印发的办法，我局政府信息公开工作还有不足。',
    '2022年机构改革后，我局政府信息公开工作力量不够。',
    '我局2023年成立，政府信息公开工作经验不足。',
  ])
    silent(text, problems(text));
  finds(
    'the name of the report in the preamble',
    report({ preamble: `现公布云汀县人民政府${stale}年政府信息公开工作年度报告。` }),
  );
  finds(
    'a counted deed in section five',
    problems(`更新偏慢。${stale}年，本机关共组织政务公开业务培训3次，提升了工作人员业务水平。`),
    { severity: 'info' },
  );
  silent('how problems were mended', problems('针对上年的不足，2023年，本机关共组织培训3次。'));
  silent('the year before, beside this year', problems('2023年，本机关共组织培训3次，2024年只有1次，培训偏少。'));
  finds('section five that sums up the wrong year', problems(`${stale}年的工作还有不足：公开内容与群众期待有差距。`));
  finds(
    'the report by its short name',
    report({ preamble: `按照条例第五十条的规定，现公布云汀县人民政府${stale}年度报告。` }),
  );
  for (const sentence of [
    `截至${stale}年12月31日，未办结的申请2件已依法结转下年度继续办理。`,
    `截至${stale}年底，本年公开信息120条。`,
    `截至${stale}年底，全县现行有效行政规范性文件36件。`,
  ])
    finds(`how it stands now: ${sentence}`, overview(sentence));
  finds('the state at the end of the year', overview(`年内废止文件2件，截至${stale}年12月31日现行有效12件。`));
  finds('a date, less surely', overview(`优化栏目2个，${stale}年7月完成页面改版。`), { severity: 'info' });
  finds('work that is carried out, less surely', overview(`我委认真落实${stale}年政务公开工作，公开信息20条。`), {
    severity: 'info',
  });
  finds('every sentence', overview(`${stale}年，我县公开信息20条。\n${stale}年，我县收到申请3件。`));
  finds(
    'where all sentences agree it is the title that is wrong',
    report({
      title: '云汀县人民政府⟦stale-year|2025⟧年政府信息公开工作年度报告',
      preamble: null,
      bodies: {
        overview:
          '2024年，我县公开信息20条。\n2024年，我县收到申请3件。\n2024年，我县组织培训2次。\n2024年，我县更新目录5项。',
        problems: '目录不细。',
        other: '未收取信息处理费。',
      },
    }),
    { zh: '标题写的是2025年，正文有 4 处写的是2024年的工作，请核对报告年度。', expected: '2024', actual: '2025' },
  );
  const titled = (title: string, overview: string, other: string): string =>
    report({ title, preamble: null, bodies: { overview, problems: '目录不细。', other } });
  finds(
    "last year's title",
    titled(
      '云汀县人民政府⟦stale-year|2023⟧年政府信息公开工作年度报告',
      '2024年，云汀县深入贯彻条例，推进政务公开。',
      '2024年度我县没有收取信息处理费。',
    ),
    { zh: '标题写的是2023年，正文有 2 处写的是2024年的工作，请核对报告年度。', expected: '2024', actual: '2023' },
  );
  const ofLastYear = '云汀县人民政府2023年政府信息公开工作年度报告';
  const ofPeriod = (title: string, overview: string, more: Partial<Parameters<typeof report>[0]> = {}): string =>
    report({
      title,
      preamble:
        '按照条例第五十条的规定，现公布云汀县人民政府2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。',
      bodies: { overview, problems: '目录不细。', other: '未收取信息处理费。' },
      ...more,
    });
  const opening = '2024年，云汀县深入贯彻条例，推进政务公开。';
  const all = casesOf('stale-year', 'report-period', 'form-mismatch', 'outdated-basis', 'late-publication');
  all.finds(
    'the period and the opening of section one agree against the title: that alone is wrong',
    ofPeriod('云汀县人民政府⟦stale-year|2023⟧年政府信息公开工作年度报告', opening),
    {
      zh: '标题写的是2023年，统计期限和正文写的都是2024年，请核对标题里的年份是不是上一年留下的。',
      en: 'The title says 2023, but the statistics period and the text are of 2024; please check whether the year in the title is left over from another report.',
      severity: 'warning',
      expected: '2024',
      actual: '2023',
    },
  );
  all.finds(
    'with the day of its publication',
    ofPeriod('云汀县人民政府⟦stale-year|2023⟧年政府信息公开工作年度报告', opening, {
      after: '云汀县人民政府\n2025年1月20日',
    }),
  );
  const periods = casesOf('report-period');
  const slip = '统计期限为⟦report-period|2024年1月1日至12月31日⟧。';
  periods.finds(
    'a period of another year where section one does not say the year',
    ofPeriod(ofLastYear, '云汀县深入贯彻条例，推进政务公开。', { preamble: slip }),
  );
  periods.finds(
    'a period of another year where section one is of the year of the title',
    ofPeriod(ofLastYear, '2023年，云汀县深入贯彻条例。2024年，云汀县将推进政务公开。', { preamble: slip }),
  );
  periods.finds(
    'a period of another year in a report that is announced by the year of the title',
    ofPeriod(ofLastYear, opening, {
      preamble: `现公布云汀县人民政府2023年政府信息公开工作年度报告。${slip}`,
    }),
  );
  periods.finds(
    'a period that was not over when the report was published',
    ofPeriod(ofLastYear, opening, { preamble: slip, after: '云汀县人民政府\n2024年1月20日' }),
  );
  silent('plans', titled(ofLastYear, '推进政务公开。2024年，我县计划开展培训。', '2024年，我县将继续落实收费办法。'));
  silent(
    'its own year as well',
    titled(ofLastYear, '2023年，云汀县深入贯彻条例。2024年，云汀县落实整改。', '2024年度我县没有收取信息处理费。'),
  );
  for (const sentence of [
    '二〇二四年，我县主动公开政府信息120条。',
    '比二〇二三年增加公开信息20条。',
    '《二〇二三年政务公开工作要点》要求的事项已公开。',
    '二〇二三年十二月成立领导小组。',
    '第二〇二三年会公开信息5条。',
    'O2O23年会公开信息5条。',
  ])
    silent(`in another writing: ${sentence}`, overview(sentence));
  silent('dates', titled(ofLastYear, '年报于2024年1月20日公开。2024年1月组织自查。', '未收取信息处理费。'));
});

describe('a text without a title', () => {
  const untitled = (preamble: string | null, overview: string): string =>
    report({ title: null, preamble, bodies: { overview, problems: '目录不细。', other: '未收取信息处理费。' } });
  const four =
    '2024年，我县公开信息20条。\n2024年，我县收到申请3件。\n2024年，我县组织培训2次。\n2024年，我县更新目录5项。';
  silent(
    "last year's report and other documents that were published",
    untitled(
      null,
      '2024年，我局落实条例。\n（一）主动公开。主动公开2023年度政府信息公开工作年度报告、2024年工作要点、2023年部门决算等6个事项。',
    ),
  );
  silent(
    'the same in front of all sentences that open with the year',
    untitled(null, '主动公开2023年度政府信息公开工作年度报告等6个事项。\n2024年，我局收到申请3件，已办结。'),
  );
  finds(
    'of whose period all sentences say otherwise: there is no title to speak of',
    untitled('统计期限自⟦stale-year|2025年1月1日起至2025年12月31日⟧止。', four),
    {
      zh: '从这里看是2025年度的报告，正文有 4 处写的是2024年的工作，请核对报告年度。',
      en: 'By this the report is on 2025, but 4 sentences report on 2024; please check the report year.',
      expected: '2024',
      actual: '2025',
    },
  );
});

describe("last year's report announced by its name", () => {
  finds(
    'in front of the first section',
    report({ preamble: `我镇认真编制了《蓼汀镇人民政府${stale}年政府信息公开工作年度报告》。` }),
    { expected: '2024', actual: '2023' },
  );
  for (const preamble of [
    `现将我局${stale}年度政府信息公开情况报告如下：`,
    `按照条例，将${stale}年政府信息公开工作情况报告如下。`,
    `结合我办${stale}年度政府信息公开工作实际，编制本报告。`,
    `现公开云汀县人民政府${stale}年政府信息公开工作年度报告。`,
    `现向社会公布${stale}年度云汀县人民政府信息公开工作年度报告。`,
  ])
    finds(preamble, report({ preamble }));
  finds('without its owner', report({ preamble: `现发布《${stale}年政府信息公开工作年度报告》，请予监督。` }));
});

describe('plans for a year that is over', () => {
  finds('the year of the report', problems('下一步工作。⟦stale-year|2024⟧年，我县将重点做好以下工作：一是加强培训。'), {
    zh: '这里写的是2024年的打算，2024年度的报告应写2025年的，请核对是不是上一年留下的文字。',
    en: 'These are plans for 2024, but a report on 2024 plans for 2025; please check whether the sentence is left over from another year.',
    severity: 'warning',
    expected: '2025',
    actual: '2024',
  });
  finds('the year before', problems('⟦stale-year|2023⟧年将进一步丰富解读形式。'), { expected: '2025' });
  silent('将 in the place of 把', problems('2024年，我县将信息公开纳入考核，但考核还不够细。'));
  silent('将 in the place of 把, as a plan begins', problems('2024年，我县将重点领域公开纳入考核，但考核还不够细。'));
  silent('将 in the place of 把, of what was made of it', problems('2024年，我县将加强解读作为抓手，仍有差距。'));
  silent('the next year', problems('2025年，我县将重点做好以下工作。'));
  silent('a plan that was made then', problems('2024年制定的整改方案明确将继续清理目录。'));
  silent('what is told of the year itself', overview('2024年，我县将继续推进的三项改革全部落地。'));
});

describe('the date below the report', () => {
  finds('lies in its year', report({ after: '云汀县人民政府\n⟦stale-year|2024⟧年1月15日' }), {
    zh: '落款日期是2024年1月，2024年度还没有结束，应为2025年，请核对是不是上一年留下的日期。',
    en: "The report is dated 2024-01, when 2024 was not over; the year should be 2025. Please check whether the date is left over from last year's report.",
    severity: 'warning',
    expected: '2025',
    actual: '2024',
  });
  finds('on the line of the signer', report({ after: '云汀县人民政府　⟦stale-year|2024⟧年1月15日' }));
  finds('in Chinese numerals', report({ after: '⟦stale-year|二〇二四⟧年一月十五日' }), { actual: '2024' });
  finds('lies before its year', report({ after: '⟦stale-year|2023⟧年1月15日' }), { expected: '2025' });
  finds('below the title', report({ preamble: '（⟦stale-year|2024⟧年1月15日）\n\n按照要求，编制本报告。' }), {
    zh: '报告日期是2024年1月，2024年度还没有结束，应为2025年，请核对是不是上一年留下的日期。',
    expected: '2025',
  });
  finds(
    'below the title, without brackets',
    report({ preamble: '⟦stale-year|2024⟧年1月15日\n\n按照要求，编制本报告。' }),
  );
  silent('below the title, the next year', report({ preamble: '（2025年1月15日）\n\n按照要求，编制本报告。' }));
  silent('below the title, with other words', report({ preamble: '2024年1月15日起，我县按照要求收集数据。' }));
  silent('the next year', report({ after: '云汀县人民政府\n2025年1月15日' }));
  silent('much later', report({ after: '2026年6月15日' }));
  silent('the last days of the year', report({ after: '2024年12月31日' }));
  silent('in Chinese numerals, the next year', report({ after: '二○二五年一月十五日' }));
  silent('no date', report({ after: '2024年1月15日起施行的办法已公开。' }));
  mends('in Chinese numerals', report({ after: '二〇二四年一月十五日' }), {
    title: '改为2025年',
    applicability: 'suggested',
    before: '二〇二四年一月',
    after: '二〇二五年一月',
  });
});

describe('carried over into a year', () => {
  finds('that is over', overview('年末尚有2件未到期，结转⟦stale-year|2024⟧年办理。'), {
    zh: '这里写的是结转到2024年，2024年度没有办结的应结转到2025年，请核对是不是上一年留下的文字。',
    en: 'This says carried over into 2024, but what was not completed in 2024 goes on in 2025; please check whether the sentence is left over from another year.',
    severity: 'warning',
    expected: '2025',
  });
  finds('in other words', overview('转办0件，0件转结⟦stale-year|2024⟧年办结。'));
  silent('into the next year in other words', overview('转办0件，0件转结2025年办结。'));
  finds('in one clause', overview('4件申请结转至⟦stale-year|2024⟧年度继续办理。'));
  for (const sentence of [
    '2件申请结转至2025年办理。',
    '2023年结转2024年办理的申请4件，均已办结。',
    '上年度2件申请结转2024年办理。',
    '2023年有2件申请结转至2024年办理，均已办结。',
    '收到申请32件、上年结转2024年的申请25件。',
    '由2023年收到的4件申请转入2024年办理的情况已说明。',
    '上年遗留4件，转入2024年办理。',
    '全年新收申请5件，结转2024年4件。',
  ])
    silent(sentence, overview(sentence));
});

describe('silent', () => {
  silent('a clean report', base2021);
  silent('a clean report of 2020', report({ form: '2019' }));
  for (const sentence of [
    '2024年，我县主动公开政府信息120条，比2023年增加20条。',
    '2024年，我县公开信息200条，2023年公开150条，增长33%。',
    '2024年，我县收到申请6件，均按时答复。2023年收到申请4件，申请数量同比增加50%。',
    '办理因2023年度政府信息公开申请引发的行政复议1件。',
    '2023年度政府信息公开工作年度报告已按时公布。',
    '公开2023年度部门决算和2024年部门预算。',
    '2023年结转的2件申请均已办结。',
    '按时编制并公布2023年政府信息公开工作年度报告。',
    '根据2023年11月印发的目录公开信息5条。',
    '2023年5月更名为云汀县数据局。',
    '2023年收到的1件申请按期答复。',
    '2019年新条例施行以来，我县不断完善制度，公开信息3000条。',
    '自2021年起，我县每年公开民生实事清单。',
    '截至2024年底，共公开信息900条。',
    '截至2023年底，全县有政务新媒体12个，2024年注销3个。',
    '截至2023年12月31日公开目录收录信息5216条，本年新增693条。',
    '截至2023年底现行有效79件，本年制发12件、废止5件，年末86件。',
    '截至2023年底，现行有效行政规范性文件36件，本年净增5件。',
    '截至2023年底未办结的26件申请均已办结。',
    '截至2023年12月31日，尚未审结的行政复议3件已全部审结。',
    '截至2023年底在办申请5件，今年一季度全部答复。',
    '截至2023年年底，全县政务新媒体38个，年内关停并转4个，年末34个。',
    '截至2023年底，基层公开专区46个；今年新建5个。',
    '截至2023年12月底未整改的问题2个，已如期完成整改。',
    '截至2023年底正在办理的4件申请，均在法定期限内答复。',
    '截至2023年底在册行政检查主体21个，目前19个。',
    '截至2023年底，累计归集政策文件1260件，报告期内新归集86件。',
    '落实“十四五”（2021—2025年）规划，公开规划文本2份。',
    '按照《2023年政务公开工作要点》，我县公开信息20条。',
    '依据云政办发〔2023〕12号文件公开信息5条。',
    '围绕“2023年民生项目”公开信息8条。',
    '针对2023年度考核指出的问题，公开整改情况2条。',
    '2025年，我县将继续公开民生信息，计划发布解读20篇。',
    '2025年1月，本报告公布前完成网站改版，公开信息10条。',
    '学习2022年修订的条例释义，组织培训2次。',
    '2023年公开的信息进行了全面自查。',
    '2023年政府信息公开工作考核取得优秀等次。',
    '2023年遗留的依申请公开事项继续办理。',
    '2023年，在全省组织的政务公开评估中，我县被评为优秀单位。2024年，我县继续加大公开力度。',
    '认真落实2023年政务公开工作考核反馈的意见，公开信息20条。',
    '在做好2023年政务公开工作的基础上，公开信息20条。',
    '2023年收到申请30件，本年度收到39件。',
    '2022年、2023年分别收到申请17件、20件，呈上升趋势。',
    '2023年共收到申请20件、2022年共收到申请17件，申请量连续两年上升。',
    '编制并公布《云汀县2023年政府信息公开工作年度报告》。',
    '按时公布《云汀县2023年政府信息公开工作年度报告》。',
  ])
    silent(sentence, overview(sentence));
  for (const preamble of [
    '根据《云汀县2024年政务公开工作要点》，现公布《云汀县人民政府2024年政府信息公开工作年度报告》。',
    '根据《关于印发〈2023年度考核办法〉的通知》，现公布本报告。',
    '本报告在《云汀县人民政府2023年政府信息公开工作年度报告》的基础上编写。',
  ])
    silent(preamble, report({ preamble }));
  silent("next year's plans", problems('2025年，我县将发布目录20项，开展培训3次。'));
  silent('next year without 将', problems('2025年，我县重点公开三类信息，每季度开展1次检查。'));
  silent("last year's problems", problems('2023年存在的目录不全问题已整改到位，取得成效。'));
  silent('the date of publication', report({ preamble: '2025年1月20日\n本报告由云汀县人民政府编制。' }));
  silent('no year is known', '一、总体情况\n正常。');
});

describe('a year that is compared with itself', () => {
  finds('of applications', overview('全年收到申请39件，比⟦stale-year|2024⟧年增加9件。'), {
    zh: '这里是与2024年相比，本报告就是2024年度的，应与2023年相比，请核对。',
    en: "This compares with 2024, which is the report's own year; it should be 2023. Please check.",
    severity: 'warning',
    expected: '2023',
    actual: '2024',
  });
  for (const text of [
    '公开信息120条，较⟦stale-year|2024⟧年同期增长5%。',
    '2024年收到申请3件，与⟦stale-year|2024⟧年持平。',
    '现行有效12件，与⟦stale-year|2024⟧年相比有所减少。',
  ])
    finds(text, overview(text));
  for (const text of [
    '比2023年增加9件。',
    '比2024年年初增加9件。',
    '比2024年计划增加2件。',
    '2025年力争比2024年增加9件。',
    '2024年比2023年增加9件。',
  ])
    silent(text, overview(text));
});

describe('what was not completed, with its number behind the year', () => {
  finds('into its own year', overview('全年办结申请27件，结转至⟦stale-year|2024⟧年2件。'), {
    zh: '这里写的是结转到2024年，2024年度没有办结的应结转到2025年，请核对是不是上一年留下的文字。',
    severity: 'warning',
    expected: '2025',
  });
  for (const text of [
    '全年办结申请27件，结转至2025年2件。',
    '新收申请27件，上年结转至2024年2件，全部办结。',
    '新收申请27件，结转到2024年2件。',
    '2023年新收9件、结转至2024年2件，均已办结。',
  ])
    silent(text, overview(text));
});

describe('plans of a body that calls itself by one word', () => {
  finds('of its own year', problems('⟦stale-year|2024⟧年，街道将从两方面改进公开工作。'), {
    zh: '这里写的是2024年的打算，2024年度的报告应写2025年的，请核对是不是上一年留下的文字。',
    expected: '2025',
  });
  finds('of a year long past', problems('更新偏慢。⟦stale-year|2022⟧年，学校将继续完善目录。'));
  for (const text of ['2025年，街道将从两方面改进公开工作。', '2024年，街道将重点事项纳入考核。'])
    silent(text, problems(text));
  silent('in section one', overview('2024年，街道将围绕民生的信息集中公开。'));
});

describe('what the year is called', () => {
  finds('the first year of a plan', overview('2024年是⟦stale-year|“十四五”规划开局之年⟧，我局公开信息20条。'), {
    zh: '“十四五规划开局之年”是2021年，这里说的是2024年，请核对是不是以前的报告留下的文字。',
    en: '十四五规划开局之年 was 2021, and this says it of 2024; please check whether the words are left over from an older report.',
    severity: 'warning',
  });
  finds('a year of the plan before', overview('2024年是实现⟦stale-year|“十三五”规划目标任务的关键一年⟧。'), {
    zh: '“十三五规划目标任务的关键一年”是2016—2020年，这里说的是2024年，请核对是不是以前的报告留下的文字。',
  });
  finds('what comes once', overview('2024年，是⟦stale-year|全面贯彻落实党的二十大精神的开局之年⟧。'));
  for (const text of [
    '2024年是实现“十四五”规划目标任务的关键一年。',
    '2024年是新中国成立75周年，也是实施“十四五”规划的关键一年。',
    '2021年是“十四五”开局之年，三年来共公开信息120条。',
    '2024年是巩固“十三五”成果、推进“十四五”规划的一年。',
    '公开“十三五”规划实施情况2条。',
  ])
    silent(text, overview(text));
  const described = [
    `${stale}年是学校事业发展的关键一年。学校以学生为中心，公开信息80条。`,
    `${stale}年，是全面推进乡村振兴的重要一年，全镇上下齐心协力。`,
    `${stale}年对我局而言，是承上启下的一年。`,
    `（一）总体情况。${stale}年是我局的作风建设年，公开工作稳步推进。`,
  ];
  for (const text of described) finds(text, overview(text));
  for (const text of [
    '2023年是机构改革之年，2024年是职能理顺之年。',
    '2023年是创建文明城市的攻坚年，我局在2024年巩固成果。',
    '2024年是学校事业发展的关键一年。',
    '2023年是试点的第一年，今年为第二年。',
    '2023年是数字化改革攻坚年，在此基础上，本年度完善机制。',
    '主动公开信息80条。其中2023年是重复公开的20条。',
  ])
    silent(text, overview(text));
  silent('in section five', problems('2023年是机构改革之年，人员变动较大。下一步加强培训。'));
});

describe('a year that cannot be', () => {
  finds('far ahead', problems('更新偏慢。下一步，我县将在⟦stale-year|2052⟧年重点规范村级公开目录。'), {
    zh: '这里写的是2052年，离本报告的2024年度太远，多半是打错了数字，请核对。',
    en: 'This says 2052, which is too far from the report year 2024: mostly a slip in typing. Please check.',
    severity: 'info',
    actual: '2052',
  });
  finds('of a report', problems('针对⟦stale-year|2043⟧年度报告指出的问题，今年已逐项整改。'));
  finds('what is to come, in a year that is over', problems('查找的问题将于⟦stale-year|2021⟧年一季度前整改到位。'), {
    zh: '这里说将在2021年，本报告是2024年度的，这一年已经过去，请核对。',
    en: 'This speaks of 2021 as still to come, but the report is on 2024. Please check.',
    severity: 'info',
  });
  for (const text of [
    '公布债券到期年份2039年、2044年。下一步加强培训。',
    '原定将于2023年启用的新平台，2024年3月上线。下一步加强培训。',
    '申请人要求公开承诺将于2023年完成的方案。下一步加强培训。',
    '公开到2035年的远景目标，问题是解读偏少。下一步加强培训。',
    '《青禾县国土空间规划（2021—2043年）》解读偏少。下一步加强培训。',
    '公开本世纪中叶即2049年前的规划。下一步加强培训。',
    '2020年提出将于2021年建成的平台已经改版。下一步加强培训。',
    '更新偏慢。将于2025年一季度前整改到位。',
  ])
    silent(text, problems(text));
});

describe('fixes', () => {
  mends('in Chinese characters', overview('二零二三年，我县主动公开政府信息120条。'), {
    title: '改为二零二四年',
    before: '二零二三年，我县主动',
    after: '二零二四年，我县主动',
  });
  mends('the year alone', overview('2023年，我县主动公开政府信息120条。'), {
    title: '改为2024年',
    applicability: 'suggested',
    before: '2023年，我县主动',
    after: '2024年，我县主动',
  });
});

describe('earlier years that are told on purpose', () => {
  const other = (text: string): string => report({ bodies: { other: text } });
  for (const text of [
    '2024年主动公开政府信息6842条。2023年公开信息6520条，2022年公开信息6104条。',
    '2024年收到申请12件。2022年收到申请9件；2023年收到申请10件。',
    '2024年受理申请12件。2023年度受理申请9件，2022年度8件，2021年度受理申请7件。',
  ])
    silent(`one behind the other: ${text}`, overview(text));
  finds(
    'one behind the other, with nothing of this year',
    overview(`${stale}年收到申请20件，2022年收到申请17件，有所增加。`),
    { severity: 'info' },
  );
  for (const text of [
    '2023年、2022年同样未收取信息处理费。',
    '2022年和2023年共收取信息处理费300元。',
    '本年度没有发出收费通知，未收取信息处理费。2023年收取信息处理费0元，连续四年无收费。',
    '2024年发出信息处理费收费通知3件，收取800元。2023年全县发出信息处理费收费通知2件，实际收取300元。',
    '2023年未收取信息处理费。2024年度未发出收费通知，未收取信息处理费。',
    '本年度未收取信息处理费；2023年同样未收取信息处理费。',
    '未收取信息处理费。2023年发出收费通知1件，已按规定退还。',
    '2024年，本机关没有发出收费通知，未收取信息处理费。\n\n2023年收取信息处理费0元，连续四年无收费。',
  ])
    silent(`fees: ${text}`, other(text));
  for (const text of [
    `${stale}年没有发出收费通知，未收取信息处理费。`,
    `按照《政府信息公开信息处理费管理办法》的规定。${stale}年发出信息处理费收费通知0件，收取0元。`,
    `${stale}年发出收费通知2件，实际收取300元。本年度无其他需要报告的事项。`,
    `${stale}年收取信息处理费0元，连续四年无收费。`,
  ])
    finds(`left over on fees: ${text}`, other(text));
  for (const text of [
    `${stale}年，我局共收到申请12件，2022年结转1件，办结13件。`,
    `${stale}年，我局共收到申请12件，2022年收到的1件已办结。`,
    `${stale}年，公开2022年部门决算和2024年部门预算等信息12条。`,
    `${stale}年，2022年结转的1件申请已办结，公开信息30条。`,
    `2024年，公开信息80条。${stale}年，我局未收到政府信息公开申请。`,
  ])
    finds(`left over: ${text}`, overview(text), { severity: 'warning' });
});
