import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('text-sum');
const says = (sentence: string): string => report({ bodies: { overview: `（一）主动公开。${sentence}` } });
const wrong = (number: string): string => `⟦text-sum|${number}⟧`;

describe('wrong', () => {
  finds('parts that exceed the total', says(`公开信息${wrong('100条')}，其中动态60条，政策30条，公告20条。`), {
    zh: '这里说共 100条，其中各项之和是 110（多 10），请核对。',
    en: 'The total is 100, but its parts add up to 110 (10 too many). Please check.',
    severity: 'warning',
    expected: '110',
    actual: '100',
    related: ['60条 → 60条', '30条 → 30条', '20条 → 20条'],
  });
  finds('behind a semicolon', says(`更新信息${wrong('100条')}；其中动态60条，政策30条，公告20条。`), {
    expected: '110',
  });
  silent(
    'behind a semicolon, of the first number',
    says('更新信息100条，解读30条；其中动态60条，政策20条，公告20条。'),
  );
  finds('what it covers', says(`公开信息${wrong('100条')}，涵盖动态60条、政策30条、公告20条。`), { expected: '110' });
  finds(
    'a first part that sums up two kinds',
    says(`公开信息${wrong('100条')}，其中工作动态和公示公告共计60条，政策文件50条。`),
    { expected: '110' },
  );
  finds(
    'a later part that sums up two kinds',
    says(`公开信息${wrong('100条')}，包括：动态60条，解读及回应信息共计30条，其他信息20条。`),
    { expected: '110', severity: 'warning' },
  );
  finds(
    'parts that came through a service that is called by its telephone number',
    says(`公开信息${wrong('100条')}，其中通过门户网站公开95条，通过12399便民平台公开15条；回应关注9次。`),
    { expected: '110', severity: 'warning' },
  );
  finds(
    'in a printout, behind a number of its own and over the end of the line',
    report({
      bodies: {
        overview: [
          '　　2024年，云汀县坚持以公开为常态、不公开为例外，加强组织领导，健全工',
          '作机制，完善公开制度，强化监督检查，进一步提高政府信息公开工作水平，',
          '保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度，现',
          '将有关情况报告如下，供各位领导和群众查阅，也欢迎对我们的工作提出宝',
          '贵意见，以便改进。',
          '　　（一）2024年度云汀县通过门户网站和政务新媒体主动公开政府信息⟦text-sum|1',
          `00条⟧，其中动态70条、公告40条，内容涉及民生、规划、招生、就业和社会保`,
          '障，群众满意度进一步提升。',
        ].join('\n'),
      },
    }),
    { expected: '110' },
  );
  finds(
    'parts of all behind the number by which it has changed',
    says(`公开信息${wrong('100条')}，比上年增加20条，其中动态70条、公告40条。`),
    { expected: '110' },
  );
  finds(
    'parts of the number by which it has changed',
    says(`公开信息100条，比上年增加${wrong('20条')}，其中动态12条、公告11条。`),
    { expected: '23', severity: 'info' },
  );
  for (const change of ['较上一年度增加42件', '同比增加42件，增长840%', '增加42件', '比2023年减少42件'])
    finds(
      `parts of all behind a number by which it has changed that is nearly as large: ${change}`,
      says(`新收来信${wrong('47件')}，${change}。其中，信函39件，邮件6件，在线3件。`),
      { expected: '48', severity: 'warning' },
    );
  finds(
    'a list with 其他 that misses the total',
    says(`公开信息${wrong('100条')}。其中：动态60条、政策30条、其他信息5条。`),
    {
      expected: '95',
    },
  );
  finds(
    'a list in brackets',
    says(`公开信息${wrong('100条')}（县政府网站60条、政务新媒体30条、公示栏等其他渠道20条）。`),
    { expected: '110' },
  );
  finds(
    'applicants in brackets, of whom some are explained by those carried over',
    report({ bodies: { overview: `共接收依申请公开${wrong('32件')}（自然人7件、法人或其他组织27件）。` } }),
    { expected: '34' },
  );
  finds(
    'words in brackets within an item',
    says(`公开信息${wrong('100条')}，其中部门（单位）动态60条、政策（含解读）30条、其他信息5条。`),
    { expected: '95' },
  );
  finds(
    'parts of which none is said to be in several',
    says(`公开信息${wrong('96条')}，其中网站发布81条、新媒体发布42条，均同步更新。`),
  );
  finds('thousands separators', says(`公开信息${wrong('1,100条')}，其中动态1,000条、其他90条。`), { expected: '1090' });
  finds(
    'persons and organisations, the table being a picture',
    report({
      bodies: {
        overview: `全年受理申请${wrong('12宗')}，其中自然人7宗，法人或其他组织4宗。`,
        requests: '（表格见附件）',
      },
    }),
    { expected: '11' },
  );
  finds('behind 其中 and a comma', says(`公开信息${wrong('100条')}。其中，动态60条，政策30条，公告20条。`), {
    expected: '110',
  });
  finds(
    'applications counted in one measure and what became of them in another',
    report({
      bodies: {
        overview: `全年共收到申请${wrong('8份')}，均为自然人申请。其中，予以公开4件，不予公开1件，其他5件。`,
        requests: '（表格见附件）',
      },
    }),
    { expected: '10' },
  );
  finds('behind a colon', says(`公开信息总数${wrong('150条')}：动态110条，预算28条，其他4条。`), { expected: '142' });
  finds(
    'in a sentence of its own',
    says(`全年公开信息${wrong('60条')}。栏目更新及时。在公开的信息中，规划类34条，公告32条。`),
    { expected: '66' },
  );
  finds('numbered parts', says(`公开信息${wrong('26条')}，其中：1.政策3条；2.动态14条；3.公告8条；4.财政信息3条。`), {
    expected: '28',
  });
  finds(
    'parts between semicolons',
    says(`公开信息${wrong('95条')}。其中，项目信息20条；采购信息50条；招考、任免等信息31条。`),
    { expected: '101' },
  );
  finds(
    'parts that are several things counted together',
    says(`公开信息${wrong('130条')}，其中政策6条，动态112条，税务、社保和医保等办事信息19条。`),
    { expected: '137' },
  );
  finds(
    'parts by their numbers, the last of which is the rest',
    says(`办理登记事项${wrong('412宗')}，其中5宗为机构登记，其余397宗为个人登记。`),
    { expected: '402', severity: 'warning' },
  );
  finds(
    'parts with their shares, parted by semicolons',
    says(`收到来信${wrong('500件')}。其中，网站提交的400件，占80%；信函提交的90件，占18%；其他14件，占2.8%。`),
    { expected: '504' },
  );
  finds(
    'measures that stand for one another',
    says(`主动公开信息${wrong('60条')}，其中通知文件31件，会议消息20条，其他信息4条。`),
    {
      zh: '这里说共 60条，所列各项之和是 55（少 5）；各项如已列全，请核对。',
      severity: 'info',
    },
  );
  finds('what is added', says(`收到留言43条（网站40条，电话3条），加上上年结转5条，合计${wrong('47条')}。`), {
    severity: 'warning',
    expected: '48',
  });
  finds('what is added without brackets', says(`收到留言43条，连同2023年结转5条，共计${wrong('50条')}。`), {
    severity: 'warning',
    expected: '48',
  });
  finds('each of them', says(`全年公开信息${wrong('100条')}，分别为：公告20条，规划30条，其它动态信息60条。`), {
    severity: 'warning',
    expected: '110',
  });
  finds('each of them, too few', says(`全年公开信息${wrong('100条')}，分别为公告20条、规划30条、动态信息40条。`), {
    severity: 'warning',
    expected: '90',
  });
  for (const sentence of [
    '收到留言43条（网站40条，电话3条），加上上年结转5条，合计48条。',
    '收到留言43条，其中网站40条，加上上年结转5条，合计48条。',
    '收到留言43条，转办10条，加上上年结转5条，合计48条。',
    '全年公开信息100条，分别为：公告20条，规划30条，其它动态信息50条。',
    '全年公开信息100条，分别为公告20条、规划30条、动态信息等。',
    '全年公开信息100条，分别为网站和公众号发布。其中公告20条、规划30条。',
    '收到来信100条、来电20条，分别为上年的80%和90%。',
    '公开信息110条，较上年增加20条，分别为公告10条、动态10条。',
  ])
    silent(sentence, says(sentence));
  finds(
    'a part larger than the total',
    says(`公开信息${wrong('210条')}，包括网站40条，短视频平台60条，公众号1900条。`),
    {
      zh: '这里说共 210条，所列的一项却有 1900（多 1690）；这一项如是其中的一部分，请核对。',
      en: 'The total is 210, but one of what is listed is 1900 (1690 too many). Please check if it is a part of it.',
      severity: 'info',
    },
  );
  finds(
    'parts that come to so much that one may be in another',
    says(`受理登记${wrong('320件')}，其中全程网办290件，当日办结150件。`),
    {
      zh: '这里说共 320件，所列各项之和是 440（多 120）；各项如都是其中的一部分，请核对。',
      en: 'The total is 320, the parts listed add up to 440 (120 too many). Please check if all of them are parts of it.',
      severity: 'info',
      expected: '440',
    },
  );
  finds('channels, of which none is in another', says(`收到来信${wrong('20件')}，其中网站15件、邮寄15件。`), {
    severity: 'warning',
    expected: '30',
  });
  finds(
    'a list behind a comma that names the rest',
    says(`共主动公开各类信息${wrong('90条')}，机构信息4条，规划3条，预决算7条，其他信息75条。`),
    { expected: '89', severity: 'info' },
  );
  finds(
    'a long list with one small part too many',
    says(`公开信息${wrong('140条')}，其中消息40条、预决算15条、政策65条、其它信息20条、检查结果6条。`),
    { expected: '146', severity: 'info' },
  );
  finds(
    'a part that is divided itself',
    says(`公开信息300条，其中：政策类公开${wrong('90条')}，包含安全类55条，防火类23条，其他类27条；工作动态210条。`),
    { expected: '105', severity: 'warning' },
  );
  finds('such a part in brackets', says(`政策类公开${wrong('90条')}（包含安全类55条，防火类23条，其他类27条）。`), {
    expected: '105',
  });
  finds(
    'the rest of a list that leaves none',
    says(`共发布信息${wrong('352条')}，其中政策207条，动态145条，其他信息10条。`),
    { expected: '362', severity: 'info' },
  );
  finds(
    'ways of publishing and all others behind a comma',
    says(`主动公开信息共${wrong('473条')}，通过网站发布93条、通过“云汀农业”微信公众号发布323条、其他方式公开13条。`),
    { expected: '429', severity: 'info' },
  );
  finds(
    'one of them more than there are',
    says(`主动公开信息共${wrong('313条')}，通过网站发布93条、通过微信公众号发布323条、其他方式公开13条。`),
    { expected: '429', severity: 'info' },
  );
  finds(
    'hardly more than there are',
    says(`主动公开信息共${wrong('373条')}，通过网站发布93条、通过微信公众号发布273条、其他方式公开13条。`),
    { expected: '379', severity: 'info' },
  );
  finds(
    'many parts behind a comma, of which one small one is too many',
    says(
      `累计发布信息${wrong('69条')}，工作动态61条，项目管理5条，工程建设3条，水运管理1条，来信事项办结1件，答复热线5条。`,
    ),
    { expected: '70', severity: 'info' },
  );
  finds(
    'and, in front of the last part',
    says(`网站、公众号、公示栏分别公开信息120条、80条和40条，共计${wrong('260条')}。`),
  );
  finds('a total behind its parts', says(`发布通告130条、工作信息260条，共计${wrong('450条')}。`), {
    zh: '这里说共 450条，前面各项之和是 390（少 60），请核对。',
    en: 'The total is 450, but the parts in front add up to 390 (60 too few). Please check.',
    severity: 'warning',
    expected: '390',
    actual: '450',
    related: ['130条 → 130条', '260条 → 260条'],
  });
  finds(
    'a total behind some of the parts that is not theirs',
    says(
      `共发布信息100条。其中，网站发布动态20条、公告30条、其他20条，共${wrong('60条')}；公众号图文25条、视频15条，共40条。`,
    ),
    {
      zh: '这里说共 60条，所列各项之和是 70（多 10）；各项如都是其中的一部分，请核对。',
      severity: 'info',
      expected: '70',
    },
  );
  finds(
    'groups with totals of their own that come to more than the whole',
    says(`共发布信息${wrong('100条')}。其中，网站发布动态20条、公告40条，共60条；公众号图文30条、视频20条，共50条。`),
    { severity: 'info', expected: '110', related: ['60条 → 60条', '50条 → 50条'] },
  );
  finds(
    'some that are answered and others that are not',
    says(`全年受理信件${wrong('21件')}，其中18件依法依规答复，2件按序时进度办理。`),
    {
      zh: '这里说共 21件，所列各项之和是 20（少 1）；各项如已列全，请核对。',
      severity: 'info',
      expected: '20',
    },
  );
  finds(
    'channels behind a comma',
    report({
      bodies: {
        overview: `收到政府信息公开申请${wrong('4件')}，2件为网络申请，1件为信件申请；以上均已答复。`,
        requests: '（表格见附件）',
      },
    }),
    { severity: 'info', expected: '3' },
  );
  finds(
    'numbers that stand in a row, their names in front',
    says(`网站、公众号、公示栏分别公开信息90条、70条、20条，共${wrong('190条')}。`),
    {
      expected: '180',
    },
  );
  finds('behind a colon and a year', says(`2024年，公开情况如下：网站310条，电视10条，合计${wrong('330条')}。`), {
    expected: '320',
  });
  finds(
    'a total behind its parts that says again what was done',
    says(`网站公开信息210条，公众号公开90条，共计公开${wrong('310条')}。`),
    {
      expected: '300',
      severity: 'warning',
    },
  );
  finds('a total behind parts of which one is larger', says(`政策文件24条，其他信息310条，合计${wrong('234条')}。`), {
    expected: '334',
    severity: 'warning',
  });
  finds(
    'a total that says how many kinds it sums up',
    says(`征地信息40条、环境信息90条，两类合计${wrong('150条')}。`),
    {
      expected: '130',
    },
  );
  finds('persons', says(`选派干部${wrong('20名')}，其中县直15名、乡镇9名。`), { expected: '24' });
  finds('numbers in words', says(`开展督查${wrong('五次')}，其中现场三次、网上三次。`), {
    zh: '这里说共 5次，其中各项之和是 6（多 1），请核对。',
    severity: 'warning',
  });
  finds('rounded numbers', says(`推送信息${wrong('2.4万条')}，其中网站1.5万条、公众号1.3万条。`), {
    zh: '这里说共 2.4万条，其中各项之和是 2.8万（多 4000），请核对。',
    severity: 'warning',
    expected: '2.8万',
    actual: '2.4万',
    related: ['1.5万条 → 1.5万条', '1.3万条 → 1.3万条'],
  });
  finds('one part larger than its whole', says(`全年办理网民留言${wrong('36条')}，其中咨询类留言63条。`), {
    zh: '这里说共 36条，其中一项却有 63（多 27），请核对。',
    en: 'The total is 36, but one part of it is 63 (27 too many). Please check.',
    severity: 'warning',
    expected: '63',
    actual: '36',
  });
  finds('one part larger than its whole, named otherwise', says(`征集建议${wrong('36条')}，其中网民提出63条。`), {
    severity: 'info',
  });
  finds(
    'parts behind a colon, nothing saying that it is a total',
    says(`发布解读${wrong('40篇')}：图解25篇，问答20篇。`),
    {
      expected: '45',
      severity: 'warning',
    },
  );
  finds('what is left of a total', says(`收到意见${wrong('72条')}，采纳50条，其余32条已作说明。`), {
    zh: '这里说共 72条，其中各项之和是 82（多 10），请核对。',
    severity: 'warning',
    related: ['50条 → 50条', '32条 → 32条'],
  });
  finds('persons by their number of times', says(`培训${wrong('130人次')}，其中骨干90人次、新任人员50人次。`), {
    expected: '140',
  });
  finds('a difference from the year before', says(`公开信息305条，比上年260条增加${wrong('35')}条。`), {
    zh: '260 与 305 相差 45，这里写的是 35，请核对。',
    en: '260 and 305 differ by 45, but this says 35. Please check.',
    severity: 'warning',
    expected: '45',
    actual: '35',
  });
  finds('not the same as last year', says(`公开信息270条，与上年的300条${wrong('持平')}。`), {
    zh: '300 与 270 相差 30，这里写的是“持平”，请核对。',
    en: '300 and 270 differ by 30, but this says “持平”. Please check.',
    severity: 'warning',
    actual: '持平',
  });
  finds('nearly the same as last year', says(`公开信息298条（2023年公开300条），${wrong('持平')}。`), {
    severity: 'info',
  });
  finds('the same from year to year', says(`2023年公开信息300条，2024年公开270条，同比${wrong('持平')}。`));
  finds('a difference from one number to another', says(`解读由上年的60篇增加到84篇，增加${wrong('14')}篇。`), {
    expected: '24',
  });
  finds('a difference of rounded numbers', says(`访问量96.5万次，较上年80万次增加${wrong('12.5')}万次。`), {
    zh: '80万 与 96.5万 相差 16.5万，这里写的是 12.5万，请核对。',
    expected: '16.5万',
  });
  finds(
    'a total and parts that are compared with the last year',
    says(
      `公开信息${wrong('850条')}，同比增长12.5%。其中：网站260条，较上年增长8%；公众号410篇，同比增长30%；短视频240条，下降3.2%。`,
    ),
    { expected: '910', severity: 'info' },
  );
  finds(
    'what all of it is about between the total and its parts',
    says(
      `公开信息${wrong('210条')}，内容涉及机构、规划、预算、医疗、住房和政策解读等方面。其中机构6条、规划4条、动态199条。`,
    ),
    { expected: '209', severity: 'info' },
  );
  finds('nearly all', says(`公开信息${wrong('59条')}。其中机构信息3条、解读2条、会议6条、工作进展47条。`), {
    zh: '这里说共 59条，所列各项之和是 58（少 1）；各项如已列全，请核对。',
    en: 'The total is 59, the parts listed add up to 58 (1 too few). Please check if they are meant to be all.',
    severity: 'info',
  });
});

