import { describe, expect, it } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { fixedAll } from '../support/fixes.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('injected-text');
const mends = fixesOf('injected-text');

const says = (sentence: string): string => report({ bodies: { problems: sentence } });

const REPLACING = '落实省、市澳门皇冠:推进公开工作的要求。';

describe('injected advertising', () => {
  finds('in a sentence', says('落实省、市⟦injected-text|澳门皇冠⟧:公开工作的要求。'), {
    zh: '“澳门皇冠”像是被植入的广告文字，可能替换了原来的词语，请对照原稿改正，并检查原网页是否被篡改。',
    en: '“澳门皇冠” looks like injected advertising and may have taken the place of words of the text; please restore them and have the web page checked.',
    severity: 'warning',
    actual: '澳门皇冠',
  });
  finds('in the title', report({ title: '⟦injected-text|365bet网址⟧云汀县人民政府2024年政府信息公开工作年度报告' }));
  finds('a list of sites', says('⟦injected-text|beat365官方网站大全⟧县政府公开信息。'));
  finds('in any case of letters', says('见⟦injected-text|BET365⟧'));
  finds('words that follow each other are one finding', says('⟦injected-text|葡京网上真人娱乐_六合彩⟧'));
  finds(
    'in the clause behind one on publicity or cases',
    says(
      '与宣传中心合作制作图解、动画，⟦injected-text|澳门皇冠体育⟧力争解读多样。参与疑难案件研判，⟦injected-text|澳门皇冠体育⟧；加强提醒。',
    ),
  );
  silent('what a clean-up was of, behind a comma', says('开展专项整治，对被植入赌博网站链接的栏目立即整改。'));
  finds('an offer of invoices of any kind', says('⟦injected-text|代开医疗发票加微信⟧咨询'));
  silent('names of places and medicines', says('朱毛片区和姜黄片区改造信息全部公开，抽检大黄片3批次。'));
  silent('how invoices are made out', says('公开网上开票操作指南，扫码加微信“云汀水务”可咨询。'));
  silent(
    'what was found, behind a comma',
    says(
      '对小广告开展排查，发现代开发票、办证刻章等信息36处，均已移交。根据群众举报，核实娱乐平台、棋牌游戏类链接3个。',
    ),
  );
  for (const offer of [
    '正规增值税⟦injected-text|发票代开，点数优惠⟧，详询。',
    '⟦injected-text|稳赚投资理财平台注册领红包，客服微信888⟧。',
    '⟦injected-text|专治牛皮癣祖传秘方，加微信⟧预约。',
  ])
    finds(`an offer: ${offer}`, says(offer));
  silent('what is no offer', says('根治欠薪，扫码加微信群可反映线索；普惠贷款政策可微信咨询。'));
  finds('an offer with a contact', says('⟦injected-text|代开发票加微信abc-12345⟧'));
  finds('in the place of a word', says('推进57365⟦injected-text|线路检测⟧工作。'));
  finds('behind a sentence on cases', says('被纠正的案件仍有发生。⟦injected-text|九游会官网⟧'));
  finds('the site of a bookmaker', says('县政府在⟦injected-text|足彩app⟧公开信息。'));
  finds('a site that calls itself Chinese', says('县政府某某国际⟦injected-text|（中国）官方网站⟧公开信息。'));
  finds('in the place of a word of the title', says('办公室⟦injected-text|欧洲五大联赛⟧:印发格式的通知。'));
  finds('in front of the name of a body that supervises', says('请与⟦injected-text|葡京⟧云汀县市场监管局办公室联系。'));
  finds(
    'beside an inspection',
    says('对公开情况开展专项督查；职工代表评议⟦injected-text|亚博体育app下载⟧，满意率为96%。'),
  );
  finds('beside everyday governance', says('把公开和基层治理结合起来，⟦injected-text|北京赛车PK10⟧开奖，让群众满意。'));
  finds('beside proposals and plans', says('办理提案5件，⟦injected-text|九游会⟧印发方案2份。'));
  finds(
    'the titles of sites one behind the other',
    says('各级媒体宣传报道40篇，⟦injected-text|沙巴体育⟧_某某官网电视台播出4期。'),
  );
  finds('in the place of a name', says('以⟦injected-text|雷速体育，雷速直播⟧重要思想为指导，推进公开工作。'));
  finds(
    'a site in no list, behind a title',
    '云汀县人民政府2024年政府信息公开工作年度报告-⟦injected-text|zq蓝鲸国际登录⟧\n一、总体情况\n',
  );
  finds('and where the page is', `您的位置：⟦injected-text|Zq蓝鲸娱乐官网⟧首页 > 政务公开\n${base2021}`);
  finds('another offer', says('⟦injected-text|代开增值税发票，加微信⟧同号，先开票后付款'));
  finds('an offer with a name to write to', says('⟦injected-text|代开发票请联系微信ab-12345⟧。'));
  finds('what it promises, behind the contact', says('⟦injected-text|加微信领红包，日赚千元⟧。'));
  finds('what it promises, in front of it', says('推进公开工作。在家轻松⟦injected-text|赚钱，加QQ:123456⟧'));
  for (const offer of [
    '⟦injected-text|专业代开⟧住宿费、餐饮费发票。',
    '提供⟦injected-text|正规发票代开⟧业务。',
    '⟦injected-text|出售正规发票⟧，税点低。',
    '⟦injected-text|开票加微信⟧abc12345。',
    '代办手续、⟦injected-text|代开发票请联系QQ123456⟧。',
  ])
    finds(`invoices for sale: ${offer}`, says(offer));
  finds('as one of several things', says('把资助政策、⟦injected-text|亚博体育官网⟧、校外培训治理作为重点。'));
  finds('the name of a site whole', says('我区⟦injected-text|365体育直播,365体育|备用网址⟧自然资源局编制了报告。'));
  finds(
    'where a mirror put it for each name',
    says('依据《⟦injected-text|uedbet体育_uedbet官网@:⟧政务公开考核指标》公开。'),
  );
  finds('with what else stands in its place', says('加强⟦injected-text|飞禽走兽|老虎机⟧平台管理。'));
  finds('with a question', says('坚持以⟦injected-text|足彩app|哪个是正规的⟧新时代思想为指导。'));
  finds('downloads', says('做好公开工作。⟦injected-text|福彩app官方下载⟧'), {
    zh: '“福彩app官方下载”像是被植入的广告文字，与报告无关，请删去，并检查原网页是否被篡改。',
  });
  finds('games', says('推进⟦injected-text|MG电子游戏⟧工作。'));
  finds('in a table', report({ after: '| 六 | ⟦injected-text|时时彩⟧ |' }));
});

