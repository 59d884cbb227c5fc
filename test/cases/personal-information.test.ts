import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('personal-information');
const mends = fixesOf('personal-information');

const says = (text: string): string => report({ bodies: { problems: text } });

// No person's: the region does not exist, and the numbers are made to pass or to fail the check.
const identity = '100000199001010000'.slice(0, 17);
const withCheck = (digits: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return digits + '10X98765432'.charAt(sum % 11);
};
const valid = withCheck(identity);
const wrongCheck = `${identity}${valid.endsWith('1') ? '2' : '1'}`;

describe('personal data', () => {
  finds('an identity card number', says(`申请人身份证⟦personal-information|${valid}⟧已核验。`), {
    zh: `“100***********${valid.slice(-4)}”像是身份证号，公布前请删去或遮去中间各位。`,
    en: `“100***********${valid.slice(-4)}” looks like an identity card number; please delete or mask it before the report is published.`,
    severity: 'warning',
  });
  finds('a bank card that nothing names', says('联系人处⟦personal-information|6200000000000000000⟧。'));
  finds('a bank card', says('退费到银行卡⟦personal-information|6200000000000000000⟧。'), {
    zh: '“620************0000”像是银行卡号，公布前请删去或遮去中间各位。',
  });
  finds('a bank card of another kind, named in front', says('打入账户⟦personal-information|4000000000000002⟧。'));
  finds('a bank card of another kind, named behind', says('打入⟦personal-information|4000000000000002⟧账户。'));
  finds('that of somebody', says('李某（联系电话⟦personal-information|13800000000⟧）一人提出申请27件。'));
  finds('that of a user', says('用户何某（电话⟦personal-information|13800000000⟧）来信咨询。'));
  finds('a mobile number', says('村民李某（⟦personal-information|13800000000⟧）反映目录不全。'), {
    zh: '“138****0000”像是个人手机号，公布前请删去或遮去中间各位。',
  });
  finds(
    'the number of an applicant, even with 联系电话',
    says('申请人李某，联系电话⟦personal-information|13800000000⟧。'),
  );
});

describe('named as such', () => {
  finds('with a wrong digit', says(`身份证号为⟦personal-information|${wrongCheck}⟧。`));
  finds('a mobile number in groups', says('申请人赵某电话⟦personal-information|138-0000-0000⟧。'), {
    zh: '“138-****-0000”像是个人手机号，公布前请删去或遮去中间各位。',
  });
});

describe('silent', () => {
  silent("the office's line in groups", says('开通咨询电话138-0000-0000，答复提问。'));
  silent('a range of dates', says('统计日期2024-0101-1231。'));
  silent('a clean report', base2021);
  silent("the office's line in the preamble", report({ preamble: '联系人：办公室，联系电话：13800000000。' }));
  silent("the office's line in a section", says('开通咨询电话13800000000，答复群众提问。'.replace('群众提问', '提问')));
  silent('a number that fails the check', says(`编码${wrongCheck}已核对。`));
  silent('a code of an organisation', says(`统一社会信用代码${valid}。`));
  silent('a long number that is no card', says('流水号6200000000000000000已归档。'));
  silent('a card number that fails the check', says('银行卡6200000000000000004。'));
  silent('a long number that is none by the words behind it', says('编码4000000000000002的目录、账户信息已核对。'));
  silent('a mail box', says('邮箱13800000000@163.com。'));
  silent('a masked number', says('申请人电话138****0000。'));
  silent(
    'the digits of a table that was not read',
    says('一、本年新收政府信息公开申请数量13800000000（七）总计13800000000'),
  );
  silent('a land line', says('电话0000-5550123。'));
});

describe('fixes', () => {
  mends('the middle is masked', says('村民李某（13800000000）反映目录不全。'), {
    title: '用 * 号遮去中间各位',
    applicability: 'suggested',
    before: '（13800000000）',
    after: '（138****0000）',
  });
});
