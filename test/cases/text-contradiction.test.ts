import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

// Received 32 (7 by natural persons), completed 53, carried forward 4, disclosed 6; reviews 92 and lawsuits 40, not all upheld.
const { finds, silent } = casesOf('text-contradiction');
const says = (sentence: string): string => report({ bodies: { overview: `（二）依申请公开。${sentence}` } });
const wrong = (words: string): string => `⟦text-contradiction|${words}⟧`;

describe('all of them', () => {
  finds('completed beside a carry-over', says(`全年收到政府信息公开申请32件，${wrong('均已办结')}。`), {
    zh: '这里说全部办结，但表格中有“四、结转下年度继续办理”行“总计”列 4，请核对。',
    en: 'The text says that all applications are completed, but the tables have row “四、结转下年度继续办理”, column “总计” 4. Please check.',
    severity: 'warning',
    linked: ['requests.carriedForward.total'],
  });
  finds('completed, in one clause', says(`收到依申请公开32件${wrong('已全部办理完毕')}。`));
  finds('behind brackets that count by channel', says(`收到申请32件（网络20件、邮寄12件），${wrong('均已办结')}。`));
  finds('completed in time, which may go for those that were due', says(`收到申请32件，${wrong('已全部按期办结')}。`), {
    severity: 'info',
  });
  for (const words of ['均按时办结', '均已按期办结完毕', '均已在法定期限内办结'])
    finds(words, says(`收到申请32件，${wrong(words)}。`), { severity: 'info' });
  finds(
    'named anew, where those carried over were counted',
    says(`收到申请32件，上年结转25件，共办结53件，所有申请${wrong('均已办结')}。`),
  );
  silent('those that were carried over', says('收到申请32件，上年结转25件，办结53件，上年结转的申请均已办结。'));
  finds('named anew behind those that were completed', says(`收到申请32件，办结53件，所有申请${wrong('均已办结')}。`));
  finds('all in time, the same', says(`收到申请32件，${wrong('全部按时办结')}。`), { severity: 'info' });
  for (const words of ['全部办结', '均已全部办结', '已全部答复完毕'])
    finds(`completed, behind the number of those: ${words}`, says(`收到申请32件，办结53件，${wrong(words)}。`), {
      severity: 'info',
    });
  for (const words of ['均已办结', '全部按时办结', '全部归档', '全部在网上办结', '其中结转件全部办结'])
    silent(`said of those that are completed: ${words}`, says(`收到申请32件，办结53件，${words}。`));
  for (const way of ['均按照规范流程办结', '均严格按规定程序答复', '均依法依规按流程办理完毕'])
    finds(`completed, in the way that is right: ${way}`, says(`收到依申请公开32件，${wrong(way)}。`), {
      severity: 'warning',
    });
  finds('upheld beside pending and corrected cases', says(`信息公开类行政复议92件，诉讼40件，${wrong('均获维持')}。`), {
    zh: '这里说全部维持，但表格中有“行政复议”行“尚未审结”列 28、“行政复议”行“结果纠正”列 15、“行政诉讼（未经复议直接起诉）”行“结果纠正”列 5，请核对。',
  });
  finds('natural persons', says(`收到政府信息公开申请32件，${wrong('均为自然人申请')}。`), {
    zh: '这里说全部是自然人申请，但表格中有“一、本年新收政府信息公开申请数量”行“商业企业”列 12、“一、本年新收政府信息公开申请数量”行“科研机构”列 2、“一、本年新收政府信息公开申请数量”行“社会公益组织”列 4，请核对。',
  });
  finds('disclosed', says(`收到政府信息公开申请32件，${wrong('均予以公开')}。`));
});

// 32 received, of which 4 may be those carried forward; 8 were unavailable, 6 of them not held.
describe('all of them ended alike', () => {
  const cells = (notHeld: string, needsCreation: string, granted = '6'): Readonly<Record<string, string>> => ({
    'requests.unavailable.notHeld.total': notHeld,
    'requests.unavailable.needsCreation.total': needsCreation,
    'requests.unavailable.stillUnclear.total': '0',
    'requests.granted.total': granted,
  });
  const ended = (sentence: string, ...figures: Parameters<typeof cells>): string =>
    report({ bodies: { overview: `（二）依申请公开。${sentence}` }, cells: cells(...figures) });
  const all = '均属于《条例》所指本机关不掌握相关政府信息';
  finds('otherwise in the table', ended(`收到申请32件，${wrong(all)}，无法提供。`, '20', '6'), {
    severity: 'warning',
  });
  finds('in the row of its group beside', ended(`收到申请32件，${wrong(all)}，无法提供。`, '20', '12', '0'), {
    severity: 'info',
  });
  finds('by the name of the group', ended(`收到申请32件，${wrong('全部无法提供')}。`, '20', '6'));
  finds('duplicates', says(`收到申请32件，${wrong('均为重复申请')}，不予处理。`), { severity: 'warning' });
  silent('as the table has it, less those carried forward', ended(`收到申请32件，${all}，无法提供。`, '28', '0'));
  silent('by a name that is not that of the row', ended('收到申请32件，均为信息不存在。', '20', '12', '0'));
  for (const sentence of [
    // Some of them, by a number or by what is said of them.
    '收到申请32件，其中2件均为重复申请。',
    '收到申请32件，其中2件均予以公开。',
    '收到申请32件，其中2件均属于重复申请。',
    '收到申请32件，涉及土地的2件，均不予公开。',
    '收到申请32件，其中2件涉及国家秘密，均不予公开。',
    '收到申请32件，不予公开的均属于过程性信息。',
    '收到申请32件，未公开的均属于过程性信息。',
    '收到申请32件，均因信息不存在等原因无法提供。',
    '收到申请32件，均依法作出不予公开、无法提供的答复。',
    '收到申请25件，均无法提供。',
    '上年结转25件，均无法提供。',
  ])
    silent(sentence, says(sentence));
});

describe('who applied', () => {
  const wanted = { severity: 'warning' } as const;
  finds('said of all in front', says(`收到政府信息公开申请32件，${wrong('申请人为自然人')}，已答复28件。`), wanted);
  finds('by their kind', says(`收到政府信息公开申请32件，${wrong('申请人类别为自然人')}。`), wanted);
  finds('as what was received', says(`收到政府信息公开申请32件，${wrong('为自然人申请')}。`), wanted);
  for (const sentence of [
    '收到政府信息公开申请2件，申请人为自然人。',
    '收到政府信息公开申请32件，申请人为自然人、企业。',
    '收到政府信息公开申请32件，申请人为自然人，其余为企业。',
    '收到政府信息公开申请32件，申请人主要为自然人。',
    '收到政府信息公开申请32件，涉及公民个人。',
    '收到政府信息公开申请32件，其中7件，申请人为自然人。',
    '办结政府信息公开申请53件，申请人为自然人。',
    '收到政府信息公开申请32件，申请人为自然人的7件。',
  ])
    silent(sentence, says(sentence));
});

