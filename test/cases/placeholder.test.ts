import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('placeholder');

const says = (text: string): string => report({ bodies: { problems: text } });

describe('left to be filled in', () => {
  finds('a name', says('由⟦placeholder|××⟧科室负责维护。'), {
    zh: '“××”是没有填写的占位文字，请换成实际内容。',
    en: '“××” was left to be filled in; please put what belongs here.',
    severity: 'warning',
    actual: '××',
  });
  for (const sentence of [
    '⟦placeholder|XX⟧局办公室负责审核。',
    '⟦placeholder|xxx⟧镇公开信息。',
    '依据云政发⟦placeholder|〔〕⟧12号文件。',
    '依据云政发⟦placeholder|〔2024〕号⟧文件。',
    '主要问题：⟦placeholder|【请填写】⟧',
    '改进措施⟦placeholder|（待补充）⟧。'.replace('（待补充）', '【待补充】'),
    '⟦placeholder|TODO⟧：补写措施。',
    '发出通知⟦placeholder|＿⟧件。',
    '公开信息⟦placeholder|Ｘ⟧条，发布解读⟦placeholder|×⟧篇。',
    '联系人：⟦placeholder|____⟧。',
    '公布时间：⟦placeholder|2025年 月 日⟧。',
    '⟦placeholder|○○⟧县人民政府。',
    '⟦placeholder|20XX⟧年各项工作有序开展。',
    '自⟦placeholder|****⟧年起逐月通报。',
    '联系人：⟦placeholder|***⟧',
    '电话：0000-⟦placeholder|XXXXXXX⟧。',
    '⟦placeholder|X月X日⟧集中学习。',
    '公开信息⟦placeholder|N⟧条。',
    '亮点工作⟦placeholder|（请填写主要做法）⟧',
    '亮点工作⟦placeholder|（此处根据实际情况修改）⟧',
  ])
    finds(sentence, says(sentence));
  finds('in the title', report({ title: '⟦placeholder|××⟧局2024年政府信息公开工作年度报告' }));
  finds('a table that is announced and not there', says('各栏目更新情况⟦placeholder|见下表：⟧'), {
    zh: '这里说“见下表”，下面却没有表格，请补上表格或删去这句话。',
    en: 'This speaks of a table below, but there is none; please insert it or take the words out.',
  });
});

describe('silent', () => {
  silent('a clean report', base2021);
  for (const sentence of [
    '实行7×24小时受理，照片规格为3×4厘米。',
    '申请人王××申请公开的信息已答复。',
    '二〇二四年，二○○八年的文件已清理。',
    '详见http://www.example.gov.cn/xx_1/a__b.html。',
    '机制有待完善，人员有待充实。',
    '公开MAX、XL等型号的检测结果。',
    '引导申请人填写（申请表）。',
    '由申请人***提交的材料已归档。',
    '**主要问题：**解读***偏少***。',
    '**改进：** 逐月通报。',
    '***',
    '栏目设在首页（此处更新最勤）。',
    '对N项任务逐一销号。',
  ])
    silent(sentence, says(sentence));
  silent('a table that follows', says('各栏目更新情况见下表：\n\n| 栏目 | 次数 |\n| --- | --- |\n| 动态 | 30 |'));
  silent('a picture that follows', says('各栏目更新情况见下表：\n![表](a.png)'));
  silent('a sentence that goes on', says('情况见下表以外的附注。'));
});