describe('silent', () => {
  silent('what another count comes to in all', says('公开信息100条，其中共计发布动态80条，政策文件50条。'));
  silent('a last part that sums up the ones in front', says('公开信息100条，其中动态60条，政策20条，两类共计80条。'));
  silent(
    'parts summed up behind them by their names',
    says('公开信息100条，其中网站60条，公众号20条，网站和公众号共计80条，其他信息20条。'),
  );
  for (const sentence of [
    '全年受理信件21件，其中18件依法依规答复，2件按序时进度办理，1件撤回',
    '全年受理信件21件，其中18件依法依规答复，2件按序时进度办理，另有1件转交其他单位',
    '全年受理信件21件，其中18件依法依规答复，3件按序时进度办理',
    '全年受理信件21件，其中18件依法依规答复，5件按序时进度办理',
    '全年受理信件21件，其中12件依法依规答复，2件按序时进度办理',
    '收到来信4件，2件为网络申请，2件为信件申请',
    '收到来信4件，2件为网络申请，1件为信件申请，1件当面提出',
    '收到来信4件，2件为网络申请，1件为信件申请，都已答复1件',
  ])
    silent(sentence, says(`${sentence}。`));
  for (const groups of [
    '其中网站发布动态20条、公告30条、其他信息10条，共60条；公众号图文25条、视频15条，共40条',
    '其中，动态20条、公告30条、其他信息10条，小计60条；图文25条、视频15条，小计40条',
    '其中动态20条、公告30条、其他信息10条，合计60条，公众号图文40条',
    '其中专栏中公开年报1条，机构4条、其他信息55条，共发布60条；专题包括图文25条、视频15条，共发布40条',
    '其中网站发布动态20条、公告40条，共60条；公众号图文25条、其他信息15条，共40条；报刊10条',
    '其中网站发布动态20条、公告30条、其他信息10条，共60条。公众号图文25条、视频15条，共40条',
    '其中网站60条，公众号包括图文25条、其他信息15条，共40条',
  ])
    silent(`groups with a total of their own: ${groups}`, says(`共发布信息100条，${groups}。`));
  silent(
    'what is left of a long list being counted in other measures',
    says('公开信息100条，其中目录信息50条，动态30条，专题信息18条，组织发布会1场，开展访谈1期。'),
  );
  silent('two kinds summed up within the total', says('公开信息100条，其中工作动态和公示公告共计60条，政策文件30条。'));

  silent(
    '其他 among the parts, and words in brackets behind it',
    says('公开信息100条，其中规划20条，其他文件5条，部门（单位）动态30条。'),
  );
  for (const list of ['其中予以公开4件、无法提供4件', '其中，予以公开4件、无法提供3件、其他1件'])
    silent(
      `what was carried over has no parts: ${list}`,
      report({
        figures: { scale: 'zero' },
        cells: {
          'requests.newReceived.naturalPerson': '5',
          'requests.carriedOver.naturalPerson': '3',
          'requests.granted.naturalPerson': '4',
          'requests.newReceived.total': '5',
          'requests.carriedOver.total': '3',
          'requests.granted.total': '4',
          'requests.unavailable.notHeld.naturalPerson': '4',
          'requests.unavailable.notHeld.total': '4',
          'requests.resultTotal.naturalPerson': '8',
          'requests.resultTotal.total': '8',
        },
        bodies: { overview: `（二）依申请公开。本年新收5件，上年结转3件，${list}。` },
      }),
    );
  silent(
    'where the table already contradicts one of the numbers',
    says('全年受理申请12件，其中自然人7件，法人或其他组织4件。'),
  );
  for (const sentence of [
    '公开信息300条，其中政策类公开90条，包含安全类55条，防火类23条，其他类12条；工作动态210条。',
    '公开信息90条，包含解读12条、图解70条，共计推送18次。',
    '公开信息100条，其中动态60条，政策40条，图文50条，其他形式50条。',
    '共发布信息352条，其中政策207条，动态145条，其他信息0条。',
    '收到申请10件，其中自然人8件，法人2件，其他处理3件。',
    '共发布信息100条，其中动态60条，政策40条，其他活动20次。',
    '网站共发布信息93条，通过微信公众号发布323条、通过微博发布100条、其他方式公开13条。',
    '通过网站共发布信息93条，通过微信公众号发布323条、通过微博发布100条、其他方式公开13条。',
    '共发布信息100条，在门户网站公开90条、在公示栏公开80条、其他渠道公开20条。',
    '主动公开信息共373条，通过网站发布93条、通过微信公众号发布323条、其他方式公开13条。',
    '共召开会议12次，通过网站公开8次，通过电视公开9次。',
    '共发布信息200条，工作动态61条，解读5条，图解3条，视频1条。',
    '公开信息59条。其中机构信息3条、政策解读1条、会议信息6条、工作进展47条、培训1条、年报1条。',
    '公开信息100条，其中动态60条、政策10条。',
    '公开信息总数100条：动态60条、政策40条。',
    '公开信息60条。在公开的信息中，规划类28条，公告32条。',
    '公开信息24条，其中：1.政策3条；2.动态12条；3.公告9条。',
    '公开信息137条，其中政策6条，动态112条，税务、社保和医保等办事信息19条。',
    '收到申请30件，其中5件为网上申请，26件涉及征地。',
    '登记事项30宗，其中4宗为机构登记，其余26宗为2023年下半年的变更登记。',
    '公开信息30条，其中动态25条，另有8条为转载。',
    '公开信息60条，其中通知文件31件，会议消息20条，其他信息9条。',
    '公开信息100条，其中动态60条，发布解读80篇。',
    '公开信息64条（其中预算3条、决算2条），共办理登记310件。',
    '网站公开信息620条，新媒体公开信息48条。其中，公众号1310条，微博870条。',
    '公开信息5000条，解读20条，其中动态3000条，政策100条。',
    '共公开信息90条，动态35条，其他信息12条，转载350条。',
    '共发布信息600条，其中甲、乙、丙三个专栏各20条，其他580条。',
    '公开信息100条，其中动态60条，政策20条，公告20条，微信推送70条。',
    '公开信息100条，其中动态60条；政策解读50条。',
    '公开信息100条，其中动态60条；发布解读50条；转载信息70条。',
    '公开信息95条。其中，项目信息20条；采购信息50条；招考、任免等信息25条。',
    '公开信息100余条，其中动态60条、政策80条。',
    '公开信息100条（网站60条、公众号40条），公开率100%。',
    '公开信息100条（含图解60条、短视频80条）。',
    '行政复议7件（维持3件，纠正1件，其他1件，尚未审结2件）。',
    '公开信息100条，其中动态60条，占60%，政策40条，占40%。',
    '公开信息100条，其中动态60条，政策40条，解读图文20条。',
    '公开信息100条，其中动态60条，举办活动80次。',
    '公开信息100条，其中动态60条（含图片50条）、政策40条。',
    '办结申请100件，不予公开60件，其中属于国家秘密10件、其他法律行政法规禁止公开20件、属于行政执法案卷30件。',
    '行政复议30件，其中结果维持10件、结果纠正5件、其他结果8件、尚未审结7件。',
    '收到申请10件，其中自然人8件，法人2件，予以公开5件，不予公开5件。',
    '公开信息100条，其中动态比上年增加60条，政策增加80条。',
    '发布通告130条、工作信息260条，共计390条。',
    '公开信息390条，通告130条、工作信息260条，共计390条。',
    '网站、公众号、公示栏分别公开信息120条、80条和40条，共计240条。',
    '发布通告130条和转载信息60条，工作信息260条，共计390条。',
    '通告130条，工作信息260条，共公开信息900条。',
    '通告130条、图解4篇、工作信息260条，共计394条。',
    '通告130条，工作信息100余条，共计240条。',
    '网站、公众号各发布30条、20条，共计100条。',
    '上半年发布30条，比上年增加12条，共计80条。',
    '全年公开信息130条，累计公开260条，共计900条。',
    '通告130条，其中图解20条、视频30条，共计130条。',
    '召开会议3次，培训4次。通告5条，共计30条。',
    '公开信息305条，比上年260条增加45条，比2022年增加60条。',
    '解读由上年的60篇增加到84篇，增加24篇。',
    '公开信息300条，与上年的300条持平；解读60篇，上年60篇，同比持平。',
    '公开信息270条，与上年的300条基本持平；解读60篇，与上年持平。',
    '公开信息270条，上年解读300条，同比持平。',
    '访问量5.2万人次，与上年5.1万人次持平。',
    '解读由上年的60篇增加到84条，增加14篇。',
    '访问量96.5万次，较上年80万次增加16万次。',
    '公开信息305条，比上年增加35条。',
    '网站公开信息210条，公众号转载90条，共计公开400条。',
    '网站公开信息210条，公众号公开90条，共公开400条。',
    '推送信息2.4万条，其中网站1.5万条、公众号0.9万条。',
    '推送信息2.4万条，其中网站1.2万条、公众号0.6万条、报刊0.7万条。',
    '推送信息2.4万余条，其中网站1.5万条、公众号1.3万条。',
    '开展督查五次，其中现场三次、网上两次。',
    '第三次，其中现场五次、网上两次。',
    '公众号推送30条，网站发布500条，其中原创260条。',
    '公众号推送30条，网站发布500条。其中，图解560条。',
    '收到意见72条，采纳50条，其余22条已作说明。',
    '网上收到30条，来信收到42条，采纳50条，其余22条已作说明。',
    '收到意见72条，答复12次，其余62条已作说明。',
    '公开信息120条：详见网站。发布图解150条。',
    '培训130人次，其中骨干90人次、新任人员40人次。',
    '共公开信息500条，其中网站200条，含文件30条，其他信息170条。公众号发布300条。',
    '全年收到申请31件，其中网上申请24件，办结29件。',
    '全年收到申请31件，其中办结29件，结转2件。',
    '公开信息100条，其中网站公开60条，公众号推送30条，办结“12399”来电20条。',
    '共印发公文0件，解读5件，其他材料9件。',
    '公开信息300条，同比增长20%。其中：网站180条，增长10%；公众号120条，增长35%。',
    '公开信息300条，较上年减少20条。其中网站180条、公众号120条。',
    '公开信息300条，比上年增加20条，其中网站12条、公众号8条。',
    ...[
      '较上一年度增加42件',
      '较上年多42件',
      '较2023年增加了42件',
      '比上一年度减少48件',
      '同比净增42件',
      '增加42件',
      '与上年相比，增加42件',
      '较上年同期的5件增加42件',
      '较上年增加42件，增长840%',
      '同比增长840%，净增加42件',
      '上年同期45件',
    ].flatMap((change) =>
      ['，', '。'].map((mark) => `新收来信47件，${change}${mark}其中，信函39件，邮件7件，在线1件。`),
    ),
    '新收来信47件。较上年增加42件。其中，信函39件，邮件7件，在线1件。',
    '新收来信47件较上年增加42件，其中信函39件，邮件7件，在线1件。',
    '新收来信47件，多于上年的42件，其中信函39件，邮件7件，在线1件。',
    '新收来信47件，较2023年的42件略有增加，其中信函39件，邮件7件，在线1件。',
    '开展督查五次，较上年增加两次，其中现场三次、网上两次。',
    '共办理登记100件，新办50件，变更30件，注销10件，延续9件。',
    '来信较上年减少3件，其中信函40件，邮件7件。',
    '公开信息90条，来信数量较上年减少3件，其中信函40件，邮件7件。',
    '公开信息90条，政策解读较上年增加3条，其中图解40条，问答27条。',
    '公开信息90条，较上年增加30条：网站60条，公众号30条。',
    '公开信息90条，较上年增加30条，网站共发布60条，公众号30条，其他信息20条。',
    '公开信息300条，内容涉及预算、规划等方面，回应留言4条。其中公开答复180条、电话答复120条。',
    '公开信息96条，其中网站发布81条，新媒体发布42条（部分信息同时发布）。',
    '公开信息96条，其中网站发布81条、新媒体发布42条，同一信息可能在多个平台发布。',
    '公开信息96条，其中网站发布81条、新媒体发布42条，各项统计有交叉。',
    '培训128人，其中线上86人、线下60人（18人同时参加线上线下）。',
    '培训128人，其中线上86人、线下60人，两种方式都参加的18人。',
    '公开信息96条，其中网站发布81条、新媒体发布42条（扣除重复27条）。',
    '公开信息96条，其中网站发布81条、新媒体发布42条，有27条在两个渠道同步发布。',
    '回应留言90条，其中市长信箱50条、领导留言板45条（5条既投信箱又投留言板）。',
    '申请量较2022年的105件减少7件，较2023年的112件减少14件。',
    '申请总量较2022年的213件增加45件，较2023年的231件增加27件。',
    '公开信息较前年的500条增加了80条，比上年的540条增加了40条。',
    '解读数量比2022年的30篇多5篇，比2023年的25篇多10篇。',
    '新增专栏12个，较上年的10个增加2个。',
    '公开信息90条，涉及预算、规划、许可、处罚、教育、医疗和住房等。其中网站发布50条、公众号40条。',
  ]) {
    silent(sentence, says(sentence));
  }
});