describe('silent', () => {
  silent('a clean report', base2021);
  for (const sentence of [
    '持续开展打击跨境赌博和网络博彩宣传。',
    '公开福利彩票公益金使用情况2条。',
    '信用中国（云汀）官方网站公开处罚信息30条。',
    '中国体育彩票公益金使用情况已公开。',
    '查处开设赌场案2起。',
    '县市场监管局查处博彩类广告5条，编制整治方案，开展六合彩专项整治。',
    '依法取缔棋牌游戏室内设置的老虎机。',
    '清理淫秽色情信息，净化网络环境。',
    '税务窗口办理个人代开发票业务120笔。',
    '网格员每月入户走访，加微信群宣传惠农政策。',
    '添加微信服务号，参与政策答题领红包活动。',
    '揭露“加微信领红包、日赚千元”等诈骗手法，发布反诈短视频6条。',
    '发布短视频《张大姐直播卖瓜日赚千元》，解读助农政策。',
    '节假日赚取的补贴信息已公开，可扫码加微信咨询。',
    '税务窗口办理代开发票业务，可关注微信公众号。',
    '为企业代开增值税发票1200份，便民二维码张贴到窗口。',
    '推行先开票后付款，优化开票、办税点位，公布开票咨询电话和办税QQ群。',
    '查处出售正规发票案件3起，整治专业代开。',
    '公开10mg电子天平校准信息，世界杯赛事治安方案。',
    '开展亚博体育官网等平台专项治理。',
    '发布走私服装查扣公告，建立博物馆名录。',
    '以下注意事项必发布到栏目首页，久久为功。',
    '推进东亚博览会信息公开，商标注册送达公告5条。',
    '组织群众免费观看电影，丰富群众娱乐活动。',
    '优化小额贷款办事指南，可通过微信查询。',
    '依托VR全民体育官网公开场馆信息5条。',
    '优化APP全民体育注册功能，开通CA电子证书国际登录认证。',
    '指导企业办理蓝鲸国际注册商标3件。',
    '通过县文化体育官网公开信息12条。',
  ])
    silent(sentence, says(sentence));
});

describe('fixes', () => {
  mends(
    'the dash in front of a site goes too',
    '云汀县人民政府2024年政府信息公开工作年度报告-zq蓝鲸国际登录\n一、总体情况\n',
    {
      title: '删去这段文字',
      applicability: 'suggested',
      before: '报告-zq蓝鲸国际登录\n',
      after: '报告\n',
    },
  );
  mends('a line of its own', report({ after: '365体育官网\n附件：无' }), {
    before: '365体育官网\n',
    after: '\n',
  });
  mends('behind a sentence', says('做好公开工作。九游会官网'), { before: '工作。九游会官网', after: '工作。' });
  mends('where it may have taken the place of words, the mark behind it goes too', says(REPLACING), {
    title: '删去这段文字',
    applicability: 'suggested',
    before: '省、市澳门皇冠:推进',
    after: '省、市推进',
  });
  it('but not together with other fixes', () => {
    expect(fixedAll(says(REPLACING), 'suggested')).toContain(REPLACING);
  });
});
