import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('placeholder');

const says = (text: string): string => report({ bodies: { problems: text } });

describe('left to be filled in', () => {
  finds('who is to fill it in', says('工作平稳有序。（此处由业务⟦placeholder|科室补充）⟧'));
  finds('stars for how many issues', says('全年编发简报  ⟦placeholder|**⟧  期。'));
  finds('a name', says('由⟦placeholder|××⟧科室负责维护。'), {
    zh: '“××”是没有填写的占位文字，请换成实际内容。',
    en: '“××” was left to be filled in; please put what belongs here.',
    severity: 'warning',
    actual: '××',
  });
  for (const sentence of [
    '⟦placeholder|XX⟧局办公室负责审核。',
    '⟦placeholder|xxx⟧镇公开信息。',
    '通过“⟦placeholder|××⟧发布”公众号推送信息30条。',
    '“⟦placeholder|XX⟧”依申请公开系统运行平稳。',
    '推出“阳光政务”栏目，由⟦placeholder|××⟧科回应“停车难”等诉求。',
    '打造“⟦placeholder|××⟧”政务公开品牌。',
    '依据云政发⟦placeholder|〔〕⟧12号文件。',
    '依据云政发⟦placeholder|〔2024〕号⟧文件。',
    '主要问题：⟦placeholder|【请填写】⟧',
    '改进措施⟦placeholder|（待补充）⟧。'.replace('（待补充）', '【待补充】'),
    '⟦placeholder|TODO⟧：补写措施。',
    '发出通知⟦placeholder|＿⟧件。',
    '公开信息⟦placeholder|Ｘ⟧条，发布解读⟦placeholder|×⟧篇。',
    '联系人：⟦placeholder|____⟧。',
    '完善基层政务公开专区⟦placeholder|__⟧处。',
    '放置自助查询机⟦placeholder|X⟧台，',
    '设置查阅室⟦placeholder|×⟧间。',
    '公布时间：⟦placeholder|2025年 月 日⟧。',
    '⟦placeholder|○○⟧县人民政府。',
    '⟦placeholder|20XX⟧年各项工作有序开展。',
    '自⟦placeholder|****⟧年起逐月通报。',
    '联系人：⟦placeholder|***⟧',
    '电话：0000-⟦placeholder|XXXXXXX⟧。',
    '⟦placeholder|X月X日⟧集中学习。',
    '2024年⟦placeholder|X月⟧，调整领导小组。',
    '2024年6月⟦placeholder|X日⟧集中学习。',
    '组织“政府开放日”活动⟦placeholder|NN⟧场。',
    '召开新闻发布会⟦placeholder|*⟧场，回应关切23个。',
    '网址：http://⟦placeholder|XXXX⟧.gov.cn。',
    '本报告完。⟦placeholder|（略，请补充）⟧',
    '主要问题：一是⟦placeholder|……⟧；二是解读不够通俗。',
    '公开信息⟦placeholder|N⟧条。',
    '亮点工作⟦placeholder|（请填写主要做法）⟧',
    '⟦placeholder|（请填报本单位情况）⟧',
    '亮点工作⟦placeholder|（此处根据实际情况修改）⟧',
    '亮点工作⟦placeholder|（请根据本单位实际情况填写）⟧',
    '亮点工作⟦placeholder|（请结合实际增删）⟧',
    '关停账号3个⟦placeholder|（请宣传科核实）⟧。',
    '公开信息120条⟦placeholder|（请各科室核对一下数据）⟧。',
    '会同⟦placeholder|某某局⟧核对目录。',
    '更新情况⟦placeholder|（数据待更新）⟧。',
    '⟦placeholder|（示例，请删除）⟧',
    '具体做法⟦placeholder|（略）⟧。',
    '主要问题⟦placeholder|（三号仿宋，固定行距28磅）⟧如下。',
    '见⟦placeholder|[图片]⟧。',
    '⟦placeholder|{{年份}}⟧年逐月通报。',
    '⟦placeholder|YYYY年⟧逐月通报。',
    '于⟦placeholder|年 月 日⟧集中学习。',
    '公开信息⟦placeholder|.....⟧条。',
    '公开信息⟦placeholder|#REF!⟧条，解读⟦placeholder|N/A⟧篇，培训⟦placeholder|？⟧次。',
    '公开信息⟦placeholder|**⟧条。',
    '接待群众⟦placeholder|＊＊⟧人次。',
    '接待群众⟦placeholder|**⟧余人次。',
    '接待群众⟦placeholder|XX⟧人次。',
    '接待⟦placeholder|N⟧人次，答复群众⟦placeholder|××⟧件。',
    '（地址：云汀县听涛路2号，⟦placeholder|电话：⟧）',
    '（⟦placeholder|地址：⟧邮编：000000）',
    '可登录云汀县人民政府网站⟦placeholder|（具体网址）⟧查阅。',
  ])
    finds(sentence, says(sentence));
  finds(
    'what completions put in for the writer to fill',
    report({ title: '⟦placeholder|单位名称⟧⟦placeholder|年份年⟧政府信息公开工作年度报告', preamble: null }),
  );
  finds('the unit alone', report({ title: '⟦placeholder|单位名称⟧2024年政府信息公开工作年度报告' }));
  finds('a period', says('统计期限自⟦placeholder|年份年⟧1月1日起。'));
  finds('in the title', report({ title: '⟦placeholder|××⟧局2024年政府信息公开工作年度报告' }));
  finds('a table that is announced and not there', says('各栏目更新情况⟦placeholder|见下表：⟧'), {
    zh: '这里说“见下表”，下面却没有表格，请补上表格或删去这句话。',
    en: 'This speaks of a table below, but there is none; please insert it or take the words out.',
  });
});