describe('what was carried over and forward, where no table tells', () => {
  const tells = (sentence: string): string =>
    report({ bodies: { overview: `（二）依申请公开。全年${sentence}。`, requests: '（表格见附件）' } });
  finds('more than came in', tells(`收到政府信息公开申请78件，上年结转3件，办结79件，结转下年度${wrong('3件')}`), {
    zh: '收到申请 78 加上年结转 3 是 81，办结（答复）申请 79 加结转下年度 3 是 82（多 1），两边应相等，请核对。',
    en: 'In the text applications received 78 and carried over from last year 3 make 81, but applications completed 79 and carried forward to next year 3 make 82 (1 too many); both should be the same. Please check.',
    severity: 'warning',
    related: ['78件 → 收到申请 78', '3件 → 上年结转 3', '79件 → 办结（答复）申请 79'],
  });
  finds(
    'as many as came in anew',
    tells(`新收政府信息公开申请78件，上年结转3件，办结75件，结转下年度${wrong('3件')}`),
    { severity: 'info' },
  );
  finds('fewer than there were', tells(`收到政府信息公开申请78件，上年结转3件，办结77件，结转下年度${wrong('3件')}`), {
    zh: '收到申请 78 加上年结转 3 是 81，办结（答复）申请 77 加结转下年度 3 是 80（少 1），两边应相等，请核对；如有别的口径，请写明。',
    en: 'In the text applications received 78 and carried over from last year 3 make 81, but applications completed 77 and carried forward to next year 3 make 80 (1 too few); both should be the same. Please check, and say so if they are counted otherwise.',
    severity: 'info',
  });
  for (const sentence of [
    '收到政府信息公开申请78件，上年结转3件，办结78件，结转下年度3件',
    '收到政府信息公开申请81件（含上年结转3件），办结78件，结转下年度3件',
    '收到政府信息公开申请20件，办结19件，结转下年度2件',
    '收到政府信息公开申请20件，办结18件，结转下年度2件',
    '收到政府信息公开申请20件，办结15件，结转下年度2件',
    '收到政府信息公开申请20件，上年结转2件，办结12件，结转下年度2件，其余8件正在补正',
    '收到政府信息公开申请20件，申请人撤回3件，尚未办结1件，办结15件，结转下年度2件',
    '收到政府信息公开申请20件，已按时办结15件，结转下年度2件，其余3件正在补正',
    '收到政府信息公开申请约20件，办结15件，结转下年度2件',
    '收到政府信息公开申请20件，上年结转2件，办结21件，撤回1件，结转下年度2件',
    '收到政府信息公开申请20件，上年结转2件，申请人主动撤回1件，办结21件，结转下年度2件',
    '收到政府信息公开申请20件，上年结转2件，办结21件，结转下年度2件。1件由申请人撤回',
    '收到政府信息公开申请20件，上年结转2件，办结19件，尚未办结1件，结转下年度2件',
    '全市收到政府信息公开申请78件，我局上年结转3件，办结15件，结转下年度2件',
  ])
    silent(sentence, tells(sentence));
  silent(
    'where a table tells',
    report({
      bodies: { overview: '（二）依申请公开。全年收到政府信息公开申请32件，上年结转25件，办结55件，结转下年度4件。' },
    }),
  );
});

