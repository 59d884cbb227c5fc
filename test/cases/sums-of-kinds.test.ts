import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('text-sum');
const says = (sentence: string): string => report({ bodies: { overview: `（一）主动公开。${sentence}` } });
const wrong = (number: string): string => `⟦text-sum|${number}⟧`;

describe('the quarters of a year', () => {
  finds('more', says(`全年开展督查${wrong('4次')}，一季度1次，二季度2次，三季度1次，四季度1次。`), {
    zh: '这里说共 4次，其中各项之和是 5（多 1），请核对。',
    severity: 'warning',
  });
  finds('less', says(`发布信息${wrong('970条')}，第一季度200条，第二季度230条，第三季度240条，第四季度260条。`));
  for (const sentence of [
    '全年开展督查4次，一季度1次，二季度1次，三季度1次，四季度1次。',
    '全年开展督查4次，一季度1次，二季度1次，四季度1次。',
    '全年开展督查4次，一季度通报1次，二季度整改问题12个。',
    '发布信息930条，一季度最多，达400条。',
  ])
    silent(sentence, says(sentence));
});

describe('parts that are joined', () => {
  finds('the last two', says(`公开采购信息${wrong('90条')}，包括设备类40条、耗材类30条和服务类30条。`));
  finds('by a longer word', says(`公开信息${wrong('90条')}，其中动态40条、公告30条以及政策30条。`));
  for (const sentence of [
    '公开采购信息90条，包括设备类40条、耗材类30条和服务类20条。',
    '公开信息90条，其中动态和公告70条、政策20条。',
    '公开信息90条，其中动态40条和公告30条、政策20条。',
    '公开信息90条，其中动态40条、公告及通知30条。',
    '公开信息90条，其中动态40条、公告30条和视频30个。',
    '公开信息90条，其中动态40条和公告30条为原创。',
  ])
    silent(sentence, says(sentence));
});

describe('what is among them', () => {
  finds('two of them', says(`公开招标采购信息${wrong('90条')}，含公告60条、结果40条。`), {
    zh: '这里说共 90条，所列各项之和是 100（多 10）；各项如都是其中的一部分，请核对。',
    severity: 'info',
  });
  finds('in brackets', says(`公开招标采购信息${wrong('90条')}（含公告60条、结果40条）。`));
  finds('three of a few', says(`全年组织培训${wrong('6期')}，含政务公开2期、保密3期、执法公示3期。`));
  for (const sentence of [
    '公开招标采购信息90条，含公告60条、结果30条。',
    '公开招标采购信息90条，含公告60条、结果20条。',
    '公开信息100条，其中网站60条，含动态40条，公众号30条、微博10条。',
    '组织培训30期，含线上20期、业务类25期。',
    '公开信息90条，不含目录60条、指南40条。',
    '公开信息90条，含解读60篇、图解40张。',
    '公开信息约90条，含公告60条、结果40条。',
    '新增内含视频的信息90条，含视频60条、图片20条。',
  ])
    silent(sentence, says(sentence));
});

describe('what is set up, and what has a word in its name that compares', () => {
  finds('screens', says(`设置公示屏${wrong('12块')}，其中门诊7块、住院部6块。`), { severity: 'warning' });
  finds('a tax', says(`目录5件。公示合同${wrong('126件')}，其中增值税开票限额审批136件。`), { severity: 'info' });
  finds('a part behind another sentence', says(`目录5件。公示合同${wrong('126件')}，其中施工类136件。`));
  for (const sentence of [
    '设置公示屏12块，其中门诊7块、住院部5块。',
    '配备查阅电脑6台，其中大厅4台、档案室2台。',
    '公示合同126件，其中增值税开票限额审批100件。',
    '公示合同5件、目录126件，其中施工类136件。',
    '公示合同300件，补充目录126件，其中施工类136件。',
  ])
    silent(sentence, says(sentence));
});

describe('two media', () => {
  finds('a little more', says(`共公开信息${wrong('568条')}，官网426条，公众号152条。`), { severity: 'info' });
  for (const sentence of [
    '共公开信息568条，官网426条，公众号142条。',
    '共公开信息568条，官网568条，公众号300条。',
    '共公开信息568条，官网400条，公众号152条。',
    '共公开信息568条，官网426条，公众号152条，部分信息同步发布。',
  ])
    silent(sentence, says(sentence));
});

describe('what there was, what came and what went', () => {
  finds('documents', says(`年初有效制度38件，本年新制发6件、废止3件，年末有效${wrong('44件')}。`), {
    zh: '由 38件加 6、减 3，应为 41件，这里写的是 44，请核对；还有其他增减的，请写明。',
    en: '38 + 6 - 3 is 41, but this says 44. Please check, and say so if anything else came or went.',
    severity: 'info',
    expected: '41',
  });
  finds('accounts', says(`年初运行政务新媒体12个，新开设3个，关停注销2个，年底在用${wrong('14个')}。`));
  for (const sentence of [
    '年初有效制度38件，本年新制发6件、废止3件，年末有效41件。',
    '年初运行政务新媒体12个，新开设3个，关停注销2个，年底在用13个。',
    '年初有效制度38件，本年新制发6件、修订2件，年末有效44件。',
    '年初有效制度38件，本年新制发6件，其中修订2件，年末有效42件。',
    '年初制定计划38项，年底完成38项。',
    '年初部署任务12项，新增3项，年底完成14项。',
    '年初召开会议1次，年末召开会议2次。',
    '年初有效制度38件，新制发6件、废止约3件，年末有效44件。',
  ])
    silent(sentence, says(sentence));
});
