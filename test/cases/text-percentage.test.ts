import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

// Completed 53: disclosed 6 (11.3 %), refused 32 (60.4 %), unavailable 8 (15.1 %), not processed 5 (9.4 %).
const { finds, silent } = casesOf('text-percentage');
const mends = fixesOf('text-percentage');
const says = (sentence: string): string => report({ bodies: { overview: `（二）依申请公开。${sentence}` } });
const wrong = (number: string): string => `⟦text-percentage|${number}⟧`;

describe('wrong', () => {
  finds('of a number in front', says(`公开信息200条，其中解读50条，占${wrong('35%')}。`), {
    zh: '这里说占 35%，50 占 200 的 25%；如以其他总数为准，请写明。',
    en: 'The text says 35%, but 50 of 200 is 25%. If it is of another total, please name it.',
    severity: 'info',
    expected: '25%',
    actual: '35%',
  });
  const pair = (opening: string, percent: string): string =>
    says(`办结申请53件，其中予以公开6件，不予公开32件，${opening}${percent}。`);
  silent('of two together', pair('占办结总数的', '71.7%'));
  silent('of two together, as is said', pair('两项占办结总数的', '71.7%'));
  finds('of two together, wrong', pair('两项占办结总数的', wrong('81.7%')), { expected: '71.7%' });
  for (const words of ['两类合计占', '合计占', '两项合计占办结件的']) {
    silent(`summed up: ${words}`, pair(words, '71.7%'));
    finds(`summed up, wrong: ${words}`, pair(words, wrong('81.7%')), { expected: '71.7%' });
  }
  finds('of all that were answered', pair('占全部答复件的', wrong('81.7%')), { expected: '71.7%' });
  finds('one of several', says(`办结申请53件，其中不予公开32件，占60.4%；无法提供8件，占${wrong('26.7%')}。`), {
    expected: '15.1%',
  });
  const two = (first: string, second: string, measure: string): string =>
    says(`收到来信29${measure}网络25件，占比${wrong(first)}；信函4件，占${wrong(second)}。`);
  finds(
    'all of them, of a number that they make up',
    two('80%', '20%', '件，其中'),
    { expected: '86%', severity: 'info' },
    { expected: '14%' },
  );
  finds('all of them, in the next sentence', two('80%', '20%', '件。其中，'), { expected: '86%' }, { expected: '14%' });
  finds(
    'all of them, one behind the other',
    says(`收到来信129件，其中网络100件、信函29件，分别占${wrong('70%')}、${wrong('30%')}。`),
    { expected: '78%' },
    { expected: '22%' },
  );
  finds('without the number', says(`办结申请53件，其中予以公开占11.3%、不予公开占${wrong('50.4%')}。`), {
    expected: '60.4%',
  });
  finds(
    'a share in brackets',
    says(`办结申请53件，其中不予公开32件（60.4%），无法提供8件（${wrong('27.1%')}），不予处理5件（9.4%）。`),
    {
      expected: '15.1%',
    },
  );
  finds('a change against the year before', says(`公开信息360条，较上年的300条增加60条，增长${wrong('25%')}。`), {
    zh: '这里说增减 25%，与 300 相差 60 是 20%，请核对。',
    en: 'The text says that it changed by 25%, but 60 against 300 is 20%. Please check.',
    severity: 'info',
    expected: '20%',
  });
  finds('more and less at once', says(`公开信息270条，比2023年减少30条，上升${wrong('10%')}。`), {
    zh: '前面的件数和这里的 10% 一个说增、一个说减，请核对。',
    en: 'The number in front and this 10% say more and less at once. Please check.',
    severity: 'info',
    actual: '10%',
  });
  finds('off by one where it comes out even', says(`公开信息200条，其中解读50条，占${wrong('26%')}。`), {
    expected: '25%',
  });
  finds('the number before in brackets', says(`公开信息32条，比2023年（40条）下降${wrong('30%')}。`), {
    expected: '20%',
  });
  finds('a change by its difference', says(`公开信息270条，比2023年减少30条，下降${wrong('14%')}。`), {
    zh: '这里说增减 14%；现有 270、增减 30，上年就是 300，应为 10%，请核对。如果说的是别的总数，请写明。',
    en: 'The text says that it changed by 14%, but 270 now and a change of 30 make 300 before, which is 10%. Please check, or name the total if it is another.',
    expected: '10%',
  });
  finds(
    'a change by its difference, where no number in front has grown by that',
    says(`公开信息3000条，其中其他信息500条，比上年增加412条，增长${wrong('11.9%')}。`),
    { expected: '468.2%' },
  );
  finds('thousands of percent', says(`公开信息211条，较上年的10条增长${wrong('2008%')}。`), { expected: '2010%' });
  finds('written with a comma', says(`公开信息211条，比上年增加201条，增长率为${wrong('2,108%')}。`), {
    expected: '2010%',
  });
  finds('last year in a clause of its own', says(`公开信息300条，2023年公开信息240条，大幅增长${wrong('52%')}。`), {
    expected: '25%',
  });
  finds('last year in brackets', says(`公开信息300条（上年同期240条），增长${wrong('52%')}。`), { expected: '25%' });
  finds('year by year', says(`2023年公开信息240条，2024年公开信息300条，增长${wrong('52%')}。`), {
    zh: '这里说增减 52%，与 240 相差 60 是 25%，请核对。',
    expected: '25%',
  });
  finds('from one year to the next', says(`公开信息由2023年的240条增加到2024年的300条，增幅达${wrong('52%')}。`), {
    expected: '25%',
  });
  finds('in words', says(`公开信息200条，其中解读50条，占${wrong('百分之三十')}。`), {
    zh: '这里说占 30%，50 占 200 的 25%；如以其他总数为准，请写明。',
    expected: '25%',
    actual: '30%',
  });
  finds('of persons by their number of times', says(`培训150人次，其中新任人员30人次，占${wrong('25%')}。`), {
    expected: '20%',
  });
  finds('of a total that is named behind 占', says(`公开解读30条，占公开总量600条的${wrong('15%')}。`), {
    expected: '5%',
  });
  finds('of all applications, which the table has', says(`网上申请40件，占申请总量的${wrong('7.5%')}。`));
  finds('a rise from one number to another', says(`公开信息由上年的500条增加到600条，增长${wrong('30%')}。`), {
    zh: '这里说增减 30%，与 500 相差 100 是 20%，请核对。',
    expected: '20%',
  });
  finds('a rise that is only said to be one', says(`公开信息630条，同比增加30条，增长${wrong('15%')}。`), {
    expected: '5%',
  });
  finds('a rise of rounded numbers', says(`关注人数从2.5万人增至3.2万人，增长${wrong('82%')}。`), { expected: '28%' });
  finds('a rate of more than all', says(`按时答复率达到${wrong('105%')}。`), {
    zh: '这里写的是 105%，比率和占比不会超过 100%，请核对。',
    en: 'This says 105%, but a part cannot be more than 100% of the whole. Please check.',
    severity: 'warning',
    actual: '105%',
  });
  finds('a share of more than all', says(`图文信息占公开总量的${wrong('125%')}。`), { severity: 'warning' });
  for (const [sentence, expected] of [
    [`列入绩效考评，占1.5分；收集意见83条，采纳71条，采纳率为${wrong('88.5%')}。`, '85.5%'],
    [`收集意见83条，被市级采纳71条，采纳率${wrong('88.5%')}。`, '85.5%'],
    [`办理12345热线工单83件，办结71件，办结率${wrong('88.5%')}。`, '85.5%'],
    [`回收问卷83份，其中满意71份，满意率${wrong('88.5%')}。`, '85.5%'],
    [`在收到的83条留言中，已回复71条，回复率${wrong('88%')}。`, '86%'],
    [`已覆盖派出所94个，覆盖率达到${wrong('93.1%')}（全市共103个）。`, '91.3%'],
    [`共解决问题18个，解决率为${wrong('80%')}（共20个）。`, '90%'],
    [`发布政策解读稿件57篇，图解占比${wrong('64.1%')}（35篇）。`, '61.4%'],
    [`制作解读20件，其中视频解读占解读总量的${wrong('45%')}（8件）。`, '40%'],
  ] as const)
    finds(sentence, says(sentence), { expected, severity: 'info' });
  finds(
    'among the problems and what was done about them',
    report({
      bodies: {
        problems: `存在问题：公示屏偏少。改进情况：已覆盖派出所94个，覆盖率达到${wrong('93.1%')}（全市共103个）。`,
      },
    }),
    { expected: '91.3%', severity: 'info' },
  );
  finds(
    'a rate whose numbers stand in front',
    says(`全年累计报送信息115条，被采用111条，信息采用率达到${wrong('98.5%')}。`),
    {
      zh: '这里写的比率是 98.5%，旁边 111 占 115 的 96.5%，请核对；如有别的口径，请写明。',
      en: 'The text says 98.5%, but 111 of the 115 beside it is 96.5%. Please check. If it is counted otherwise, please say so.',
      severity: 'info',
      expected: '96.5%',
    },
  );
  finds('all of a part', says(`处理局长信箱来信164条，回复154条，回复率${wrong('100%')}。`), { expected: '94%' });
  finds('the same with more words', says(`收到网民留言248条，已办结230条，办结率为${wrong('95%')}。`), {
    expected: '93%',
  });
  finds('a rate that the table has', says(`政府信息公开申请办结率为${wrong('70.5%')}。`), { severity: 'info' });
  finds(
    'a rate of the reviews',
    report({
      cells: {
        'review.reconsideration.upheld': '6',
        'review.reconsideration.corrected': '2',
        'review.reconsideration.otherResult': '0',
        'review.reconsideration.pending': '2',
        'review.reconsideration.total': '10',
      },
      bodies: { overview: `（二）依申请公开。因政府信息公开引发的行政复议纠错率为${wrong('40%')}。` },
    }),
    {
      zh: '这里写的比率是 40%，按表格 2 件占 8 件是 25%；如有别的口径，请写明。',
      en: 'The text says 40%, but the tables have 2 of 8, which is 25%. If it is counted otherwise, please say so.',
      severity: 'info',
      expected: '25%',
    },
  );
});