describe('silent', () => {
  silent('a clean report', base2021);
  for (const sentence of [
    '分类公开各年份年报和单位名称、地址。',
    '实行7×24小时受理，照片规格为3×4厘米。',
    '申请人王××申请公开的信息已答复。',
    '二〇二四年，二○○八年的文件已清理。',
    '详见http://www.example.gov.cn/xx_1/a__b.html。',
    '机制有待完善，人员有待充实。',
    '公开MAX、XL等型号的检测结果。',
    '引导申请人填写（申请表）。',
    '由群众XX、居民××提交的材料已归档。',
    '由群众××次日提交，居民XX份额不明。',
    '由群众***次日提交，已归档。',
    '由申请人***提交的材料已归档。',
    '**主要问题：**解读***偏少***。',
    '**改进：** 逐月通报。',
    '***',
    '栏目设在首页（此处更新最勤）。',
    '设查阅点1处（请携带有效证件，来前请核对开放时间）。',
    '对N项任务逐一销号。',
    '联系电话：0000-5550123，地址：云汀县听涛路2号。',
    '问：怎样申请？条例规定了哪些方式？',
    '附![图片](a.png)与[表格](b.html)。',
    '当事人某某公司申请公开的信息已答复。',
    '每年年初清理，每月月底通报。',
    '**条例解读：**逐月更新。',
    '对“××路改造”等申请描述不清的情形，编写补正示范文本。',
    '个别申请人只写“XX小区拆迁材料”，补正后予以答复。',
    '对仅以“××项目有关文件”为内容的申请，指导申请人补正。',
    '例如“××村征地补偿安置方案”，应当写明文件名称和年份。',
    '文件标题统一为“××单位关于××事项的通知”。',
    '在示范文本中注明：“我申请公开××年××项目的环评批复”。',
    '公开目录按“XX部门—XX事项”的格式编排。',
    '答复书样式写明“××〔2024〕×号”字样。',
    '常见的“请公开××地块全部材料”这类诉求，先行沟通。',
    '申请公开“××街道××社区2018年低保名单”的，依法不予公开。',
  ])
    silent(sentence, says(sentence));
  silent('a table that follows', says('各栏目更新情况见下表：\n\n| 栏目 | 次数 |\n| --- | --- |\n| 动态 | 30 |'));
  silent('a picture that follows', says('各栏目更新情况见下表：\n![表](a.png)'));
  silent('a sentence that goes on', says('情况见下表以外的附注。'));
});