describe('the only one', () => {
  const ends = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
  const ended = (end: (typeof ends)[number], sentence: string): string =>
    report({
      bodies: { overview: `（二）依申请公开。${sentence}` },
      cells: {
        ...Object.fromEntries(ends.map((one) => [`review.reconsideration.${one}`, one === end ? '1' : '0'])),
        'review.reconsideration.total': '1',
      },
    });
  const said = '因政府信息公开被申请行政复议1件，';
  finds('upheld', ended('corrected', `${said}${wrong('经审理决定维持')}。`), {
    zh: '这里说结果是维持，但表格中有“行政复议”行“结果纠正”列 1，请核对。',
    en: 'The text says that the case was upheld, but the tables have row “行政复议”, column “结果纠正” 1. Please check.',
    severity: 'warning',
  });
  finds('corrected', ended('upheld', `${said}${wrong('结果纠正')}。`), {
    zh: '这里说结果是纠正，但表格中有“行政复议”行“结果维持”列 1，请核对。',
    en: 'The text says that the case was corrected, but the tables have row “行政复议”, column “结果维持” 1. Please check.',
  });
  finds('otherwise', ended('upheld', `${said}${wrong('申请人撤回')}。`), {
    zh: '这里说是其他结果，但表格中有“行政复议”行“结果维持”列 1，请核对。',
    en: 'The text says that the case ended otherwise, but the tables have row “行政复议”, column “结果维持” 1. Please check.',
  });
  const lawsuit = (figures: readonly string[], sentence: string): string =>
    report({
      bodies: { overview: `（二）依申请公开。${sentence}` },
      cells: Object.fromEntries(
        [...ends, 'total'].flatMap((end, i) => [
          [`review.litigationDirect.${end}`, figures[i] ?? '0'],
          [`review.litigationAfterReconsideration.${end}`, '0'],
        ]),
      ),
    });
  const sued = '涉及依申请公开的行政诉讼1起，';
  const lost = ['0', '1', '0', '0', '1'];
  for (const won of ['我局胜诉', '驳回诉讼请求'])
    finds(`won beside a corrected one: ${won}`, lawsuit(lost, `${sued}${wrong(won)}。`), { severity: 'warning' });
  silent('won, whatever that is called', lawsuit(['0', '0', '1', '0', '1'], `${sued}我局胜诉。`));
  silent('won by others', lawsuit(lost, `${sued}申请人胜诉。`));
  finds(
    'pending when the report was published',
    ended('upheld', `发生1起有关政府信息公开的行政复议案件，${wrong('该案件至本报告发布之时尚未审结')}。`),
    { severity: 'warning' },
  );
  silent('as the table has it', ended('upheld', `${said}经审理决定维持。`));
  silent('pending in the table, which may be another', ended('pending', `${said}经审理决定维持。`));
});

describe('all of them, right behind their number', () => {
  const cells = (block: string, ...numbers: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((end, i) => [
        `review.${block}.${end}`,
        numbers[i] ?? '0',
      ]),
    );
  const reviews = (sentence: string, ...numbers: readonly string[]): string =>
    report({
      bodies: { overview: `（二）依申请公开。${sentence}` },
      cells: { ...cells('reconsideration', ...numbers), ...cells('litigationDirect', '1', '0', '0', '2', '3') },
    });
  finds(
    'concluded beside a pending one',
    reviews(`因政府信息公开被申请行政复议9件，${wrong('已审结')}。`, '8', '0', '0', '1', '9'),
    {
      zh: '这里说全部审结，但表格中有“行政复议”行“尚未审结”列 1，请核对。',
      severity: 'warning',
    },
  );
  for (const state of ['正在审理中', '目前均在审理中', '目前案件正在审理中'])
    finds(
      `pending beside concluded ones: ${state}`,
      reviews(`发生行政复议案件3件，${wrong(state)}。`, '1', '0', '0', '2', '3'),
      {
        zh: '这里说全部尚未审结，但表格中有“行政复议”行“结果维持”列 1，请核对。',
        en: 'The text says that all cases are pending, but the tables have row “行政复议”, column “结果维持” 1. Please check.',
        severity: 'warning',
      },
    );
  finds('pending, of the only one', reviews(`行政复议1起（${wrong('正在办理中')}）。`, '1', '0', '0', '0', '1'));
  silent('pending, as the table has them', reviews('行政复议3件，目前正在审理中。', '0', '0', '0', '3', '3'));
  for (const sentence of [
    // Those that are pending alone, or have been concluded since.
    '行政复议案件2件，正在审理中。',
    '行政复议案件3件，目前已审结。',
    '行政复议案件3件，正在审理中，1件已维持。',
    '行政复议案件3件，已审结的维持1件。',
    '行政复议案件3件，其中2件正在审理中。',
    '行政复议案件3件，按期审结。',
    '上年行政复议案件3件，正在审理中。',
    '行政复议案件3件，相关执行案件正在审理中。',
  ])
    silent(sentence, reviews(sentence, '1', '0', '0', '2', '3'));
});

describe('all of them, no number said', () => {
  finds('completed', says(`收到的政府信息公开申请${wrong('均已办结')}。`), {
    zh: '这里说全部办结，但表格中有“四、结转下年度继续办理”行“总计”列 4，请核对。',
    severity: 'warning',
  });
  finds('disclosed', says(`办结的申请${wrong('均予以公开')}。`));
  finds(
    'completed, of what was received and not of what was spoken of last',
    says(`收到申请32件，办结53件。所有申请${wrong('均已办结')}。`),
  );
  finds('upheld', says(`因政府信息公开引发的行政复议案件${wrong('均获维持')}。`), { severity: 'warning' });
  finds('upheld, whatever the reviews are about', says(`行政复议案件${wrong('均获维持')}。`), { severity: 'info' });
  finds('upheld, behind the applications', says(`全年办结申请53件。行政复议${wrong('全部维持')}。`), {
    severity: 'info',
  });
  finds('concluded beside pending cases', says(`因政府信息公开引发的行政复议案件${wrong('均已审结')}。`), {
    zh: '这里说全部审结，但表格中有“行政复议”行“尚未审结”列 28，请核对。',
    en: 'The text says that all cases are concluded, but the tables have row “行政复议”, column “尚未审结” 28. Please check.',
    severity: 'warning',
  });
  finds(
    'concluded, of what was counted before',
    says(`全年发生政府信息公开行政复议92件。以上案件${wrong('均已审结')}。`),
    {
      severity: 'warning',
    },
  );
  for (const sentence of [
    '全年发生政府信息公开行政复议92件。办理行政执法案件30件，均已审结。',
    '全年发生行政复议92件。以上案件均按期审结。',
    '涉及拆迁的申请均已办结。',
    '通过网络收到的政府信息公开申请均已办结。',
    '上年结转的申请均已办结。',
    '可以公开的申请均予以公开。',
    '其余申请均已办结。',
    '到期的政府信息公开申请均已办结。',
    '申请均按时答复。',
    '1至6月收到的申请均已办结。',
    '已审结的政府信息公开行政复议案件均获维持。',
    '上年结转的行政复议案件均已审结。',
    '行政复议案件均按期审结。',
    '到期的行政复议案件均已办结。',
  ])
    silent(sentence, says(sentence));
});