describe('a change without the number that came of it', () => {
  finds('behind the number of the year before', says(`公开信息量比2023年的400条增加50条，增长${wrong('8.5%')}。`), {
    zh: '这里说增减 8.5%，与 400 相差 50 是 12.5%，请核对。',
    expected: '12.5%',
  });
});

describe('silent', () => {
  for (const sentence of [
    '公开信息量比2023年的400条增加50条，增长12.5%；访问量比上年的12万次增加3万次，增长30%。',
    '公开信息量比上年的400条增加50条，解读数量增长20%。',
    '办结申请53件，其中予以公开占11.3%、不予公开占60.4%、无法提供占15.1%、不予处理占9.4%，其他占3.8%。',
    '公开信息300条，其中解读100条，占33.3%，图文200条，占66.6%。',
    '公开信息32条，比2023年（40条）下降20%。',
    '收到来信29件，其中网络25件，占86%；信函4件，占14%。',
    '收到来信29件，其中网络25件，占70%；信函4件，占20%。',
    '收到来信30件，其中网络25件，占70%；信函4件，占30%。',
    '收到来信60件。网络25件，占70%；信函4件，占30%。',
    '收到来信29条，其中网络25件，占70%；信函4件，占30%。',
    '解读材料50条，占35%。',
    '收到举报0件，其中网站提交0件，占0%。',
    '公开信息200条，比上年增长12%，满意度达到99%。',
    // Of the 53 that the table has as completed, which the text does not name.
    '收到申请64件，其中自然人48件，占75%。在办结的申请中，予以公开6件，占11.3%；不予公开32件，占60.4%；无法提供8件，占15.1%。',
    '网上申请10件，占5%，信函申请20件，占10%。',
    '公开信息360条，较上年的300条增加60条，增长20%；解读20篇，比去年增加5篇，增长33.3%。',
    '公开信息360条（较上年增长8%），按时办结率（95%）提高2.1个百分点。',
    '公开信息200条，其中解读50条，占百分之二十五。',
    '公开信息800条，其中解读125条，占百分之十五点六。',
    '公开解读30条，占公开总量600条的5%。',
    '公开信息由上年的500条增加到600条，增长20%。',
    '关注人数从2.5万人增至3.2万人，增长29.3%。',
    '公开信息630条，同比增加30条，增长5%；解读40篇，同比增长60%。',
    // What has grown is all of it, which stands further in front, or is the sum of what is counted.
    '公开信息3874条，其中其他信息500条，比上年增加412条，增长11.9%。',
    '公开概况信息3000条、政策文件374条、其他信息500条，比上年增加412条，增长11.9%。',
    '公开信息211条，较上年的10条增长2010%；解读35条，比上年增加34条，增长3,400%。',
    '2023年公开信息240条，2024年公开信息300条，增长25%；上年解读30篇，2024年解读33篇，增长10%。',
    '2023年公开信息240条，2024年解读信息300条，增长52%。',
    '2022年公开信息240条，2024年公开信息300条，增长52%。',
    '2023年公开信息约240条，2024年公开信息300条，增长22%。',
    '公开信息300条，上年解读60条，同比增长12%。',
    '公开信息300条（其中上年结转60条），同比增长12%。',
    '公开信息由2023年的240条增加到2024年的300条，增幅达25%。',
    '公开信息占上年的135%，完成全年任务的120%，占年度计划的120%。',
    '申请按时办结率100%，在法定期限内答复率100%。',
    '乡镇（街道）共收到政府信息公开申请7件，占县级总量的30.8%。',
    '收到政府信息公开申请32件。水东镇3件，占乡镇申请总量的42.9%。',
    '自然人申请中，涉征地政府信息公开申请9件，占70.4%。',
    '在企业提出的申请中，涉用地审批政府信息公开申请2件，占66.7%。',
    '截至11月底，已办结政府信息公开申请22件，办结率72%。',
    '截至2024年9月30日，政府信息公开申请办结率为63.5%。',
    '受理新收政府信息公开申请40件，其中31件年内办结，办结率77.5%。',
    '收到申请32件，办结32件，办结率100%。',
    // All that were due by the end of the year, whatever is carried forward.
    '收到政府信息公开申请64件，除11件结转下年外均已答复，申请答复率100%。',
    '人大建议办结率100%，依申请公开工作规范。',
    '全年累计报送信息115条，被采用111条，信息采用率达到96.5%。',
    '列入绩效考评，占1.5分；收集意见83条，采纳71条，采纳率为85.5%。',
    '办理12345热线工单83件，办结71件，办结率为85.5%；发放问卷100份，回收83份，满意71份，满意率85.5%。',
    '收到留言83条，未回复12条，回复率85.5%；收到留言83条，县直部门回复71条，回复率92%。',
    '收集意见约83条，采纳71条，采纳率为88.5%。',
    '收到意见83条左右，采纳71条，采纳率为88.5%。',
    '已覆盖派出所94个，覆盖率达到91.3%（全市共103个）。',
    '今年覆盖派出所20个，覆盖率达到91.3%（全市共103个）。',
    '新增覆盖派出所20个，覆盖率达到91.3%（全市共103个）。',
    '已覆盖派出所94个，覆盖率达到91.3%（其中城区共95个，上年共90个）。',
    '发布政策解读稿件57篇，图解占比61.4%（35篇）。',
    '发布政策文件100篇、解读稿件57篇，图解占比35%（35篇）。',
    '收到政府信息公开申请57件，网上申请占70%（35件）。',
    '制作解读20件，视频解读占上年的45%（8件）。',
    '收到网民留言248条，已办结248条，办结率为100%。',
    '收到网民留言248条，办结230条，办结率为100%，其余18条正在办理。',
    '收到网民留言248条，办结230条，到期办结率为100%。',
    '收到网民留言248条，按时办结230条，办结率为100%。',
    '上年结转留言12条，收到网民留言248条，办结230条，办结率为88.5%。',
    '收到信函12条，收到网民留言248条，办结230条，办结率为88.5%。',
    '公开信息248条，回复20条，回复率为100%。',
    '收到网民留言248条，比上年的230条增加18条，办结230条，办结率为100%。',
    '收到政府信息公开申请20件，办结18件，办结率100%。',
    '上年申请办结率88%。',
    '行政复议纠错率为3%。',
    '市司法局办理政府信息公开行政复议案件，纠错率为3%。',
    '行政复议、行政诉讼案件纠错率为3%。',
    '公开信息1,200条，比2023年1,000条增长20%，微博300条，较上年增长12%。',
  ]) {
    silent(sentence, says(sentence));
  }
});

