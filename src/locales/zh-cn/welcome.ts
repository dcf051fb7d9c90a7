import type { Translated } from '../catalogue.ts';
import type { welcome as english } from '../en/welcome.ts';

/** The first page. */
export const welcome: Translated<typeof english> = {
  welcomeTitle: '欢迎使用 Followthrough',
  welcomeReads: '从您打开的案件状态页面读取收据号码和状态。',
  welcomeKeeps: '保存您就案件打过的电话、写过的信的记录。',
  welcomeSays: '在 USCIS 公布的等待期结束时通知您，并告诉您下一步。它提供信息，不提供法律意见。',
  welcomeFirst: '保存您的第一个案件',
  welcomeOpenStatus: '打开案件状态页面',
  welcomeByPage:
    '在那里查询您的案件，然后点按工具栏上的 Followthrough 按钮（或按 Alt+Shift+F），再点“保存此案件”。',
  welcomeToolbar: '按钮可能收在工具栏的拼图图标后面；把它固定在工具栏上，就能一直看到。',
  welcomeByNumber: '输入收据号码',
  welcomeWhere: '您的数据在哪里',
  welcomeWhereText:
    '只在这台机器上，在此浏览器的用户配置文件里。不会发送到任何地方，也没有账户。使用同一浏览器配置文件的人都能读到这些数据。',
  welcomeImport: '已经有备份？从备份恢复',
  welcomeReminders: '提醒',
  welcomeTry: '现在发一条，看看您能否收到。',
  welcomeNone: '看不到通知？',
  welcomeNoneSystem: '请在系统设置中允许此浏览器的通知，并关闭勿扰或专注模式。',
  welcomeNoneBrowser: '浏览器必须在运行；如果刚刚安装，请重新启动一次。',
  welcomeNoneStill: '没有通知也不会遗漏：工具栏按钮上的数字和待办会显示该办的事。',
  welcomeOnce: '此页面只会自动打开这一次。以后可以在设置和指南中找到它。',
  welcomeAgain: '再次显示首次使用页面',
};