describe('amounts of fees', () => {
  const other = (text: string): string => report({ bodies: { other: text } });
  finds('more charged than was asked for', other(`发出收费通知3件，总金额300元，实际收取${wrong('500')}元。`), {
    zh: '收费通知的总金额是 300 元，实际收取却有 500 元，请核对。',
    en: 'Notices were sent for 300 yuan, but 500 were charged. Please check.',
    severity: 'warning',
  });
  finds('more charged than was due', other(`信息处理费：发出通知2件，应收300元，实收${wrong('3000')}元。`), {
    zh: '应收 300 元，实际收取却有 3000 元，请核对。',
    en: '300 yuan were due, but 3000 were charged. Please check.',
    severity: 'warning',
  });
  finds('charged, where the amount is nothing', other(`信息处理费收取金额为零，实际收取${wrong('1200')}元。`));
  finds('no notice for short', other(`信息处理费：通知0件、金额${wrong('600')}元。`));
  finds('denied, and yet an amount', other(`未发出收费通知，未收取信息处理费，收费总额${wrong('90')}元。`), {
    zh: '前面说没有收费，这里却有 90 元，请核对。',
    en: 'The text says that nothing was charged, but here are 90 yuan. Please check.',
    severity: 'warning',
  });
  finds('in two units', other(`全年收取信息处理费0.02万元（${wrong('2000')}元），发出收费通知2件。`), {
    zh: '前面的 0.02万元 合 200 元，括号里却是 2000 元，请核对。',
    en: '0.02万元 in front are 200 yuan, but the brackets have 2000. Please check.',
  });
  for (const text of [
    '全年收取信息处理费0.02万元（200元）。',
    '全年收取信息处理费0.1万元（合950元）。',
    '未收取信息处理费，减免金额90元。',
    '未收取信息处理费，收取金额为零，实际收取0元。',
    '信息处理费：发出通知2件，应收300元，实收200元。',
    '信息处理费：通知0件、金额0元。',
    '没有减免信息处理费情形，收费总额300元。',
    '未发生信息处理费退费情况，总金额为300元。',
    '未收取信息处理费，申请人误缴金额200元已退回。',
    '信息处理费应收300元，实收500元（含上年欠费200元）。',
    '全年收取信息处理费0.12万元（1290元）。',
  ])
    silent(text, other(text));
  finds('no notice, but an amount in 万元', other(`发出收费通知0件，总金额${wrong('0.11')}万元。`), {
    zh: '收费通知是 0 件，却有 1100 元，请核对。',
  });
  finds('no notice, but an amount with a separator', other(`发出收费通知0件，总金额${wrong('1,200')}元。`), {
    en: 'No notice of a fee was sent, but there are 1200 yuan. Please check.',
  });
  finds('no notice, but an amount', other(`发出收费通知0件，总金额${wrong('800')}元，实际收取800元。`), {
    zh: '收费通知是 0 件，却有 800 元，请核对。',
    en: 'No notice of a fee was sent, but there are 800 yuan. Please check.',
  });
  for (const text of [
    '发出收费通知3件，总金额0.05万元，实际收取300元。',
    '发出收费通知0件，总金额0元，实际收取0元。',
    '发出收费通知10件，总金额1,200元，实际收取1,200元。',
  ])
    silent(text, other(text));
});

describe('fees for handling information, beside all fees', () => {
  const other = (text: string, fees: string): string =>
    report({ cells: { 'disclosure.fees.amount': fees }, bodies: { other: text } });
  finds('more than all', other(`发出收费通知3件，总金额700元，实际收取${wrong('700')}元。`, '0.02'), {
    zh: '这里说收取信息处理费 700 元（合 0.07 万元），比表格“行政事业性收费”行“本年收费金额”列的 0.02 万元多：信息处理费是行政事业性收费的一部分，请核对。口径不同的可不改。',
    en: 'This says that 700 yuan (0.07 万元) were charged for handling information, more than the 0.02 万元 in row “行政事业性收费”, column “本年收费金额”, of which such fees are a part. Please check; leave it where the two are counted differently.',
    severity: 'info',
    linked: ['disclosure.fees.amount'],
  });
  finds('something, where there were no fees', other(`发出收费通知1件，实际收取总金额${wrong('30')}元。`, '0'), {
    severity: 'info',
  });
  finds('an amount in 万元', other(`依法发出收费通知4件，实际收取${wrong('0.32')}万元。`, '0.2'), { severity: 'info' });
  finds('money, and not that it was so in fact', other(`发出信息处理费收费通知1件，收取${wrong('150')}元。`, '0'), {
    severity: 'info',
  });
  finds('by what it was for', other(`全年共收取与申请公开有关的费用${wrong('300')}元。`, '0'), { severity: 'info' });
  finds('by what it was for, in front', other(`依申请公开工作中共收取费用${wrong('300')}元。`, '0'));
  finds('behind the year before', other(`与2023年相比有所减少，2024年我局收取信息处理费${wrong('0.03')}万元。`, '0'));
  finds('in 万元', other(`2024年我局收取信息处理费${wrong('0.05')}万元。`, '0'));
  for (const text of [
    '发出收费通知1件，应收取150元，申请人未缴纳。',
    '信息处理费按件计收，每件收取100元，本年度未收取。',
    '信息处理费收取标准为：按页收取10元/页。',
    '依申请公开不收取费用，窗口另收取工本费30元。',
    '全年收取与申请公开有关的费用0元。',
    '发出收费通知1件，拟收取150元，申请人撤回申请。',
    '未收取信息处理费，共0元。',
    '依申请公开未收取任何费用，收取污水处理费300元，不属于信息公开收费。',
    '发出收费通知1件，通知收取150元，逾期未缴。',
    '公开水费收支信息，全年收取污水处理费300万元、垃圾处理费20万元。',
    '收取信息处理费共计0.00万元。',
    '2023年度收取信息处理费120元，2024年度为0。',
    '上年收取信息处理费300元，本年未收取。',
    '本年度未收取信息处理费，2022年、2023年分别收取信息处理费100元、200元。',
  ])
    silent(text, other(text, '0'));
  silent('a part of them', other('2024年我局收取信息处理费0.05万元，发出收费通知1件，收取500元。', '0.05'));
  silent('as much as all', other('发出收费通知3件，总金额700元，实际收取700元。', '0.07'));
  silent('more by rounding', other('发出收费通知3件，总金额740元，实际收取740元。', '0.07'));
  silent('asked for and not charged', other('发出收费通知3件，总金额700元，实际收取0元。', '0'));
  silent('what is charged for something else', other('窗口办理收费业务，实际收取900元。', '0'));
  silent('fees that are not told', other('发出收费通知3件，总金额700元，实际收取700元。', ''));

  finds('an amount that no tariff gives', other(`发出收费通知3件，总金额${wrong('405')}元，实际收取405元。`, '12'), {
    zh: '信息处理费按件、按页收取，标准都是10元的整倍数，这里是 405 元，请核对。',
    en: 'Fees for handling information are charged by tariffs that are multiples of 10 yuan; this says 405. Please check.',
    severity: 'info',
  });
  silent('an amount in 万元, which is rounded', other('发出收费通知3件，总金额0.0405万元，实际收取0万元。', '12'));
});