describe('halves', () => {
  finds('of the year', says('开展政府开放日活动⟦text-sum|6场次⟧，上半年3场次，下半年4场次。'), {
    severity: 'warning',
    expected: '7',
  });
  finds('behind 其中, one as large as the whole', says('编发简报⟦text-sum|24期⟧，其中上半年24期，下半年10期。'), {
    severity: 'warning',
  });
  finds('what was taken up and what was not', says('收到意见⟦text-sum|20条⟧，采纳12条，未采纳9条。'), {
    severity: 'warning',
  });
  silent('that come to all', says('开展活动6场次，上半年2场次，下半年4场次。收到意见20条，采纳12条，未采纳8条。'));
  silent('one in another measure', says('公开信息500条，线上300条、线下宣传21次。'));
});

describe('more done than came in', () => {
  finds('proposals', says('收到人大建议⟦text-sum|20件⟧，已办结30件，满意率100%。'), {
    severity: 'info',
    zh: '这里说来了 20件，办理的却有 30件（多 10），请核对；含以前年度的，请写明。',
    en: '20 came in, but 30 were dealt with (10 too many). Please check, and say so if some are of earlier years.',
  });
  silent('some were left from last year', says('上年结转人大建议12件，收到人大建议20件，办结30件。'));
  silent('answered more than once', says('收到网民留言120条，答复125条，部分留言多次答复。'));
  silent('some of last year, told behind', says('受理投诉举报120件，办结122件，其中2件为上年转入。'));
  silent('what was sent out', says('报送信息312条，被采用330条次。征集意见120条，采纳130条。'));
  silent(
    'others added to the total',
    says('全年受理留言474条，其中市民412条；加上以往的24条，全年答复478条，尚有20条待答复。'),
  );
  silent('no more than came in', says('受理网民留言80条，办结76条。'));
});