// This year 32 came in and 25 were carried over.
describe('against last year', () => {
  const lastYear = (received: number | string, carried: number | string = 0): { readonly previous: string } => ({
    previous: report({
      year: 2023,
      cells: { 'requests.newReceived.total': String(received), 'requests.carriedOver.total': String(carried) },
    }),
  });
  finds('a wrong change', says(`全年共收到政府信息公开申请32件，同比${wrong('增长30%')}。`), {
    ...lastYear(40),
    zh: '这里说增长30%，上年（2023 年）报告新收申请 40 件，今年 32 件，应为下降20%；如有别的口径，请写明。',
    en: 'This says 增长30%, but the report of 2023 has 40 new applications and this year there are 32: 20% less. If it is counted otherwise, please say so.',
    severity: 'info',
    expected: '下降20%',
    actual: '增长30%',
  });
  mends('what it should be is written', says('收到申请32件，同比增长30%。'), {
    ...lastYear(40),
    title: '改为“下降20%”',
    applicability: 'suggested',
    before: '增长30%',
    after: '下降20%',
  });
  finds('the wrong way', says(`收到申请32件，较上年${wrong('增加20.0%')}，均已答复。`), {
    ...lastYear(40),
    expected: '下降20.0%',
  });
  finds('far too much', says(`收到申请32件，同比${wrong('大幅增长2,008%')}。`), {
    ...lastYear(10),
    expected: '增长220%',
  });
  finds(
    'the same percentage once',
    says(`收到申请由2023年的10件增加到2024年的32件，同比${wrong('增长2008%')}。`),
    lastYear(10),
  );
  finds('no change', says(`收到申请32件（比去年${wrong('上升３.1％')}）。`), { ...lastYear(32), expected: '持平' });
  for (const sentence of [
    '收到申请32件，同比下降20%。',
    '收到申请32件，同比下降36.0%。',
    '收到申请57件（含上年结转25件），较上年增长14%。',
    '收到申请32件，其中线上申请同比增长70%。',
    '收到申请32件，较2021年增长70%。',
    '收到申请32件，较上年增加12件。',
    '收到申请约30件，同比增长70%。',
    '收到申请32件，同比下降约22%。',
    '公开信息32条，同比增长70%。',
  ])
    silent(sentence, says(sentence), lastYear(40, 10));
  silent('cut off', says('收到申请32件，同比下降13.5%。'), lastYear(37));
  silent('rounded', says('收到申请32件，同比下降13.6%。'), lastYear(37));
  silent('nothing last year', says('收到申请32件，同比增长70%。'), lastYear(0));
  silent('a figure that is not there', says('收到申请32件，同比增长70%。'), lastYear(''));
  silent('no report of last year', says('收到申请32件，同比增长70%。'));
});