describe('notices of a fee', () => {
  const cells = { 'requests.otherHandling.feeUnpaid.total': '3' };
  const other = (text: string, unpaid: typeof cells | undefined = cells): string =>
    report({ ...(unpaid && { cells: unpaid }), bodies: { other: text } });
  finds('none sent, beside fees left unpaid', other(`本年度${wrong('没有发出收费通知')}，未收取信息处理费。`), {
    zh: '这里说没有发出收费通知，但表格“2.申请人逾期未按收费通知要求缴纳费用、行…”行“总计”列是 3：逾期未缴费的，此前都应收到过收费通知，请核对。',
    en: 'The text says that no notice of a fee was sent, but the tables have 3 in row “2.申请人逾期未按收费通知要求缴纳费用、行…”, column “总计”: whoever did not pay must have been sent one. Please check.',
    severity: 'warning',
    linked: ['requests.otherHandling.feeUnpaid.total'],
  });
  for (const denial of ['发出收费通知0件', '发出0件收费通知', '发出收费通知共0份'])
    finds(denial, other(`本年度${wrong(denial)}，总金额0元。`), { severity: 'warning' });
  finds(
    'nothing charged, which may be true and leaves out the notices',
    other(`本年度${wrong('未收取信息处理费')}。`),
    {
      zh: '这里只写没有收费，但表格“2.申请人逾期未按收费通知要求缴纳费用、行…”行“总计”列是 3，说明发出过收费通知，请写明收费通知的件数和总金额。',
      en: 'This only says that nothing was charged, but the tables have 3 in row “2.申请人逾期未按收费通知要求缴纳费用、行…”, column “总计”, so notices of fees were sent; please tell their number and amount.',
      severity: 'info',
      linked: ['requests.otherHandling.feeUnpaid.total'],
    },
  );
  for (const sentence of [
    '未收到关于乱收费的投诉。',
    '举办公益讲座2场，未收取任何费用。',
    '没有发生违规收取费用的情况。',
    '发出缴费告知书3件，未收取信息处理费。',
  ])
    silent(sentence, other(sentence));
  silent('nothing charged, beside the notices', other('本年度发出收费通知3件，申请人逾期未缴，未收取信息处理费。'));
  silent('ten of them', other('本年度发出收费通知10件，未收取信息处理费。'));
  silent('what became of applications', other('3件因申请人逾期未按收费通知要求缴纳费用不再处理。'));
  silent('what was sent and not paid', other('3件因申请人未按我局发出的收费通知缴费，不再处理。'));
  silent('what was not paid though it was sent', other('3件申请未缴费且已送达缴费通知，不再处理。'));
  silent('some sent', other('本年度发出收费通知3件，总金额600元，实际收取0元。'));
  silent(
    'none sent, and none unpaid',
    other('本年度没有发出收费通知，未收取信息处理费。', { 'requests.otherHandling.feeUnpaid.total': '0' }),
  );
});

describe('two totals for one thing', () => {
  const both = (first: string, second: string): string =>
    report({ bodies: { overview: `全年${first}。\n全年${second}。`, requests: '（表格见附件）' } });
  finds('of which no table decides', both('主动公开政府信息120条', `主动公开政府信息${wrong('130条')}`), {
    zh: '主动公开政府信息在前面写的是 120，这里是 130，请统一。',
    en: 'items disclosed: 120 above, 130 here. Please make them agree.',
    expected: '120',
    actual: '130',
    related: ['120条 → 前面写的是 120'],
  });
  finds(
    'applications, the table being a picture',
    both('收到政府信息公开申请12件', `收到政府信息公开申请${wrong('13件')}`),
  );
  for (const [first, second] of [
    ['市级机关主动公开政府信息120条', '县级机关主动公开政府信息130条'],
    ['主动公开政府信息250条', '市直部门主动公开政府信息120条'],
    ['市本级主动公开政府信息120条，乡镇主动公开政府信息130条', '主动公开政府信息250条'],
  ] as const)
    silent(`of two levels: ${first}, ${second}`, both(first, second));
  finds('of one level', both('市级机关主动公开政府信息120条', `市级机关主动公开政府信息${wrong('130条')}`));
  const lookingBack = (behind: string): string =>
    report({
      bodies: {
        overview: `全年接到申请7件。在收到的7件申请中，5件属于网上申请。${behind}`,
        requests: '（表格见附件）',
      },
    });
  silent('some of those that are looked back at', lookingBack('2件申请，内容归别的部门。'));
  finds('more than are looked back at', lookingBack(`${wrong('8件')}申请，内容归别的部门。`));
  const later = (first: string, problems: string): string =>
    report({ bodies: { overview: `全年${first}。`, problems } });
  finds(
    'said again where problems are told of',
    later('主动公开政府信息120条', `今年主动公开政府信息${wrong('130条')}，但解读少。`),
    { expected: '120' },
  );
  silent('in part, among the problems', later('主动公开政府信息120条', '主动公开政府信息15条，数量偏少。'));
  silent('equal', both('收到政府信息公开申请12件', '收到政府信息公开申请12件'));
  silent('by way of the website alone', both('主动公开政府信息120条', '通过网站主动公开政府信息90条'));
  const handled = (ends: string): string =>
    report({
      bodies: { overview: `全年收到政府信息公开申请30件，予以公开10件，${ends}。`, requests: '（表格见附件）' },
    });
  const named = '属于信访、投诉、举报等申请（含咨询事项）不作为政府信息公开申请处理11件';
  for (const ends of [
    `${named}，申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请2件`,
    `${named}，申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请2件`,
    '重复申请（含相近申请）不予处理4件，申请人逾期不补正、行政机关不再处理3件',
    `${named}；申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请2件`,
    `${named}，申请人无正当理由逾期不补正（含部分补正）、行政机关不再处理其政府信息公开申请2件`,
  ])
    silent(`another row of the table behind it: ${ends}`, handled(ends));
  silent('about as many', both('主动公开政府信息120余条', '主动公开政府信息126条'));
});

