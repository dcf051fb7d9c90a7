import type { accountPage as english } from '../en/account-page.ts';
import type { Translated } from '../catalogue.ts';

export const accountPage: Translated<typeof english> = {
  accountTitle: '您的 USCIS 账户页面',
  accountText:
    '登录 my.uscis.gov/account/applicant 后，您会看到自己的案件列表。如果您允许，Followthrough 会读取该列表中的收据号码、表格和状态，并让您选择是否保存。',
  accountHint:
    '浏览器会询问是否允许访问 my.uscis.gov。只读取您在那里打开的账户页面的文字；不会点击、输入或发送任何内容。未经您同意，不会保存任何案件。',
  accountAllow: '允许读取账户页面',
  accountAllowed: '已允许：会读取您打开的账户页面。',
  accountGiveUp: '停止读取账户页面',
  accountNotGivenUp: '浏览器保留了该访问权限。您可以在浏览器的扩展程序列表中撤销。',
  accountNotAllowed: '未获允许，因此不会读取账户页面。',
  accountOffer: '您正在 my.uscis.gov 的账户页面上吗？只有在您允许后才会读取。',
  accountAllowShort: '允许读取',
  manyList: '此页面上的案件',
  manyAreKept: { other: '其中{count}个已保存。' },
  manyKeepAll: { other: '全部保存（{count}个）' },
  manyChoose: '选择…',
  manyChooseNot: '停止选择',
  manyKeepChosen: { other: '保存{count}个中的{chosen}个' },
  manyKept: { other: '现已新保存{count}个案件。' },
  manyWaiting:
    '您有案件正在等待收据号码。如果这里的某个号码属于其中之一，请先在该号码处说明；“全部保存”会建立新案件。',
};
