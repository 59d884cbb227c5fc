import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('punctuation');
const mends = fixesOf('punctuation');

const says = (sentence: string): string => report({ bodies: { problems: `${sentence}\n下一步补齐公开目录。` } });

describe('brackets with nothing in them', () => {
  finds('as a lost link leaves them', says('可在县政府网站⟦punctuation|（）⟧下载。'), {
    zh: '括号里没有内容，请补上，或者删去这对括号。',
    en: 'Nothing stands in these brackets. Please put in what belongs there, or take them away.',
    severity: 'info',
  });
  finds('half-width, with blanks', says('可在县政府网站⟦punctuation|(  )⟧下载。'));
  mends('taken away', says('可在县政府网站（）下载。'), {
    title: '删去这对括号',
    applicability: 'suggested',
    before: '网站（）下载',
    after: '网站下载',
  });
  silent('of a function', says('平台接口getData()调用失败。'));
  silent('with something in them', says('可在县政府网站（首页）下载。'));
});

describe('one bracket around the year of a document', () => {
  finds('without the closing one', says('部分单位落实《云汀县政务公开办法》（云政办⟦punctuation|〔202273号⟧）不够。'), {
    zh: '文号里年份的括号只有一半，“〔202273号”应为“〔2022〕73号”，请改正。',
    en: "Only one bracket stands around the year of this document's number; “〔202273号” should be “〔2022〕73号”.",
    severity: 'info',
    expected: '〔2022〕73号',
  });
  finds('without the opening one', says('部分单位落实云政发⟦punctuation|2022〕7号⟧文不够。'), {
    expected: '〔2022〕7号',
  });
  mends('both', says('部分单位落实云政办〔202273号文件不够。'), {
    title: '改为〔2022〕73号',
    applicability: 'suggested',
    before: '〔202273号',
    after: '〔2022〕73号',
  });
  for (const sentence of [
    '部分单位落实云政办〔2022〕73号文件不够。',
    '部分单位落实云政办[2022]73号、云政发(2022)7号文件不够。',
    '部分栏目不够及时（2022123号楼）。',
    '部分栏目不够及时（详见202273号文件）。',
  ])
    silent(sentence, says(sentence));
});

describe('two marks in one place', () => {
  finds('the same mark twice', says('部分栏目更新不够及时⟦punctuation|。。⟧下一步加强检查。'), {
    zh: '标点“。。”连在一起，请删去多余的一个。',
    en: 'Two punctuation marks stand together: “。。”. Please take one away.',
    severity: 'info',
    actual: '。。',
  });
  finds('two that do not go together', says('目录更新不够及时⟦punctuation|，。⟧'));
  finds('over a space', says('指南⟦punctuation|， ，⟧专栏更新不够及时。'));
  finds('half-width', says('目录更新不够及时⟦punctuation|,,⟧专栏内容不多。'));
  mends('the same mark twice', says('更新不够及时。。下一步加强检查。'), {
    title: '改为“。”',
    applicability: 'suggested',
    before: '。。',
    after: '。',
  });
  for (const sentence of [
    '更新不够及时。。。下一步加强检查。',
    '有的栏目内容不多……有的更新不够及时。',
    '怎么办？！加强检查。',
  ])
    silent(sentence, says(sentence));
});