describe('what may be a part of all that was disclosed', () => {
  const later = (sentence: string): string =>
    report({ bodies: { overview: `（一）主动公开。全年主动公开政府信息12846条。\n（二）平台建设。${sentence}` } });
  finds(
    'behind a clause on something else',
    later(`门户网站是公开第一平台，全年主动公开政府信息${wrong('8312条')}。`),
    {
      zh: '主动公开政府信息在前面写的是 12846，这里是 8312，请统一；说的不是一回事的可不改。',
      en: 'items disclosed: 12846 above, 8312 here. Please make them agree, unless they are about different things.',
      severity: 'info',
    },
  );
  finds('by themselves', later(`2024年，我县主动公开政府信息${wrong('8312条')}。`), { severity: 'warning' });
  finds('a slip', later(`门户网站是公开第一平台，全年主动公开政府信息${wrong('12486条')}。`), { severity: 'warning' });
});

describe('disputes of the sentence in front', () => {
  const disputes = '因政府信息公开引发行政复议92件、行政诉讼40件。';
  finds('all of them upheld', says(`${disputes}结果${wrong('均为维持')}。`), { severity: 'warning' });
  finds('not said to be on disclosure', says(`行政复议92件，行政诉讼40件。案件全部审结，${wrong('均维持原答复')}。`), {
    severity: 'info',
  });
  silent('how applications were answered', says('收到申请32件。结果均已告知申请人。'));
});

describe('silent', () => {
  for (const sentence of [
    '收到政府信息公开申请32件，均按时答复。',
    '收到政府信息公开申请32件，均已按时答复。',
    '收到政府信息公开申请32件，到期的均已按时办结。',
    '收到政府信息公开申请32件，全部到期的均已办结。',
    '收到政府信息公开申请32件，其余全部按时办结。',
    '收到政府信息公开申请32件，结转下年度4件，全部按时办理。',
    '收到政府信息公开申请32件，除4件未到期外，全部按时办结。',
    '收到政府信息公开申请32件，均在法定期限内予以答复。',
    '收到政府信息公开申请32件，除结转4件外均已办结。',
    '办结申请53件，均已办结归档。',
    '行政复议92件，其中维持20件，均维持原行政行为。',
    '行政复议92件，已审结的均维持。',
    '办理因2023年度政府信息公开申请引发行政复议1件、行政诉讼2件，均维持结果。',
    '承办建议提案5件，均已办结。',
    '各科室均已配备专人，全部公开内容均经审查。',
  ]) {
    silent(sentence, says(sentence));
  }
  silent(
    'a part of what was handled, the table being a picture',
    report({
      bodies: {
        overview: '共办理答复依申请公开件9件（含上年结转2件），其中7件按时答复申请人，2件因材料遗失重新寄送。',
        requests: '（表格见附件）',
      },
    }),
  );
});

describe('all disputes won or dismissed', () => {
  const ENDS = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];
  const disputes = (sentence: string, direct: readonly string[], after = ['2', '0', '0', '0', '2']): string =>
    report({
      cells: Object.fromEntries(
        ENDS.flatMap((end, i) => [
          [`review.reconsideration.${end}`, i === 0 || i === 4 ? '4' : '0'],
          [`review.litigationDirect.${end}`, direct[i] ?? '0'],
          [`review.litigationAfterReconsideration.${end}`, after[i] ?? '0'],
        ]),
      ),
      bodies: { overview: `（二）依申请公开。${sentence}` },
    });
  const pending = ['2', '0', '0', '1', '3'];
  const sued = '因政府信息公开被提起行政诉讼5件，';
  for (const end of ['均判决驳回', '全部胜诉', '均被驳回'])
    finds(`beside a pending one: ${end}`, disputes(`${sued}${wrong(end)}。`, pending), {
      zh: '这里说全部胜诉或者驳回，但表格中有“行政诉讼（未经复议直接起诉）”行“尚未审结”列 1，请核对。',
      severity: 'warning',
    });
  finds('beside a lost one', disputes(`${sued}${wrong('均胜诉')}。`, ['2', '1', '0', '0', '3']), {
    severity: 'warning',
  });
  finds('behind reviews too', disputes(`因政府信息公开被申请行政复议4件，行政诉讼5件，${wrong('均胜诉')}。`, pending), {
    severity: 'info',
  });
  finds(
    'in brackets behind those that it goes for',
    disputes(`${sued}其中直接起诉3件（${wrong('均驳回')}），复议后起诉2件均驳回。`, pending),
  );
  silent('all of them', disputes(`${sued}均判决驳回。`, ['3', '0', '0', '0', '3']));
  for (const sentence of [
    `${sued}其中直接起诉3件，1件未审结，复议后起诉2件均驳回。`,
    `${sued}其中直接起诉3件，1件未审结，复议后起诉2件均维持。`,
    `${sued}已审结的均胜诉。`,
    `${sued}审结的4件均胜诉。`,
    '发生劳动争议诉讼5件，均胜诉。',
  ])
    silent(sentence, disputes(sentence, pending));
});

describe('nothing left for the next year', () => {
  silent('that it was not yet completed', says('收到申请32件，未办结转下年度4件。'));
});

describe('what came in and what was carried over to it, all completed', () => {
  finds('all applications', says(`上年结转申请25件，本年新收32件，所有申请${wrong('均已在年内全部办结')}。`), {
    severity: 'warning',
  });
  finds(
    'behind what was carried over, which it may go for alone',
    says(`全年收到申请32件，上年结转25件，${wrong('已全部办结')}。`),
    {
      severity: 'info',
    },
  );
  finds('the same, with 均', says(`收到政府信息公开申请32件，上年结转25件，${wrong('均已办结')}。`), {
    severity: 'info',
  });
  finds(
    'those that came in, named anew',
    says(`收到申请32件，其中予以公开6件，本年收到的申请${wrong('已全部办结')}。`),
  );
  silent(
    'those that came in, where more was carried over than forward',
    says('收到申请32件，上年结转25件；结转下年度4件，本年收到的申请已全部办结。'),
  );
  finds('all there was to handle', says(`收到申请32件，上年结转25件，共办理57件，${wrong('均已办结')}。`), {
    severity: 'info',
  });
  finds('what was carried over added', says(`收到申请32件，连同上年结转共57件，${wrong('均已办结')}。`));
  for (const text of [
    '收到申请32件，上年结转25件，共办理53件，均已办结。',
    '共办理申请53件，均已办结。',
    '办理申请53件，全部办结。',
  ])
    silent(`as many as ended: ${text}`, says(text));
  silent('those carried over', says('全年收到申请32件，上年结转的25件已全部办结。上年结转25件，已全部办结。'));
  silent('beside those completed', says('全年收到申请32件，办结28件，上年结转25件，已全部办结。'));
});

