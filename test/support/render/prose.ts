import { type Figures, meant } from '../figures.ts';
import { makeRandom, type Random } from '../random.ts';
import { applications, disputes } from './prose-requests.ts';

// The running text of a correct report. Sentences are the project's own; every number about applications, reviews,
// lawsuits and documents agrees with the tables, and others stand beside them to tempt a checker (条, 次, other years).

export interface Prose {
  readonly title: string;
  readonly preamble: readonly string[];
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
}

export const makeProse = (figures: Figures): Prose => ({
  title: title(figures, chance(figures, 1)),
  preamble: preamble(figures, chance(figures, 2)),
  overview: overview(figures, chance(figures, 3)),
  problems: problems(figures, chance(figures, 4)),
  other: other(figures, chance(figures, 5)),
});

const chance = (figures: Figures, salt: number): Random => makeRandom(figures.seed * 31 + salt);

const title = ({ year, unit }: Figures, random: Random): string =>
  random.pick([
    `${unit.name}${year}年政府信息公开工作年度报告`,
    `${unit.name} ${year} 年政府信息公开工作年度报告`,
    `${year}年${unit.name}政府信息公开工作年度报告`,
    `${unit.name}关于${year}年政府信息公开工作年度报告`,
  ]);

const preamble = ({ year, unit, form }: Figures, random: Random): readonly string[] => {
  const basis = form === '2021' ? '（国办公开办函〔2021〕30号）' : '（国办公开办函〔2019〕60号）';
  const parts = random.pick([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
    '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，因政府信息公开工作被申请行政复议、提起行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六部分。',
    '',
  ]);
  const period = random.pick([
    `所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    `除特别说明外，所列数据统计时限为${year}年1月1日至${year}年12月31日。`,
    `本报告中所列数据统计期限从${year}年1月1日到12月31日止。`,
    `本报告数据统计期限为 ${year} 年 1 月 1 日—12 月 31 日。`,
  ]);
  const opening = random.pick([
    `根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式${basis}的要求，编制${unit.name}${year}年政府信息公开工作年度报告。`,
    `按照《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条的规定，现公布${unit.name}${year}年度报告。`,
  ]);
  return [
    `${opening}${parts}${period}`,
    `公众如对本报告有疑问，可与${unit.name}信息公开机构联系（地址：望舒路18号，邮编：000000，电话：0000-5550123）。`,
  ];
};

const overview = (figures: Figures, random: Random): readonly string[] => {
  const { year, unit } = figures;
  const news = random.integer(10, 400);
  const policies = random.integer(3, 60);
  const others = random.integer(20, 400);
  const published = news + policies + others;
  const publicity = random.pick([
    `全年通过政府网站主动公开政府信息${published}条，其中工作动态${news}条、政策文件${policies}条、其他信息${others}条，比${year - 1}年增加${random.integer(2, 30)}条；发布政策解读${random.integer(2, 20)}篇。`,
    `${year}年在网站公开信息${published}余条，答复网民提问${random.integer(2, 40)}次，办理时间由5个工作日缩短到3个工作日。`,
    `依照基层公开目录，全年公开机构职能、财政预决算等信息${published}条，较上年增长${random.integer(1, 20)}.${random.integer(1, 9)}%。`,
  ]);
  return [
    `${year}年，${unit.name}按照条例规定推进信息公开，从主动公开、依申请公开等五个方面抓落实，全年工作平稳有序。`,
    `（一）主动公开。${publicity}`,
    `（二）依申请公开。${applications(figures, random)}${disputes(figures, random)}`,
    `（三）政府信息管理。${documents(figures, random)}坚持三级审核、先审后发，定期核对已公开的文件是否仍然有效。`,
    `（四）政府信息公开平台建设。优化网站栏目${random.integer(2, 9)}个，政务新媒体推送消息${random.integer(30, 600)}期，${year}年7月完成页面改版。`,
    `（五）监督保障。把信息公开纳入年度工作考核，占比${random.integer(2, 6)}分，组织业务培训${random.integer(1, 5)}次、${random.integer(20, 90)}人次，开展社会评议，本年度没有发生责任追究的情形。`,
  ];
};

const documents = (figures: Figures, random: Random): string => {
  if (figures.form === '2019') return '';
  const document = (column: string): number => meant(figures, 'disclosure', 'normativeDocuments', column);
  const [issued, repealed, inForce] = [document('issued'), document('repealed'), document('inForce')];
  if (issued === 0) return '';
  return random.pick([
    `全年制发行政规范性文件${issued}件，现行有效行政规范性文件${inForce}件。`,
    `年内印发行政规范性文件${issued}件，废止${repealed}件，截至${figures.year}年12月31日现行有效${inForce}件。`,
    '',
  ]);
};

const problems = ({ year, unit }: Figures, random: Random): readonly string[] =>
  random.pick<readonly string[]>([
    [
      '（一）存在的主要问题。一是部分栏目更新不够及时，政策文件的解读形式还比较单一；二是基层工作人员变动较多，办理申请的经验不足。',
      `（二）改进情况。一是明确各科室报送信息的时限，逐月通报更新情况；二是${year + 1}年计划安排专题培训，改进答复文书的写法，提高办理质量。`,
    ],
    [
      `${year}年的工作还有不足：1.公开内容与群众期待有差距；2.个别科室对公开要求理解不透。`,
      `针对${year - 1}年度指出的目录不全问题，已补齐栏目3个。${year + 1}年，${unit.self}将细化目录，加强业务辅导，每季度检查一次。`,
    ],
  ]);

const other = (figures: Figures, random: Random): readonly string[] => {
  if (figures.form === '2019')
    return [random.pick(['无。', '无其他需要报告的事项。', '本年度没有其他需要报告的事项。'])];
  const unpaid = meant(figures, 'requests', 'otherHandling.feeUnpaid');
  // Who gave an application up over a fee must have been sent a notice first.
  if (unpaid > 0) return [`本年度发出信息处理费收费通知${unpaid}份，总金额${unpaid * 300}元，实际收取0元。`];
  return [
    random.pick([
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本年度没有发出收费通知，未收取信息处理费。',
      `${figures.year}年，${figures.unit.self}未收取政府信息公开信息处理费，没有其他需要报告的事项。`,
      '（一）本年度收取信息处理费0元。（二）无其他需要报告的事项。',
    ]),
  ];
};
