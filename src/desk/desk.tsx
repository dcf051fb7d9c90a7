import { useEffect } from 'preact/hooks';
import type { Words } from '../locales/catalogue.ts';
import { sayLetter } from '../locales/say-letter.ts';
import { useWords } from '../ui/app.ts';
import { ClockBanner } from '../ui/reminder-banners.tsx';
import { RestoredBanner } from '../ui/restored-banner.tsx';
import { UpdatedBanner } from '../ui/updated-banner.tsx';
import { AddingRoom } from './adding/adding-room.tsx';
import { DeskKeys } from './around/desk-keys.tsx';
import { AgendaRoom } from './agenda-room.tsx';
import { BackupRoom } from './backup/backup-room.tsx';
import { CallRoom } from './call-room.tsx';
import { CaseRoom } from './case-room.tsx';
import { CasesRoom } from './cases/cases-room.tsx';
import { ExportFold } from './exporting/export-fold.tsx';
import { ExportRoom } from './exporting/export-room.tsx';
import { HandOffRoom } from './handing-off/hand-off-room.tsx';
import { HandOffLink } from './handing-off/hand-off-link.tsx';
import { GuideRoom } from './guide-room.tsx';
import { LaddersRoom } from './ladders-room.tsx';
import { LetterRoom } from './letter-room/letter-room.tsx';
import { LettersRoom } from './letter-room/letters-room.tsx';
import { Navigation } from './navigation.tsx';
import { focusRoomHeading, RoomHeading } from './room-heading.tsx';
import type { Route } from './route.ts';
import { leadsInside, placeOf } from './route.ts';
import { NoReportedCase } from './report/no-case.tsx';
import { ReportRoom } from './report/report-room.tsx';
import { SummaryRoom } from './report/summary-room.tsx';
import { RoundRoom } from './round/round-room.tsx';
import { SelectedRoom } from './selected-room.tsx';
import { SettingsRoom } from './settings-room.tsx';
import { useBackupWhileOpen } from './use-backup-while-open.ts';
import { useRoute } from './use-route.ts';
import { useTitle } from './use-title.ts';
import { WelcomeRoom } from './welcome/welcome-room.tsx';
import { HAS_TEAM } from '../domain/edition.ts';
import { TeamRoom } from './team/team-room.tsx';

/** The full page: a room by the hash of the address, and the way to the others. */
export function Desk() {
  const words = useWords();
  const { text } = words;
  const { hash, route, moves } = useRoute();
  useTitle(sayRoom(route, words));
  const place = placeOf(hash, route);
  useBackupWhileOpen();
  useEffect(() => {
    if (moves > 0 && !leadsInside(route)) focusRoomHeading();
  }, [place]);
  return (
    <>
      <button type="button" class="skip" onClick={focusRoomHeading}>
        {text('deskSkip')}
      </button>
      <DeskKeys route={route} />
      <div class="desk">
        <Navigation route={route} />
        <main key={place}>
          <UpdatedBanner />
          <ClockBanner />
          <RestoredBanner />
          <Room route={route} />
        </main>
      </div>
    </>
  );
}

function Room({ route }: { readonly route: Route }) {
  switch (route.room) {
    case 'agenda':
      return <AgendaRoom isNoting={route.isNoting} />;
    case 'cases':
      return (
        <CasesRoom
          exporting={(caseIds) => (
            <>
              <HandOffLink caseIds={caseIds} />
              <ExportFold caseIds={caseIds} />
            </>
          )}
        />
      );
    case 'adding':
      return <AddingRoom />;
    case 'export':
      return <ExportRoom />;
    case 'hand-off':
      return <HandOffRoom caseIds={route.caseIds} />;
    case 'case':
      return (
        <CaseRoom
          caseId={route.caseId}
          continuing={route.continuing}
          writing={route.writing}
          isErasing={route.isErasing === true}
        />
      );
    case 'call':
      return <CallRoom key={route.caseId} caseId={route.caseId} />;
    case 'ladders':
      return <LaddersRoom key={route.basedOn} basedOn={route.basedOn} correcting={route.mailbox} />;
    case 'letters':
      return <LettersRoom caseId={route.caseId} />;
    case 'letter':
      return (
        <LetterRoom
          key={`${route.caseId}/${route.kind}/${route.inquiryId ?? ''}`}
          caseId={route.caseId}
          kind={route.kind}
          inquiryId={route.inquiryId}
        />
      );
    case 'guide':
      return <GuideRoom section={route.section} />;
    case 'report':
      if (route.caseId === undefined) return <NoReportedCase />;
      return route.of === 'summary' ? (
        <SummaryRoom caseId={route.caseId} />
      ) : (
        <ReportRoom caseId={route.caseId} of={route.of} />
      );
    case 'round':
      return <RoundRoom />;
    case 'welcome':
      return <WelcomeRoom />;
    case 'selected':
      return <SelectedRoom />;
    case 'backup':
      return <BackupRoom isAutomatic={route.section === 'automatic'} />;
    case 'settings':
      return <SettingsRoom isErasing={route.isErasing === true} />;
    case 'none':
      return HAS_TEAM && route.isTeam ? <TeamRoom /> : <NoRoom />;
  }
}

function NoRoom() {
  const { text } = useWords();
  return (
    <div class="room" data-testid="no-room">
      <RoomHeading>{text('deskNotHere')}</RoomHeading>
      <p>
        <a href="#/agenda">{text('deskToAgenda')}</a>
      </p>
    </div>
  );
}

/** What stands in the tab and in the browser's history; a case's own file says which case it is. */
function sayRoom(route: Route, words: Words): string | undefined {
  switch (route.room) {
    case 'agenda':
      return words.text('deskAgenda');
    case 'cases':
      return words.text('deskCases');
    case 'adding':
      return words.text('addTitle');
    case 'export':
      return words.text('exportTitle');
    case 'hand-off':
      return words.text('handOffTitle');
    case 'case':
      return undefined;
    case 'call':
      return words.text('callTitle');
    case 'ladders':
      return words.text('deskLadders');
    case 'letters':
      return words.text('deskLetters');
    case 'letter':
      return sayLetter(route.kind, undefined, words);
    case 'guide':
      return words.text('deskGuide');
    case 'report':
      return route.caseId === undefined ? words.text('reportTitle') : undefined;
    case 'round':
      return words.text('roundTitle');
    case 'welcome':
      return words.text('welcomeTitle');
    case 'selected':
      return words.text('selectedTitle');
    case 'backup':
      return words.text('deskBackup');
    case 'settings':
      return words.text('deskSettings');
    case 'none':
      return words.text(HAS_TEAM && route.isTeam ? 'teamRoom' : 'deskNotHere');
  }
}