describe('one thing, counted twice by the same words', () => {
  const twice = (one: string, other: string): string =>
    report({ bodies: { overview: `（一）主动公开。${one}\n（二）依申请公开。依法办理。\n（三）平台建设。${other}` } });
  finds(
    'one digit for another',
    twice('通过政府网站主动公开政府信息126480条。', `全年通过政府网站主动公开政府信息${wrong('125480条')}。`),
    {
      severity: 'warning',
      zh: '“通过政府网站主动公开政府信息”在前面写的是 126480条，这里是 125480条，请统一。',
      en: '“通过政府网站主动公开政府信息”: 126480 above, 125480 here. Please make them agree.',
      expected: '126480',
      actual: '125480',
      related: ['126480条 → 前面写的是 126480'],
    },
  );
  finds('two digits exchanged', twice('更新教育类信息517条。', `2024年更新教育类信息${wrong('571条')}。`), {
    severity: 'warning',
  });
  finds('behind more words', twice('公开各类信息1473条。', `学校信息公开网公开各类信息${wrong('1437条')}。`), {
    severity: 'info',
  });
  finds('quite another number', twice('政务公开专栏更新信息300条。', `全年政务公开专栏更新信息${wrong('420条')}。`), {
    severity: 'info',
    zh: '“政务公开专栏更新信息”在前面写的是 300条，这里是 420条，请统一；说的不是一回事的可不改。',
    en: '“政务公开专栏更新信息”: 300 above, 420 here. Please make them agree, unless they are about different things.',
  });
  finds(
    'divided off in front',
    twice('发布信息21.6万余条，其中市政府门户网站公开28430条。', `全年市政府门户网站公开${wrong('24830条')}。`),
  );
  finds(
    'where it was, and that it is all',
    twice('通过官网、电子屏等渠道累计公开信息703条。', `各渠道累计公开信息${wrong('730条')}。`),
  );
  finds(
    'behind the name of its paragraph',
    twice('主动公开：区政府门户网站全年发布信息7308条。', `全年区政府门户网站共发布信息${wrong('7380条')}。`),
  );
  silent(
    'divided off, and another number',
    twice('发布信息500条，其中政务公开专栏更新信息30条。', '政务公开专栏更新信息42条。'),
  );
  silent(
    'behind the name of a body',
    twice('县水利局：受理群众诉求业务咨询1423件。', '县教育局：受理群众诉求业务咨询1432件。'),
  );
  finds(
    'all of the year, in other words',
    twice('2024年，我局通过网站、公众号等渠道主动公开政府信息3218条。', `2024年共公开信息${wrong('3255条')}。`),
    {
      severity: 'info',
    },
  );
  silent(
    'of the year, through one channel',
    twice('2024年，我局主动公开政府信息3218条。', '2024年通过门户网站公开信息1255条。'),
  );
  silent('all of the year, twice alike', twice('2024年共公开信息3218条。', '2024年，我局对外公开政府信息3218条。'));
  silent('the same number', twice('更新教育类信息517条。', '2024年更新教育类信息517条。'));
  silent('of two channels', twice('政府网站公开各类信息1473条。', '微信公众号公开各类信息1437条。'));
  silent('a part of it, by another number', twice('公开各类信息1480条。', '政府网站公开各类信息1400条。'));
  silent('of another year', twice('更新教育类信息517条。', '上年更新教育类信息571条，2023年更新教育类信息571条。'));
  silent('of two bodies', twice('张湾水务局：受理群众诉求事项123件。', '李湾水务局：受理群众诉求事项132件。'));
  silent('in one sentence', twice('报送政务信息工作简报312条，报送政务信息工作简报321条。', '全年平稳。'));
  finds('callers, by the same words', twice('接待群众来访咨询310人次。', `接待群众来访咨询${wrong('340人次')}。`), {
    severity: 'info',
  });
  silent('of half a year', twice('更新教育类信息517条。', '上半年更新教育类信息571条。'));
});

