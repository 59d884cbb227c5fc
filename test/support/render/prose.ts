import { type Figures, meant } from '../figures.ts';
import { makeRandom } from '../random.ts';

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
  title: title(figures),
  preamble: preamble(figures),
  overview: overview(figures),
  problems: problems(figures),
  other: other(figures),
});

const chance = (figures: Figures, salt: number) => makeRandom(figures.seed * 31 + salt);

const title = (figures: Figures): string => {
  const { year, unit } = figures;
  return chance(figures, 1).pick([
    `${unit.name}${year}年政府信息公开工作年度报告`,
    `${unit.name} ${year} 年政府信息公开工作年度报告`,
    `${year}年${unit.name}政府信息公开工作年度报告`,
  ]);
};

const preamble = (figures: Figures): readonly string[] => {
  const { year, unit, form } = figures;
  const basis = form === '2021' ? '（国办公开办函〔2021〕30号）' : '（国办公开办函〔2019〕60号）';
  const parts =
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。';
  const period = chance(figures, 2).pick([
    `所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    `除特别说明外，所列数据统计时限为${year}年1月1日至${year}年12月31日。`,
    `本报告中所列数据统计期限从${year}年1月1日到12月31日止。`,
  ]);
  return [
    `根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式${basis}的要求，编制${unit.name}${year}年政府信息公开工作年度报告。${parts}${period}`,
    `公众如对本报告有疑问，可与${unit.name}信息公开机构联系（地址：望舒路18号，邮编：000000，电话：0000-5550123）。`,
  ];
};

const overview = (figures: Figures): readonly string[] => {
  const { year, unit } = figures;
  const random = chance(figures, 3);
  const published = random.integer(40, 900);
  const news = random.integer(10, published - 20);
  return [
    `${year}年，${unit.name}按照条例规定推进信息公开，围绕群众关心的事项公开办事过程和结果，全年工作平稳有序。`,
    `（一）主动公开。全年通过政府网站主动公开政府信息${published}条，其中工作动态${news}条，其他各类信息${published - news}条，比${year - 1}年增加${random.integer(2, 30)}条；发布政策解读${random.integer(2, 20)}篇。`,
    `（二）依申请公开。${applications(figures)}${disputes(figures)}`,
    `（三）政府信息管理。${documents(figures)}坚持先审查、后公开，定期核对已公开的文件是否仍然有效。`,
    `（四）政府信息公开平台建设。优化网站栏目${random.integer(2, 9)}个，政务新媒体推送消息${random.integer(30, 600)}期，答复网民留言${random.integer(3, 80)}次。`,
    `（五）监督保障。把信息公开纳入年度工作考核，组织业务培训${random.integer(1, 5)}次，开展社会评议，本年度没有发生责任追究的情形。`,
  ];
};

const applications = (figures: Figures): string => {
  const received = meant(figures, 'requests', 'newReceived');
  const carriedOver = meant(figures, 'requests', 'carriedOver');
  const handled = meant(figures, 'requests', 'resultTotal');
  const carriedForward = meant(figures, 'requests', 'carriedForward');
  const random = chance(figures, 4);
  if (received === 0 && carriedOver === 0) {
    return random.pick([
      '本年度未收到政府信息公开申请。',
      `${figures.year}年，${figures.unit.self}没有收到政府信息公开申请，无结转下年度办理的申请。`,
      '全年收到政府信息公开申请0件。',
    ]);
  }
  return random.pick([
    `全年新收政府信息公开申请${received}件，上年结转${carriedOver}件，办结${handled}件，结转下年度继续办理${carriedForward}件。`,
    `${figures.year}年共收到政府信息公开申请${received}件，答复${handled}件，结转下年度${carriedForward}件。`,
    `本年度新收到依申请公开${received}件，全年办结${handled}件，其中予以公开${meant(figures, 'requests', 'granted')}件，部分公开${meant(figures, 'requests', 'partlyGranted')}件。`,
  ]);
};

const disputes = (figures: Figures): string => {
  const reviews = meant(figures, 'review', 'reconsideration');
  const direct = meant(figures, 'review', 'litigationDirect');
  const after = meant(figures, 'review', 'litigationAfterReconsideration');
  if (reviews + direct + after === 0) return '未发生因政府信息公开引起的行政复议和行政诉讼。';
  return `因政府信息公开被申请行政复议${reviews}件，被提起行政诉讼${direct + after}件。`;
};

const documents = (figures: Figures): string => {
  if (figures.form === '2019') return '';
  const issued = meant(figures, 'disclosure', 'normativeDocuments', 'issued');
  const inForce = meant(figures, 'disclosure', 'normativeDocuments', 'inForce');
  return issued === 0 ? '' : `全年制发行政规范性文件${issued}件，现行有效行政规范性文件${inForce}件。`;
};

const problems = (figures: Figures): readonly string[] => [
  '（一）存在的主要问题。一是部分栏目更新不够及时，政策文件的解读形式还比较单一；二是基层工作人员变动较多，办理申请的经验不足。',
  `（二）改进情况。一是明确各科室报送信息的时限，逐月通报更新情况；二是${figures.year + 1}年计划安排专题培训，改进答复文书的写法，提高办理质量。`,
];

const other = (figures: Figures): readonly string[] => {
  if (figures.form === '2019') return [chance(figures, 5).pick(['无。', '无其他需要报告的事项。'])];
  const unpaid = meant(figures, 'requests', 'otherHandling.feeUnpaid');
  // Who gave an application up over a fee must have been sent a notice first.
  if (unpaid > 0) return [`本年度发出信息处理费收费通知${unpaid}份，总金额${unpaid * 300}元，实际收取0元。`];
  return [
    chance(figures, 5).pick([
      '按照《政府信息公开信息处理费管理办法》的规定，本年度没有发出收费通知，未收取信息处理费。',
      `${figures.year}年，${figures.unit.self}未收取政府信息公开信息处理费，没有其他需要报告的事项。`,
    ]),
  ];
};