describe('what took place, with 次 or without', () => {
  finds('in brackets', says('举办培训⟦text-sum|10场（次）⟧，其中线上4场（次）、线下7场（次）。'), {
    expected: '11',
  });
  finds('in one of them', says('召开新闻发布会⟦text-sum|10场次⟧，其中省政府新闻办5场次、本单位6场。'), {
    expected: '11',
  });
});

describe('the other way round', () => {
  finds('other than what is in both', says(`培训${wrong('128人')}，其中线上86人、线下60人（8人同时参加）。`));
  finds('behind a comparison', says('申请量较2022年有所减少，为98件，较2023年的112件减少⟦text-sum|24⟧件。'));
  finds('more, where it is less', says('公开信息400条，较上年的500条增加⟦text-sum|100⟧条。'), {
    severity: 'warning',
    zh: '由 500 到 400 是减少，这里写的正相反，请核对。',
    en: 'From 500 to 400 is less, but this says the opposite. Please check.',
    actual: '100',
  });
  finds('less, where it is more', says('公开信息600条，较上年的500条减少⟦text-sum|100⟧条。'), {
    zh: '由 500 到 600 是增加，这里写的正相反，请核对。',
    en: 'From 500 to 600 is more, but this says the opposite. Please check.',
  });
  finds('nearly the same, where it is far off', says('公开信息800条，与上年500条基本⟦text-sum|持平⟧。'), {
    severity: 'info',
  });
  silent('nearly the same', says('公开信息40条，与上年42条基本持平。'));
});