describe('one thing, counted twice with its noun', () => {
  const twice = (one: string, other: string): string =>
    report({ bodies: { overview: `（一）主动公开。${one}\n（二）依申请公开。依法办理。\n（三）平台建设。${other}` } });
  const problems = (one: string, other: string): string =>
    report({ bodies: { overview: `（一）主动公开。${one}`, problems: other } });
  finds('meetings', twice('全年召开新闻发布会6场。', `健全发布机制，全年共召开新闻发布会${wrong('9场')}。`), {
    severity: 'info',
    zh: '“新闻发布会”在前面写的是 6场，这里是 9场，请统一；说的不是一回事的可不改。',
    en: '“新闻发布会”: 6 above, 9 here. Please make them agree, unless they are about different things.',
    expected: '6',
    actual: '9',
    related: ['6场 → 前面写的是 6'],
  });
  for (const [one, other] of [
    ['全年组织培训5次。', `存在问题：业务水平不均衡。改进情况：全年组织培训${wrong('7次')}，覆盖所有部门。`],
    ['全年组织培训6期。', `存在问题：能力不足。改进情况：全年培训${wrong('8期')}，覆盖全体人员。`],
    ['全年组织专题培训4次。', `存在问题：更新慢。改进情况：组织专题培训${wrong('6次')}，每周更新。`],
    ['全市共有政府网站35家。', `存在问题：${wrong('53家')}政府网站建设水平不一。改进情况：丰富解读形式。`],
    ['建成政务公开专区21个。', `存在问题：${wrong('25个')}政务公开专区利用率不高。改进情况：增配设备。`],
    [
      '全年主动公开政府信息412条。',
      `存在问题：全年公开的${wrong('512条')}信息中，动态类偏多。改进情况：增加政策类信息。`,
    ],
    ['全年主动公开信息6120条。', `存在问题：主动公开${wrong('6320条')}信息中，解读类占比低。改进情况：每周更新。`],
  ] as const)
    finds(`among the problems: ${other}`, problems(one, other), { severity: 'info' });
  for (const [one, other] of [
    ['微信公众号全年推送信息132条。', `截至12月底，该公众号当年共推送信息${wrong('123条')}，粉丝达4200人。`],
    ['公示服务价格项目4126项。', `目前，大厅公示的服务价格项目共${wrong('4216项')}。`],
    ['全年通过政府网站机关专栏主动公开信息286条。', `政府网站机关专栏共主动公开信息${wrong('266条')}，保持更新。`],
    ['全年通过县政府网站主动公开政府信息5218条。', `县政府网站全年主动公开${wrong('5812条')}政府信息，解读较少。`],
    ['全年通过市政府门户网站发布各类信息18642条。', `对全年门户网站发布的${wrong('18462条')}信息逐条回查。`],
    ['全县共公开政府信息9316条。', `全年公开的${wrong('9361条')}政府信息全部逐条复核。`],
    ['全年在信息公开网挂出信息1288条。', `信息公开网全年挂出的${wrong('1228条')}信息全部在册。`],
    ['全年对外发布各类信息604条。', `全年对外发布的${wrong('640条')}信息均有审签记录。`],
    ['全年公开政府信息1563条。', `对目录逐一比对归并，全年公开的${wrong('1536条')}政府信息同步备份。`],
    ['全年通过县政府门户网站主动公开政府信息5218条。', `门户网站公开的${wrong('5812条')}政府信息中，动态较多。`],
    [
      '全年通过县局子页面主动公开政府信息98条。',
      `2024年通过县局子页面主动公开的${wrong('118条')}政府信息中，图解仅6条。`,
    ],
    ['全年通过县政府网站主动公开政府信息5218条。', `另：通过县政府网站主动公开政府信息${wrong('5281条')}。`],
  ] as const)
    finds(`in other words: ${other}`, twice(one, other));
  for (const [one, other] of [
    ['微信公众号全年推送信息132条。', '截至12月底，该公众号当年共推送信息132条。'],
    ['微信公众号全年推送信息132条。', '该公众号推送原创信息123条。'],
    ['截至12月31日，县政府网站累计公开信息5320条。', '2024年，县政府网站公开信息2350条。'],
    ['建站以来至12月底，县政府门户网站发布信息3120条。', '2024年，县政府门户网站发布信息1320条。'],
    ['全年主动公开政府信息320条。', '在政府网站主动公开230条信息的基础上，新增解读。'],
    ['全县共公开政府信息916条。', '乡镇公开的619条政府信息全部复核。'],
    ['全年对外发布各类信息604条。', '全年对外发布的信息中，460条为动态。'],
    ['全年公开政府信息1563条。', '全年公开的156条政府信息公开指南已修订。'],
    ['微信公众号全年推送信息132条。', '抖音号全年推送信息123条。'],
    ['微信公众号全年推送信息132条。', '截至6月底，该公众号推送信息123条。'],
    ['公示服务价格项目4126项。', '新增公示服务价格项目26项。'],
    ['公示服务价格项目4126项。', '大厅公示的服务价格项目共4126项。'],
    ['全年通过县政府网站主动公开政府信息5218条。', '县政府网站全年主动公开5218条政府信息。'],
    ['全年通过县政府网站主动公开政府信息5218条。', '县政府网站公开的218条政府信息更新不及时。'],
    ['全年通过县政府网站主动公开政府信息5218条。', '县政府网站上半年主动公开2518条政府信息。'],
    ['全年通过县政府网站主动公开政府信息5218条。', '教育局：通过县政府网站主动公开政府信息2518条。'],
    ['全年通过县局子页面主动公开政府信息98条。', '县局子页面公开的12条政府信息发布不及时。'],
    ['全年通过县局子页面主动公开政府信息98条。', '市局子页面全年主动公开政府信息89条。'],
  ] as const)
    silent(`another thing: ${other}`, twice(one, other));
  finds(
    'behind the word for the problems',
    problems(
      '通过门户网站发布信息2860条。',
      `主要问题：门户网站全年发布信息${wrong('2680条')}，解读偏少。改进情况：增加图解。`,
    ),
  );
  finds('what is there', twice('全院设置公示屏12块。', `维护全院${wrong('15块')}公示屏正常运行。`));
  finds(
    'behind a noun with no verb',
    twice('全年开展税法宣传20场次。', `线上线下同步，税法宣传${wrong('25场次')}均已发布。`),
  );
  finds('what was published', twice('全年主动公开信息412条。', `对全年公开的${wrong('421条')}信息逐条回查。`));
  finds('by the body', twice('全年公开信息568条。', `2024年我局共公开信息${wrong('658条')}。`));
  finds(
    'by many words, a single one',
    twice('局党组会研究政务公开工作4次。', `局党组会研究政务公开工作${wrong('5次')}。`),
  );
  for (const [one, other] of [
    ['全年召开新闻发布会6场。', '健全发布机制，全年共召开新闻发布会6场。'],
    ['全年召开新闻发布会6场。', '上半年召开新闻发布会2场。'],
    ['全年召开新闻发布会6场。', '围绕防汛抗旱，全年召开新闻发布会2场。'],
    ['全年召开新闻发布会6场。', '其中2场新闻发布会由主要负责同志出席。'],
    ['全年召开新闻发布会6场。', '参加省政府8场新闻发布会。'],
    ['全年召开新闻发布会6场。', '下一年计划召开新闻发布会8场。'],
    ['全年召开新闻发布会6场。', '上年召开新闻发布会4场。'],
    ['全年召开新闻发布会6场。', '2023年召开新闻发布会4场。'],
    ['全年召开新闻发布会6场。', '6场新闻发布会均有负责人出席，2场新闻发布会同步直播。'],
    ['全年召开新闻发布会6场。', '全年召开新闻发布会6场，较上年增加2场。'],
    ['全年组织培训5次。', '围绕保密审查，全年组织培训2次。'],
    ['全年组织培训5次。', '参加上级7次培训。'],
    ['全年组织培训5次。', '组织培训2次，覆盖新进人员。'],
    ['全年组织培训5次。', '每季度组织培训1次。'],
    ['全年组织培训5次。', '联合市局，全年组织培训8次。'],
    ['全年组织培训5次。', '全年组织培训100人次。'],
    ['全年组织培训5次。', '全县组织培训20次。'],
    ['全年组织培训5次。', '全年组织业务培训3次、保密培训2次。'],
    ['全县组织培训20次。', '县政府办组织培训5次。'],
    ['全市共有政府网站35家。', '12家政府网站完成改版，新增2家政府网站。'],
    ['全市共有政府网站35家。', '市本级共有政府网站3家。'],
    ['建成政务公开专区21个。', '新建成政务公开专区3个，3个政务公开专区被评为优秀。'],
    ['设置公示栏12块。', '设置公示栏5块。'],
    ['全年主动公开信息412条。', '全年发布信息1200条。'],
    ['全年主动公开信息412条。', '依托公众号发布信息300条。'],
    ['全年主动公开信息412条。', '对142条信息开展核查，撤下12条信息。'],
    ['全年主动公开信息412条。', '公开信息中，动态类300条信息占多数。'],
    ['全年主动公开信息412条。', '报送信息421条。'],
    ['全年主动公开信息412条。', '通过网站公开信息421条。'],
    ['全年举办政府开放日2次。', '全年举办政府开放日2次，邀请50名群众参加。'],
    ['全院设置公示屏12块。', '更换5块公示屏。'],
    ['全院设置公示屏12块。', '新增15块公示屏显示内容。'],
    ['全年开展税法宣传20场次。', '税法宣传5场次走进校园。'],
    ['全年开展税法宣传20场次。', '另开展25场次税法宣传。'],
    ['全年召开党组会议12次。', '召开工作推进会2次，召开专题会议3次。'],
    ['全年开展督查4次。', '一季度开展督查1次，二季度开展督查1次。'],
    ['全年开展督查4次。', '平均开展督查5次。'],
    ['开展政务公开培训1次。', '开展政务公开培训2次。'],
    ['全年开展政策解读20次。', '全年开展政策解读近25次。'],
    ['全年开展政策解读20次。', '开展政策解读25次以上的目标如期实现。'],
    ['局党组会研究政务公开工作4次。', '3月，局党组会研究政务公开工作1次。'],
  ] as const) {
    silent(`${one} ${other}`, twice(one, other));
    silent(
      `${one}, among the problems: ${other}`,
      problems(one, `存在问题：更新不够及时。改进情况：加强培训。${other}`),
    );
  }
});

