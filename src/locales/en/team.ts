/** What only the teams edition says: every key begins with `team`, by which the build leaves it out of the other. */
export const team = {
  teamRoom: 'Team',
  teamRoomWhat:
    'A team keeps one record on several machines, through a CouchDB server of its own. All is sealed before it leaves this machine: the server sees when something comes and how much, and nothing of what it says.',
  teamWaitingPill: { one: '{count} waits', other: '{count} wait' },
  teamTroublePill: 'Needs you',

  // Beginning and joining.
  teamBegin: 'Begin a team',
  teamBeginWhat:
    'For the first machine. The database has to be there already, empty, with a user who may write to it.',
  teamJoin: 'Join a team',
  teamJoinWhat: 'For every other machine, of yours or of somebody else.',
  teamNoLongerJoined:
    'This browser was {name}’s in the team and is in it no more: its database was lost or put together anew, and the keys and the password with it. What is recorded from now on stays here, and nothing comes from the others. Join the team again under Team, with the address, user, password and passphrase; nothing is doubled.',
  teamNotJoined:
    'The record tells of a team, and this browser is in none: nothing goes to the others or comes from them. If it was in the team before its database was lost, or is to be, join it under Team, with the address, user, password and passphrase; nothing is doubled.',
  teamErasedBefore: {
    one: 'One entry was erased in this browser before. It stays erased here, also where the team has it; the others are not asked to erase it.',
    other:
      '{count} entries were erased in this browser before. They stay erased here, also where the team has them; the others are not asked to erase them.',
  },
  teamJoinByFile: 'With an invitation file',
  teamJoinByHand: 'By typing everything',
  teamDatabase: 'Address of the database',
  teamDatabaseHint: 'As https://couch.example.org/followthrough',
  teamUser: 'User on the server',
  teamPassword: 'Password on the server',
  teamSharedPassphrase: 'Passphrase of the team',
  teamPassphraseLegend: 'Passphrase of the team, chosen now',
  teamPassphraseWhy:
    'Everybody in the team uses the same one, and nobody else may have it, the server least of all.',
  teamNoRecovery:
    'Nobody can recover this passphrase, nor open what the team keeps on the server without it. Write it down.',
  teamAllGoOver: {
    one: 'The record of the one case on this machine goes over to the team, sealed, with all that was noted in it.',
    other:
      'The record of all {count} cases on this machine goes over to the team, sealed, with all that was noted in it.',
  },
  teamName: 'Your name, as the team sees it',
  teamWho: 'Who are you?',
  teamWhoComing:
    'Who is in the team is still coming. You can say already who you are; if it turns out that you joined on another machine before, you are asked whether that was you.',
  teamSame: 'Did you join before?',
  teamSameWhat:
    '{name} joined the team on another machine before you said here who you are. If that is you, you are one person on both, and what is assigned to you stays yours.',
  teamSameYes: 'I am {name}',
  teamNamesake: '{name}, joined {at}',
  teamNamesakeAsk:
    '{name} is in the team already. If that is you, choose yourself above; otherwise say so here.',
  teamNamesakeOther: 'I am somebody else of the same name',
  teamWhoNew: 'Somebody new',
  teamWhoKnown: '{name}, on another machine',
  teamWhoHint:
    'Whoever joined on another machine already joins here as the same person, so that their cases are theirs on both.',
  teamInvitation: 'Invitation file',
  teamInvitationPassphrase: 'Passphrase of the file',
  teamShowPassphrases: 'Show what was typed',
  teamDoBegin: 'Begin the team',
  teamDoLookAt: 'Continue',
  teamDoJoin: 'Join',
  teamBusy: 'Asking the server…',
  teamNeedsHost:
    'The browser asks whether this server may be reached. Nothing else is allowed by it.',

  // What is wrong with what was typed.
  teamNeeds: 'Fill this in.',
  teamNeedsFile: 'Choose the file.',
  teamAddressTooLong: 'This address is too long.',
  teamAddressNotHttps:
    'The address has to begin with https://; http:// goes for this machine only.',
  teamAddressHoldsPassword: 'Leave user and password out of the address; they stand below.',
  teamAddressHost: 'This is not the address of a server.',
  teamAddressPort: 'There is no such port.',
  teamAddressGoesOn: 'The address has to end with the name of the database.',
  teamAddressNoDatabase: 'Add the name of the database behind the server, as /followthrough.',
  teamAddressDatabaseName:
    'A database is named in small letters and digits, beginning with a letter.',
  teamAddressNotAllowed:
    'The browser did not allow reaching this server. Press the button again, and allow it.',
  teamIsThere: 'There is a team in this database already. Join it instead.',
  teamNoTeam: 'There is no team in this database yet. Begin one, or look at the address again.',
  teamRefusedNotInvitation: 'This file is no invitation.',
  teamRefusedNewer: 'A newer version made this. Update this extension first.',
  teamRefusedRounds: 'This was sealed in a way that this version does not open.',
  teamRefusedWrongPassphrase: 'The passphrase does not open it.',
  teamRefusedDamaged: 'This was changed since it was made, and is not used.',
  teamUnknownProblem:
    'This did not work. Look at how the team stands below before you try it again.',

  // How it stands.
  teamStanding: 'Exchange',
  teamServer: 'Database',
  teamYou: 'You are',
  teamYouNobody: 'nobody has joined here',
  teamLastExchange: 'Last exchange',
  teamNeverExchanged: 'not yet',
  teamWaiting: 'Waiting to be handed over',
  teamWaitingNothing: 'nothing',
  teamWaitingEntries: { one: '{count} entry', other: '{count} entries' },
  teamWaitingErasures: 'erasures',
  teamWaitingMost: '{count} entries or more',
  teamUnopened: {
    one: '{count} document on the server can’t be opened with the team’s keys: it is somebody else’s, or spoilt. It was passed over.',
    other:
      '{count} documents on the server can’t be opened with the team’s keys: they are somebody else’s, or spoilt. They were passed over.',
  },
  teamLeftOut: {
    one: '{count} entry of the team was left out: it says otherwise what is recorded here, or is not sound.',
    other:
      '{count} entries of the team were left out: they say otherwise what is recorded here, or are not sound.',
  },
  teamMended: {
    one: '{count} document on the server could not be opened, or said otherwise than here, and was handed over again from here: a key that is lost had sealed it, or somebody who may write to the database spoilt it.',
    other:
      '{count} documents on the server could not be opened, or said otherwise than here, and were handed over again from here: a key that is lost had sealed them, or somebody who may write to the database spoilt them.',
  },
  teamFirstSync:
    'Everything that the team has is being taken over for the first time. You can go on working; what is not here yet comes by itself.',
  teamFirstSyncGoes: 'First exchange',
  teamFirstSyncSoFar: {
    one: '{count} entry was recorded here or came here so far, erased ones included.',
    other: '{count} entries were recorded here or came here so far, erased ones included.',
  },
  teamExchangeNow: 'Exchange now',
  teamExchanging: 'Exchanging…',
  teamExchanged: 'The exchange came to its end.',
  teamFailedAt: 'Tried {at}:',
  teamTriedAgain: 'It is tried again by itself.',
  teamAllowAgain: 'Allow reaching the server',

  // Why an exchange failed, and what to do.
  teamFailOffline:
    'This machine has no network. What is recorded meanwhile is handed over once it has.',
  teamFailUnreachable:
    'Nothing answers at this address. Is the server running, is its certificate valid, and does the network let you through?',
  teamFailNotAllowed: 'The browser may not reach the server. Allow it with the button below.',
  teamFailWrongPassword:
    'The server does not accept this user and password. Enter the new password below, or ask who runs the server.',
  teamFailForbidden:
    'The server knows this user, who may not use this database. Who runs the server has to allow it.',
  teamFailLockedOut:
    'After several wrong passwords, the server shuts this user out for five minutes. After that the right password is taken again.',
  teamFailNoDatabase:
    'There is no such database, or what answers is no CouchDB. Ask who runs the server whether it was moved.',
  teamFailQuota: 'The server has no room left. Who runs it has to make some.',
  teamFailTooLarge:
    'The server, or a proxy before it, refuses an entry as too long: who runs it has to let bodies of 3 MB through.',
  teamFailBusy: 'The server has trouble of its own, and asks for patience.',
  teamFailClock:
    'The clock of this machine and the server’s are far apart. Set the one that is wrong.',
  teamFailNonsense:
    'What answered there does not speak as a CouchDB does. What is here stays as it is; what came before that was taken over. Ask who runs the server what stands in between.',
  teamFailOtherTeam:
    'The database holds another team, or the team’s own document is gone or spoilt. Nothing is exchanged. Ask who runs the server: where the document is gone or spoilt, it can be put back under “Put the team’s key back”; another team’s has to be taken away first.',
  teamFailWentBack:
    'The server gave back an older key of the team. Nothing is exchanged, as somebody may be trying to get at what is sealed. Ask who runs the server whether a backup was put back; the later key can be put back under “Put the team’s key back”.',
  teamFailNewPassphrase:
    'The team has a new key. Enter the new passphrase under “Enter the new passphrase”; until then nothing is handed over.',
  teamFailNotRecorded: 'What the team sent could not be recorded here. Make room on the disk.',

  // Colleagues.
  teamColleagues: 'People in the team',
  teamColleagueYou: '{name} (you)',
  teamColleagueHeard: 'heard of last {at}',
  teamColleagueNeverHeard: 'nothing heard yet',
  teamColleagueSayLeft: 'Say that {name} left',
  teamColleagueLeftSure: 'Say that {name} left? Their cases then ring for all.',
  teamColleagueLeftYes: 'Yes, they left',
  teamColleagueLeftNo: 'No',
  teamColleagueLeftWhat:
    'When somebody is said to have left, their cases ring for all until they are assigned anew. Keys and the user on the server are another matter: see below.',

  // Erasures offered.
  teamErasures: 'Erased by somebody else',
  teamErasuresWhat:
    'This was erased in the team, and is still here. It goes here only when you say so too; nothing that is kept here is handed over again.',
  teamErasuresJournal: 'not of a case',
  teamErasuresProtected: 'protected case',
  teamErase: 'Erase here too',
  teamEraseOf: 'Erase here too: {entry}',
  teamKeep: 'Keep here',
  teamKeepOf: 'Keep here: {entry}',
  teamEraseAll: { one: 'Erase this one here too', other: 'Erase all {count} here too' },
  teamKeepAll: { one: 'Keep this one here', other: 'Keep all {count} here' },
  teamEraseSure: {
    one: '{count} entry is then gone from this machine for good, with whatever corrects it. Erase it?',
    other:
      '{count} entries are then gone from this machine for good, with whatever corrects them. Erase them?',
  },
  teamEraseYes: 'Yes, erase',
  teamEraseNo: 'No',
  teamErased: 'Erased here too.',
  teamKept: 'Kept here.',
  teamErasuresMore: { one: '{count} more is not shown.', other: '{count} more are not shown.' },

  // Invitation.
  teamInvite: 'Invite a colleague',
  teamInviteWhat:
    'Whoever runs the server makes a user for them first. The file holds all that they need, sealed by a passphrase of its own: give them the file one way, and its passphrase another.',
  teamInviteUser: 'Their user on the server',
  teamInvitePassword: 'Their password on the server',
  teamInvitePassphrase: 'Passphrase for the file',
  teamInviteMake: 'Make the invitation file',
  teamInviteMade: 'The file was handed to the browser: {name}',

  // Keys.
  teamNewPassphrase: 'Enter the new passphrase',
  teamNewPassphraseOld: 'This is not a newer key of this team.',
  teamPutBack: 'Put the team’s key back',
  teamPutBackWhat:
    'The server has an older key of the team than this browser: most likely a copy of it from before the last change of the key was put back. Ask who runs it, and put the later key back then: it is the very document that lay there, and gives nothing away. What was sealed since is handed over again by who has it.',
  teamPutBackGoneWhat:
    'The document that holds the team’s keys is gone from the server, or spoilt: a member can do that, or the database was made anew. Ask who runs it, and put the keys back then, from a browser that knows the newest: it is the very document that lay there, and gives nothing away. What the server lacks is handed over again by who has it.',
  teamPutBackPassphrase: 'Passphrase of the later key',
  teamPutBackGonePassphrase: 'Passphrase of the team',
  teamPutBackDo: 'Put the key back',
  teamPutBackNone:
    'This browser does not have the key in the form in which it lay on the server. Another browser of the team may; otherwise begin the team anew.',
  teamPutBackNotOlder: 'The key is on the server already, or a newer one. Exchange now.',
  teamNewKey: 'New key for the team',
  teamNewKeyWhat:
    'When somebody left, or the passphrase got around. From then on everything is sealed by a new key, which only who has the new passphrase gets. Tell it to everybody who stays.',
  teamNewKeyTakes: 'It takes from whoever left: all that is recorded from then on.',
  teamNewKeyTakesNot:
    'It does not take back: what they read stays read, and what was sealed before stays open to whoever has the old key and gets at the server. Have their user removed from the server as well.',
  teamNewKeyOld: 'Passphrase that holds now',
  teamNewKeyDo: 'Make the new key',
  teamNewKeyDone: 'The team has a new key.',
  teamNewKeyConflict: 'Somebody else changed the key at the same moment. Exchange, and try again.',

  // Access and leaving.
  teamAccess: 'Change the password',
  teamAccessWhat: 'Once the server has a new password for you.',
  teamAccessDo: 'Use the new password',
  teamAccessDone: 'The new password is used from now on.',
  teamLeave: 'Leave the team',
  teamLeaveStays: 'Here stays: everything recorded so far, what came from the others as well.',
  teamLeaveGoes: 'Here goes: the address, the password and the keys of the team.',
  teamLeaveServer:
    'On the server stays, sealed: what was handed over. Your user there has to be removed by who runs it.',
  teamLeaveWaits: {
    one: '{count} entry was not handed over yet, and will not be.',
    other: '{count} entries were not handed over yet, and will not be.',
  },
  teamLeaveDo: 'Leave the team',
  teamLeaveSure: 'Leave it? To come back you need everything you needed to join.',
  teamLeaveUnheard:
    'The others do not know yet that you leave: not everything could be handed over to the server. Keep the team until it went over, and leave then; or leave anyway, and tell them yourself.',
  teamLeaveAnyway: 'Leave anyway',
  teamLeaveLater: 'Keep the team until then',
  teamLeaveYes: 'Yes, leave',
  teamLeaveNo: 'Stay',
  teamLeft: 'This browser is in no team any more.',

  teamUndoStays:
    'Nothing is taken back from your colleagues: what went over to the team stays with them and on its server. It does not come back from there, unless this browser joins the team anew; that is remembered of the {most} entries that were undone last. To have it gone from all, erase it instead; each of them is asked then.',
  teamAddNotShared:
    'What you add stays on this machine and, where you are in a team, goes to it sealed. Nothing is looked up.',
  teamGuideLimitsSend:
    'It sends nothing but to the server of the team that you are in, sealed: what else is sent, you send.',

  // Cases.
  teamAssignCase: 'Assigned to',
  teamAssignNobody: 'Nobody in particular',
  teamAssignLeft: '{name} (left)',
  teamAssignUnknown: 'Somebody unknown',
  teamAssignRings: 'It rings on their machines, not on yours.',
  teamSilent:
    'Assigned to {name}, who was last heard of {at}: it rings for everybody until more is heard.',
  teamSilentColleague:
    'Assigned to a colleague, who was last heard of {at}: it rings for everybody until more is heard.',
  teamAssignMenu: 'Assign',
  teamAssignSave: 'Assign',
  teamAssigned: { one: '{count} case assigned.', other: '{count} cases assigned.' },
  teamWhose: 'Whose cases',
  teamWhoseMine: 'Mine, and nobody’s',
  teamWhoseAll: 'Everybody’s',
  teamWhoseOf: 'Those of {name}',
  teamTellAssigned: 'Assigned to {name}',
  teamTellAssignedAnew: 'Assigned to somebody',
  teamTellUnassigned: 'Assigned to nobody in particular',
  teamTellJoined: '{name} joined the team',
  teamTellJoinedAnew: 'Somebody joined the team',
  teamTellLeft: 'Somebody left the team',
} as const;
