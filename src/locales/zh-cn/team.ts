import type { Translated } from '../catalogue.ts';
import type { team as english } from '../en/team.ts';

/** 只有团队版才有的文字。 */
export const team: Translated<typeof english> = {
  teamRoom: '团队',
  teamRoomWhat:
    '团队通过自己的 CouchDB 服务器，在多台电脑上共用一份记录。一切内容在离开这台电脑之前都已加密：服务器只知道何时来了多少数据，不知道内容。',
  teamWaitingPill: { other: '{count}条待处理' },
  teamTroublePill: '需要您处理',

  teamBegin: '创建团队',
  teamBeginWhat: '用于第一台电脑。数据库须已建好且为空，并有一个可以写入的用户。',
  teamJoin: '加入团队',
  teamJoinWhat: '用于其他每一台电脑，无论是您的还是别人的。',
  teamNoLongerJoined:
    '此浏览器在团队中属于{name}，现在已不在团队中：它的数据库丢失或被重建，密钥和密码也随之丢失。从现在起记录的内容只留在这里，别人的内容也不会传来。请在“团队”中用地址、用户、密码和团队密码短语重新加入；不会有重复。',
  teamNotJoined:
    '记录中提到一个团队，而此浏览器不在任何团队中：内容既不会传给别人，也不会从别人那里传来。如果它在数据库丢失之前属于该团队，或者应当属于，请在“团队”中用地址、用户、密码和团队密码短语加入；不会有重复。',
  teamErasedBefore: {
    other:
      '此前在本浏览器中删除过{count}条记录。即使团队仍有这些记录，它们在这里仍保持删除；不会要求其他人删除。',
  },
  teamJoinByFile: '用邀请文件',
  teamJoinByHand: '手动填写',
  teamDatabase: '数据库地址',
  teamDatabaseHint: '例如 https://couch.example.org/followthrough',
  teamUser: '服务器用户名',
  teamPassword: '服务器密码',
  teamSharedPassphrase: '团队密码短语',
  teamPassphraseLegend: '现在设定的团队密码短语',
  teamPassphraseWhy: '团队里每个人都用同一个密码短语，其他任何人都不应知道，服务器更不行。',
  teamNoRecovery: '没有人能找回这个密码短语，没有它也打不开团队存在服务器上的内容。请写下来。',
  teamName: '您的姓名（团队成员看到的）',
  teamWho: '您是谁？',
  teamAllGoOver: {
    other: '这台电脑上全部{count}个案件的记录，连同其中所记的一切，都会加密后交给团队。',
  },
  teamUndoStays:
    '不会从同事那里收回任何内容：已交给团队的内容仍留在他们那里和服务器上，此浏览器重新加入团队时还会回到这里。若要让所有人都没有它，请改为删除；届时会逐一询问每个人。',
  teamAddNotShared:
    '您添加的内容留在本设备上；如果您在团队中，还会加密后交给团队。不会到任何地方查询。',
  teamGuideLimitsSend:
    '除加密后发往您所在团队的服务器外，不发送任何内容：其他要发送的，由您自己发送。',
  teamWhoComing:
    '团队成员名单仍在传来。您现在就可以说明您是谁；如果发现您之前已在另一台电脑上加入，会询问那是不是您。',
  teamSame: '您之前加入过吗？',
  teamSameWhat:
    '在您于这里说明身份之前，{name} 已在另一台电脑上加入团队。如果那就是您，您在两台电脑上就是同一人，分配给您的案件仍归您。',
  teamSameYes: '我是 {name}',
  teamNamesake: '{name}，加入于{at}',
  teamNamesakeAsk: '{name} 已在团队中。如果就是您，请在上面选择自己；否则请在这里说明。',
  teamNamesakeOther: '我是同名的另一个人',
  teamWhoNew: '新成员',
  teamWhoKnown: '{name}，在另一台电脑上',
  teamWhoHint:
    '已在另一台电脑上加入的人，在这里以同一人的身份加入，这样其案件在两台电脑上都归其名下。',
  teamInvitation: '邀请文件',
  teamInvitationPassphrase: '文件的密码短语',
  teamShowPassphrases: '显示输入的内容',
  teamDoBegin: '创建团队',
  teamDoLookAt: '继续',
  teamDoJoin: '加入',
  teamBusy: '正在询问服务器…',
  teamNeedsHost: '浏览器会询问是否允许访问这台服务器。除此之外不会允许任何东西。',

  teamNeeds: '请填写此项。',
  teamNeedsFile: '请选择文件。',
  teamAddressTooLong: '地址太长。',
  teamAddressNotHttps: '地址须以 https:// 开头；http:// 只能用于这台电脑本身。',
  teamAddressHoldsPassword: '地址里不要写用户名和密码，请填在下面。',
  teamAddressHost: '这不是服务器的地址。',
  teamAddressPort: '没有这个端口。',
  teamAddressGoesOn: '地址须以数据库名称结尾。',
  teamAddressNoDatabase: '请在服务器后面加上数据库名称，例如 /followthrough。',
  teamAddressDatabaseName: '数据库名称由小写字母和数字组成，以字母开头。',
  teamAddressNotAllowed: '浏览器没有允许访问这台服务器。请再按一次按钮并允许。',
  teamIsThere: '这个数据库里已经有一个团队。请加入它。',
  teamNoTeam: '这个数据库里还没有团队。请创建一个，或检查地址。',
  teamRefusedNotInvitation: '这个文件不是邀请。',
  teamRefusedNewer: '这是由更新的版本制作的。请先更新本扩展。',
  teamRefusedRounds: '它的加密方式是本版本无法打开的。',
  teamRefusedWrongPassphrase: '密码短语打不开它。',
  teamRefusedDamaged: '它在制作之后被改动过，不予使用。',
  teamUnknownProblem: '没有成功。再试之前，请先在下方查看团队的状况。',

  teamStanding: '交换',
  teamServer: '数据库',
  teamYou: '您是',
  teamYouNobody: '这里还没有人加入',
  teamLastExchange: '上次交换',
  teamNeverExchanged: '尚未进行',
  teamWaiting: '等待交出',
  teamWaitingNothing: '无',
  teamWaitingEntries: { other: '{count}条记录' },
  teamWaitingErasures: '删除',
  teamWaitingMost: '{count}条记录或更多',
  teamUnopened: {
    other: '服务器上有{count}份文档无法用团队密钥打开：属于别人，或已损坏。已略过。',
  },
  teamLeftOut: {
    other: '团队的{count}条记录未被采用：与这里的记录说法不同，或不完整。',
  },
  teamMended: {
    other:
      '服务器上有{count}份文档曾被损坏，已从这里重新交出。只有能写入数据库的人才做得到这一点。',
  },
  teamFirstSync: '正在首次取得团队的全部记录。您可以继续工作；尚未到达的会自行到来。',
  teamFirstSyncGoes: '首次交换',
  teamFirstSyncSoFar: {
    other: '目前这台电脑上已有{count}条记录。',
  },
  teamExchangeNow: '立即交换',
  teamExchanging: '正在交换…',
  teamExchanged: '交换已完成。',
  teamFailedAt: '{at} 尝试过：',
  teamAllowAgain: '允许访问服务器',

  teamFailOffline: '这台电脑没有网络。在此期间的记录会在恢复后交出。',
  teamFailUnreachable:
    '这个地址没有回应。服务器是否在运行，证书是否有效，网络是否放行？会自动再试。',
  teamFailNotAllowed: '浏览器不可访问服务器。请用下面的按钮允许。',
  teamFailWrongPassword: '服务器不接受这个用户名和密码。请在下面输入新密码，或询问服务器管理员。',
  teamFailForbidden: '服务器认识这个用户，但其不可使用这个数据库。须由服务器管理员允许。',
  teamFailLockedOut:
    '多次输入错误密码后，服务器会将这个用户拒之门外五分钟。之后会自动再试，届时接受正确的密码。',
  teamFailNoDatabase: '没有这个数据库，或回应的不是 CouchDB。请询问服务器管理员是否已迁移。',
  teamFailQuota: '服务器没有空间了。须由管理员腾出空间。',
  teamFailTooLarge:
    '服务器或其前面的代理以过长为由拒绝了一条记录：管理员须允许 3 MB 的请求正文通过。',
  teamFailBusy: '服务器自身有问题，请求稍候。会自动再试。',
  teamFailClock: '这台电脑与服务器的时钟相差很大。请校正错误的那一个。',
  teamFailNonsense:
    '回应的内容不像 CouchDB 的，这里的内容保持不变；在此之前到达的已经采用。请询问服务器管理员中间隔着什么。',
  teamFailOtherTeam:
    '数据库属于另一个团队，或团队自己的文档已丢失或损坏。不进行交换。请询问服务器管理员：如果文档丢失或损坏，可以在“把团队密钥放回服务器”中放回；如果属于另一个团队，须先将其移除。',
  teamFailWentBack:
    '服务器给出了较旧的团队密钥。不进行交换，因为可能有人想读取加密的内容。请询问服务器管理员是否恢复了备份；可以在“把团队密钥放回服务器”中放回较新的密钥。',
  teamFailNewPassphrase: '团队有了新密钥。请在“输入新密码短语”中输入；在此之前什么都不会交出。',
  teamFailNotRecorded: '团队发来的内容无法在这里记录。请腾出磁盘空间；会自动再试。',

  teamColleagues: '团队成员',
  teamColleagueYou: '{name}（您）',
  teamColleagueHeard: '最近消息 {at}',
  teamColleagueNeverHeard: '尚无消息',
  teamColleagueSayLeft: '标明 {name} 已离开',
  teamColleagueLeftSure: '标明 {name} 已离开？其案件届时会提醒所有人。',
  teamColleagueLeftYes: '是，已离开',
  teamColleagueLeftNo: '否',
  teamColleagueLeftWhat:
    '标明某人已离开后，其案件会提醒所有人，直到重新分配。密钥和服务器上的用户是另一回事：见下文。',

  teamErasures: '已被他人删除',
  teamErasuresWhat:
    '这些在团队中已被删除，但还在这里。只有您也同意，才会在这里删除；保留在这里的不会再次交出。',
  teamErasuresJournal: '不属于任何案件',
  teamErasuresProtected: '受保护的案件',
  teamErase: '这里也删除',
  teamEraseOf: '这里也删除：{entry}',
  teamKeep: '保留在这里',
  teamKeepOf: '保留在这里：{entry}',
  teamEraseAll: { other: '这里也删除全部{count}条' },
  teamKeepAll: { other: '全部{count}条保留在这里' },
  teamEraseSure: { other: '{count}条记录及其更正将从这台电脑上永久消失。要删除吗？' },
  teamEraseYes: '是，删除',
  teamEraseNo: '不删除',
  teamErased: '这里也已删除。',
  teamKept: '已保留在这里。',
  teamErasuresMore: { other: '另有{count}条未显示。' },

  teamInvite: '邀请同事',
  teamInviteWhat:
    '服务器管理员先为对方建立用户。文件包含对方所需的一切，并用单独的密码短语加密：文件用一种方式交给对方，密码短语用另一种方式。',
  teamInviteUser: '对方的服务器用户名',
  teamInvitePassword: '对方的服务器密码',
  teamInvitePassphrase: '文件的密码短语（新设）',
  teamInviteMake: '制作邀请文件',
  teamInviteMade: '文件已交给浏览器：{name}',

  teamNewPassphrase: '输入新密码短语',
  teamNewPassphraseOld: '这不是本团队更新的密钥。',
  teamPutBack: '把团队密钥放回服务器',
  teamPutBackWhat:
    '服务器上的团队密钥比此浏览器的旧：很可能是恢复了最近一次更换密钥之前的副本。请先询问服务器的管理者，然后把较新的密钥放回：它就是原来在服务器上的那份文档，不会泄露任何内容。此后密封的内容会由拥有它的人重新交出。',
  teamPutBackGoneWhat:
    '服务器上保存团队密钥的文档已丢失或损坏：可能是某个成员所为，或数据库被重新建立。请先询问服务器的管理者，然后从知道最新密钥的浏览器把密钥放回：它就是原来在服务器上的那份文档，不会泄露任何内容。服务器缺少的内容会由拥有它的人重新交出。',
  teamPutBackPassphrase: '较新密钥的密码短语',
  teamPutBackGonePassphrase: '团队的密码短语',
  teamPutBackDo: '放回密钥',
  teamPutBackNone:
    '此浏览器没有密钥在服务器上的那种形式。团队的其他浏览器可能有；否则请重新建立团队。',
  teamPutBackNotOlder: '服务器上已有此密钥，或有更新的密钥。请立即交换。',
  teamNewKey: '团队新密钥',
  teamNewKeyWhat:
    '当有人离开，或密码短语外泄时使用。此后一切都用新密钥加密，只有知道新密码短语的人才能取得。请告知所有留下的人。',
  teamNewKeyTakes: '离开的人从此得不到：此后记录的一切。',
  teamNewKeyTakesNot:
    '收不回来的是：已读过的内容，以及此前加密、而持有旧密钥并能访问服务器的人仍可打开的内容。请同时在服务器上移除其用户。',
  teamNewKeyOld: '现行密码短语',
  teamNewKeyDo: '制作新密钥',
  teamNewKeyDone: '团队有了新密钥。',
  teamNewKeyConflict: '同一时刻有别人更换了密钥。请先交换，然后再试。',

  teamAccess: '更改密码',
  teamAccessWhat: '在服务器为您设了新密码之后。',
  teamAccessDo: '使用新密码',
  teamAccessDone: '从现在起使用新密码。',
  teamLeave: '退出团队',
  teamLeaveStays: '这里保留：至今记录的一切，包括来自他人的。',
  teamLeaveGoes: '这里移除：团队的地址、密码和密钥。',
  teamLeaveServer: '服务器上保留（加密）：已交出的内容。您在那里的用户须由管理员移除。',
  teamLeaveWaits: { other: '有{count}条记录尚未交出，以后也不会交出。' },
  teamLeaveDo: '退出团队',
  teamLeaveSure: '要退出吗？要再回来，需要加入时所需的一切。',
  teamLeaveUnheard:
    '其他人还不知道您要离开：未能将全部内容交给服务器。您可以保留团队，等交出后再离开；也可以仍然离开，并自行告知他们。',
  teamLeaveAnyway: '仍然离开',
  teamLeaveLater: '在此之前保留团队',
  teamLeaveYes: '是，退出',
  teamLeaveNo: '留下',
  teamLeft: '此浏览器不再属于任何团队。',

  teamAssignCase: '负责人',
  teamAssignNobody: '无特定的人',
  teamAssignLeft: '{name}（已离开）',
  teamAssignUnknown: '未知的人',
  teamAssignRings: '提醒出现在对方的电脑上，不在您的电脑上。',
  teamSilent: '已分配给{name}，最后一次有其消息是{at}：在再有消息之前会提醒所有人。',
  teamSilentColleague: '已分配给一位同事，最后一次有其消息是{at}：在再有消息之前会提醒所有人。',
  teamAssignMenu: '分配',
  teamAssignSave: '确认分配',
  teamAssigned: { other: '已分配{count}个案件。' },
  teamWhose: '谁的案件',
  teamWhoseMine: '我的和无人负责的',
  teamWhoseAll: '所有人的',
  teamWhoseOf: '{name} 的',
  teamTellAssigned: '分配给 {name}',
  teamTellAssignedAnew: '已分配给某人',
  teamTellUnassigned: '不分配给特定的人',
  teamTellJoined: '{name} 加入了团队',
  teamTellJoinedAnew: '有人加入了团队',
  teamTellLeft: '有人离开了团队',
};