describe('of all that was completed, in fewer words', () => {
  // Disclosed 6 and refused 32 of 53.
  const says = (sentence: string): string => report({ bodies: { overview: `（二）依申请公开。${sentence}` } });
  finds('占办结数', says('予以公开6件，占办结数的⟦text-percentage|13.1%⟧。'), { severity: 'info' });
  finds('behind another sentence', says('不予公开32件。不予公开的占答复总数的⟦text-percentage|64.0%⟧。'), {
    severity: 'info',
  });
  silent('right', says('予以公开6件，占办结数的11.3%。不予公开的占答复总数的60.4%。'));
});

describe('the other way round', () => {
  const says = (sentence: string): string => report({ bodies: { overview: `（一）主动公开。${sentence}` } });
  finds('more, where it is less', says('公开信息400条，较上年的500条增长⟦text-percentage|20%⟧。'), {
    severity: 'info',
    zh: '由 500 到 400 是减少，这里写的正相反（20%），请核对。',
    en: 'From 500 to 400 is less, but this 20% says the opposite. Please check.',
    actual: '20%',
  });
  finds('less, where it is more', says('公开信息600条，较上年的500条下降⟦text-percentage|20%⟧。'), {
    zh: '由 500 到 600 是增加，这里写的正相反（20%），请核对。',
    en: 'From 500 to 600 is more, but this 20% says the opposite. Please check.',
  });
  for (const sentence of [
    '与2023年的231件相比，申请量增加27件，增长11.7%。',
    '与上年的105件相比，收件减少7件，下降6.7%。',
    '同比增加45件，比上年的180件增长25%。',
  ])
    silent(sentence, says(sentence));
  finds('of a comparison in front', says('与2023年的231件相比，申请量增加27件，增长⟦text-percentage|21.7%⟧。'), {
    expected: '11.7%',
  });
  silent('as it is', says('公开信息600条，较上年的500条增长20%；公开目录400条，较上年的500条下降20%。'));
});

describe('of a whole in 万', () => {
  const published = (text: string): string => report({ bodies: { overview: `（一）主动公开。${text}` } });
  for (const text of [
    '全年通过网站公开信息6842条。全县各类渠道累计发布信息1.53万条，其中门户网站6842条，占44.6%。',
    '全年公开信息1.5万余条，其中网站6842条，占43.9%。',
    '受理来电2万件，其中咨询9950件，占49.8%。',
    '累计访问12.4万人次，其中移动端74500人次，占60.1%。',
  ])
    silent(text, published(text));
  finds(
    'none that it may stand for',
    published(
      `全年通过网站公开信息6842条。全县各类渠道累计发布信息1.53万条，其中门户网站6842条，占${wrong('54.6%')}。`,
    ),
    { severity: 'info', zh: '这里说占 54.6%，6842 占 15300 的 44.7%；如以其他总数为准，请写明。' },
  );
  finds('one of the sentence before', published(`发布信息1.53万条。公开文件200件，其中解读50件，占${wrong('35%')}。`), {
    severity: 'info',
  });
});
