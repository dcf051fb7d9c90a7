import { useContext, useRef } from 'preact/hooks';
import { LONGEST_NOTE } from '../domain/contact.ts';
import { isMacKeyboard } from '../platform/keyboard.ts';
import { useWords } from './app.ts';
import { FieldButton, FieldsReadOnly } from './fields.tsx';
import { LongText } from './long-text.tsx';
import { isStampKey, stampKeys, toStamp, typeIn } from './time-stamp.ts';

/** From so many characters left on, the field says how many. */
const COUNTED_FROM = 1000;

/**
 * A free text of several lines, with what is left of its length once that matters.
 */
export function NotesInput({
  label,
  value,
  onChange,
  timeNow,
  testId,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The time of day, where one key is to put it in. */
  readonly timeNow?: (() => string) | undefined;
  readonly testId: string;
}) {
  const { text } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const isReadOnly = useContext(FieldsReadOnly);
  const isMac = isMacKeyboard();
  const keys = stampKeys(isMac);
  const left = LONGEST_NOTE - value.trim().length;
  const said = {
    hint: left >= 0 && left <= COUNTED_FROM ? text('callNotesLeft', { count: left }) : undefined,
    problem: left < 0 ? text('callNotesTooLong', { count: -left }) : undefined,
  };
  const stamp = () => {
    const field = area.current;
    if (field === null || timeNow === undefined || isReadOnly) return;
    typeIn(field, (caret) => toStamp(field.value, caret, timeNow()));
  };
  return (
    <>
      <LongText
        label={label}
        {...said}
        value={value}
        onChange={onChange}
        testId={testId}
        area={area}
        keyShortcut={timeNow && keys.shortcuts}
        onKeyDown={(event) => {
          if (timeNow === undefined || !isStampKey(event, isMac)) return;
          event.preventDefault();
          if (!event.repeat) stamp();
        }}
      />
      {timeNow !== undefined && (
        <div class="wide row">
          <FieldButton label={text('callStamp')} onPress={stamp} testId={`${testId}-stamp`} />
          <span class="quiet stamp-hint">{text('callStampHint', { keys: text(keys.shown) })}</span>
        </div>
      )}
    </>
  );
}