describe('fees paid with no notice sent', () => {
  const other = (sentence: string): string => report({ bodies: { other: sentence } });
  finds('in one sentence', other(`本年度${wrong('收取信息处理费400元')}，但未发出收费通知。`), {
    severity: 'warning',
    zh: '写了“未发出收费通知”，这里却是“收取信息处理费400元”：收费之前应先发出收费通知，请核对。',
    en: 'The text says “未发出收费通知”, but “收取信息处理费400元” here: before a fee is charged a notice has to be sent. Please check.',
    related: ['未发出收费通知 → “未发出收费通知”'],
  });
  finds('by a nought', other(`本年度发出信息处理费收费通知0件，实际${wrong('收取信息处理费400元')}。`));
  finds('by noughts', other(`本年度发出收费通知0件，${wrong('实际收取400元')}。`));
  finds('elsewhere', other(`本年度未发出收费通知。公开工作平稳。${wrong('收取信息处理费400元')}。`), {
    severity: 'info',
  });
  for (const text of [
    '本年度收取信息处理费0元，未发出收费通知。',
    '本年度未发出收费通知，未收取信息处理费。',
    '本年度发出收费通知0件，总金额0元，实际收取0元。',
    '本年度发出收费通知2件，总金额400元，实际收取400元。',
    '上年发出的收费通知，本年收取信息处理费400元，本年未发出收费通知。',
    '2023年收取信息处理费400元。本年度未发出收费通知。',
    '本年度发出收费通知0件，总金额0.00元，实际收取0.00万元。',
    '本年度没有对申请人收取信息处理费，也未发出收费通知。',
    '本年度未发出收费通知。窗口收取不动产登记费400元。',
    '本年度未出具收费通知，减免信息处理费400元。',
    '本年度未发出收费通知。公示全年收取污水处理费400万元。',
  ])
    silent(text, other(text));
});

describe('fees said both ways', () => {
  const other = (sentence: string): string => report({ bodies: { other: sentence } });
  finds(
    'notices',
    other('本年度未发出收费通知，未收取信息处理费。本年度⟦text-contradiction|发出收费通知2件⟧，已按规定存档。'),
    {
      severity: 'warning',
      zh: '关于是否发出收费通知，这里写的是“发出收费通知2件”，前面写的是“未发出收费通知”，两处说法相反，请核对。',
      en: 'On whether notices of fees were sent, this says “发出收费通知2件” and the text above “未发出收费通知”, which is the opposite. Please check.',
      related: ['未发出收费通知 → 前面：未发出收费通知'],
    },
  );
  finds('money', other('本年度收取信息处理费500元。按规定⟦text-contradiction|未收取信息处理费⟧。'), {
    zh: '关于是否收取信息处理费，这里写的是“未收取信息处理费”，前面写的是“收取信息处理费500元”，两处说法相反，请核对。',
  });
  silent(
    'of another year',
    other('上年收取信息处理费500元。本年度未收取信息处理费。2023年发出收费通知3件。2024年未发出收费通知。'),
  );
  silent('of others', other('局机关未发出收费通知。下属单位发出收费通知1件。'));
  silent('what is left', other('发出收费通知2件，实际收取信息处理费120元。1件因经济困难未收取信息处理费。'));
  silent('notices that nobody has paid yet', other('本年度发出收费通知2件，总金额500元，未收取信息处理费。'));
  silent('none, in numbers', other('本年度未发出收费通知，收取信息处理费0元。发出收费通知0件，未收取信息处理费。'));
});

describe('fees of others, of a part of the year or of some', () => {
  const cells = { 'requests.otherHandling.feeUnpaid.total': '1' };
  const county = (text: string): string =>
    report({ cells, bodies: { other: `本年度发出信息处理费收费通知3件，总金额1200元，收取信息处理费800元。${text}` } });
  const town = (text: string): string =>
    report({
      title: '云汀县柳河镇人民政府2024年政府信息公开工作年度报告',
      bodies: { other: `本年度没有发出收费通知，未收取信息处理费。${text}` },
    });
  for (const sentence of [
    '县政府办公室全年未发出收费通知，3件收费通知均由部门发出。',
    '除县自然资源局外，其他单位均未发出收费通知，未收取信息处理费。',
    '2024年上半年没有发出收费通知，下半年发出3件。',
    '截至9月底，没有发出收费通知。',
    '一季度未收取信息处理费。',
    '柳河镇、清水镇等19个乡镇（街道）没有发出过收费通知。',
    '全县19个乡镇没有发出收费通知。',
    '县教体局、县卫健委本年度未发出收费通知。',
    '其中，县住建局全年未收取信息处理费。',
    '经补正后撤回的2件未收取信息处理费。',
    '县发改委负责受理本部门申请，全年没有发出收费通知。',
  ])
    silent(`of a part of a county: ${sentence}`, county(sentence));
  for (const sentence of [
    '县政府办公室2024年发出收费通知3件，均与本镇无关。',
    '县自然资源局向本镇村民发出收费通知1件，与本镇政府无关。',
    '全县共收取信息处理费800元，本镇为零。',
    '2024年，县自然资源局收取信息处理费800元。',
    '由县自然资源局发出收费通知1件。',
    '我镇协助县住房和城乡建设局发出收费通知2件。',
    '其中县民政局发出收费通知2件。',
  ])
    silent(`of others than a town: ${sentence}`, town(sentence));
  for (const sentence of [
    `2024年，云汀县人民政府${wrong('没有发出收费通知')}。`,
    `县政府全年${wrong('没有发出收费通知')}。`,
    `我县${wrong('没有发出收费通知')}。`,
    `全县${wrong('没有发出收费通知')}。`,
    `2024年1月1日至12月31日${wrong('没有发出收费通知')}。`,
    `自2024年1月1日起${wrong('没有发出收费通知')}。`,
    `国务院办公厅印发办法以来，本年度${wrong('没有发出收费通知')}。`,
    `按照省政府办公厅的要求，全年${wrong('没有发出收费通知')}。`,
    `办理政府信息公开申请，${wrong('没有发出收费通知')}。`,
    `对申请人${wrong('没有发出收费通知')}。`,
  ])
    finds(`of itself: ${sentence}`, report({ cells, bodies: { other: sentence } }));
  for (const sentence of [
    `柳河镇人民政府${wrong('发出收费通知1件')}。`,
    `镇政府${wrong('发出收费通知1件')}。`,
    `下半年${wrong('发出收费通知1件')}。`,
    `我镇向县自然资源局的申请人${wrong('发出收费通知1件')}。`,
    `县司法局给予指导，我镇${wrong('发出收费通知1件')}。`,
    `由镇政府${wrong('发出收费通知1件')}。`,
  ])
    finds(`of a town itself: ${sentence}`, town(sentence));
});