describe('all there is, said in other ways', () => {
  finds('等其他', says(`政务新媒体账号共${wrong('215个')}：微信公众号138个、微博31个、抖音等其他账号36个。`), {
    expected: '205',
  });
  finds('behind 分别为', says(`开展专题培训3期，参训人员分别为120人、95人、88人，合计${wrong('313人')}。`), {
    expected: '303',
  });
  finds('parts of another number', says(`组织培训2次，其中第一次62人，第二次58人，合计${wrong('130人')}。`), {
    expected: '120',
  });
  finds('done and still worked on', says(`针对评估指出的${wrong('14项')}问题，已整改12项，正在整改3项。`), {
    severity: 'info',
  });
  for (const text of [
    '政务新媒体账号共215个：微信公众号138个、微博41个、抖音等其他账号36个。',
    '政务新媒体账号共215个，其中微信公众号138个、微博41个、抖音等账号30个。',
    '发布信息300条，其中动态100条，解读、图解等其他类信息200条。',
    '发布信息300条，其中动态100条，解读等其他信息120条，重点领域信息80条。',
    '开展专题培训3期，参训人员分别为120人、95人、88人，合计303人。',
    '开展专题培训6期，参训人员分别为120人、95人等，合计550人。',
    '开展专题培训3期，参训人员分别为120人、95人、88人，合计培训303人，发放资料500份。',
    '组织培训2次，其中第一次62人，第二次58人，合计120人。',
    '全局干部500人，组织培训2次，其中第一次62人，第二次58人，合计130人。',
    '组织培训4次，其中线上62人、线下58人，共120人次。',
    '发放材料，其中手册500份、折页300份，合计800份。',
    '针对评估指出的14项问题，已整改11项，正在整改3项。',
    '针对评估指出的14项问题，已整改11项，正在整改2项。',
    '任务14项，已完成14项，正在巩固3项。',
    '针对14项问题，已整改11项，正在推进3项，新发现2项。',
  ])
    silent(text, says(text));
});

describe('averages', () => {
  for (const text of [
    '各市水利局平均公开信息1100条，其中最多的江州市2316条，最少的宁山市604条。',
    '各乡镇平均发布信息120条，其中最高的柳河镇310条。',
    '部门平均公开信息85条，其中高于100条的有柳河镇230条、清水镇140条。',
    '各栏目月均更新信息30条，其中最多的3月份52条。',
  ])
    silent(text, says(text));
  finds('what is divided', says(`日均发布信息${wrong('100条')}，其中网站60条、公众号50条。`), { expected: '110' });
  finds('the largest of all', says(`公开信息${wrong('1100条')}，其中最多的是民生类2316条。`), { severity: 'info' });
});