describe('a mark of which the other half is missing', () => {
  finds('the name of a document that never ends', says('修订了⟦punctuation|《⟧云汀县公开指南，但更新不够及时。'), {
    zh: '这里的书名号只有左半边，请补上右半边。',
    en: 'Only the opening half of a title mark stands here. Please add the closing half.',
    severity: 'info',
    actual: '《',
  });
  finds('around another name', says('对照⟦punctuation|《⟧关于印发《公开指南》的通知，仍有差距。'));
  finds(
    'a closing bracket without its other half',
    says('全年通过门户网站www.yunting.gov.cn⟦punctuation|)⟧公开信息。'),
    {
      zh: '这里的括号只有右半边，请补上左半边，或者删去它。',
      severity: 'info',
    },
  );
  finds('the same behind a number of a room', says('请到县政府大楼306室⟦punctuation|）⟧查阅，邮编123456。'));
  finds('the name of a document that never began', says('对照公开指南⟦punctuation|》⟧，仍有差距。'), {
    zh: '这里的书名号只有右半边，请补上左半边，或者删去它。',
    en: 'Only the closing half of a title mark stands here. Please add the opening half, or take this one away.',
  });
  finds('a quotation that never ends', says('坚持⟦punctuation|“⟧先审后发，“三审三校”仍有差距。'), {
    zh: '这里的引号只有左半边，请补上右半边。',
  });
  finds('a quotation that never began', says('通过云汀发布⟦punctuation|”⟧公众号推送不多。'));
  finds('a bracket', says('部分栏目⟦punctuation|（⟧公开指南、公开目录等更新不够及时。'), {
    zh: '这里的括号只有左半边，请补上右半边。',
    actual: '（',
  });
  finds(
    'in the preamble',
    report({ preamble: '根据⟦punctuation|《⟧政府信息公开条例编制本报告。统计期限为2024年1月1日至2024年12月31日。' }),
  );
  finds(
    'a bracket with how to reach the body, which ends with its paragraph',
    says('如有疑问，请与云汀县农业农村局联系⟦punctuation|（⟧地址：云汀县青禾路8号，联系电话：0900-6543210'),
    { zh: '这里的括号只有左半边，请补上右半边。' },
  );
  for (const sentence of [
    '对照《关于印发〈公开指南〉的通知》，仍有差距。',
    '对照《关于印发《公开指南》的通知》，仍有差距。',
    '“三审三校”（初审、复审、终审）落实不够。',
    '办理指南2）登记；依据a）条款。',
    '（一）目录更新不够，一）专栏内容不多。',
    '1）目录更新不够及时。2）专栏内容不多。',
    '分三步办理：1）登记；2）答复；3）归档。',
    '坚持”先审后发”，仍有差距。',
    '部分栏目（公开指南 、公开目录(含附件) ）更新不够及时。',
  ])
    silent(sentence, says(sentence));
  silent('a bracket over two paragraphs', says('三类内容更新偏慢（见下。\n一是预算；二是决算）。'));
  silent('what is being written', says('修订了《云汀县公开'));
  silent('a bracket in what is being written', says('请与我局联系（地址：云汀县青禾路8号，联系电话：'));
  silent(
    'a bracket over several lines',
    says(
      '请与我局联系（地址：云汀县青禾路8号，邮编：654321\n联系电话：0900-6543210\n传真：0900-6543211\n邮箱：a@b.cn）。',
    ),
  );
  silent('over two paragraphs', says('提出“一是补齐目录。\n二是加强检查。”仍有差距。'));
  silent('broken inside of a word', says('落实“先\n\n审后发”仍有差距。'));
  silent('a year, told as a number of a document', says('按照云政办发（2024〕8号文件，仍有差距。'));
});

describe('a half-width full stop at the end of a sentence', () => {
  finds('behind Chinese words', says('2024年，未收到依申请公开事项⟦punctuation|.⟧'), {
    zh: '句末用了半角的“.”，应为“。”，请改正。',
    en: 'This sentence ends with a half-width full stop; it should be 。.',
    severity: 'info',
    expected: '。',
    actual: '.',
  });
  mends('to 。', says('2024年，未收到依申请公开事项.'), {
    title: '改为“。”',
    applicability: 'suggested',
    before: '事项.',
    after: '事项。',
  });
  for (const sentence of [
    '（一）主动公开情况.',
    '县政府网站，网址为www.yunting.gov.cn.',
    '分两步，一.登记，二.',
    '目录，见清单.xlsx',
    '满意度为98.',
  ])
    silent(sentence, says(sentence));
  silent(
    'where all sentences end so',
    report({ bodies: { problems: '部分栏目,更新不够及时.\n下一步,补齐公开目录.' } }),
  );
});

describe('silent', () => {
  silent('a sound report', base2021);
});
