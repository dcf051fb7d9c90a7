import { useId, useRef } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import { toBand } from '../../domain/ladder-band.ts';
import type { LaidBand } from '../../domain/lay-band.ts';
import { layBand } from '../../domain/lay-band.ts';
import { sayBand, sayBandMonth } from '../../locales/say-band.ts';
import { sayInquiry } from '../../locales/words-of-domain.ts';
import { useWords } from '../../ui/app.ts';
import { useToday } from '../../ui/use-today.ts';
import { BandBar, BandShape } from './band-shapes.tsx';
import { useWidth } from './use-width.ts';

/** What the picture is laid out for before its place is measured. */
const WIDTH_BEFORE = 600;

/** Room for the name of a month in any language; what has less ends at the edge. */
const MONTH_WIDTH = 72;

/** The ladder picture of an inquiry: what happened on a line of time, and its waits below; and as a list. */
export function LadderBand({
  file,
  inquiry,
}: {
  readonly file: CaseFile;
  readonly inquiry: Inquiry;
}) {
  const words = useWords();
  const today = useToday();
  const listId = useId();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place) ?? WIDTH_BEFORE;
  const band = toBand(inquiry, file.windows, file.endedWindows, today);
  const texts = sayBand(band, words);
  const laid = layBand(band, texts, width);
  const kind = sayInquiry(inquiry.kind, words);
  return (
    <figure class="ladder-band" ref={place} data-testid="ladder-band">
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, by words and theme
        role="img"
        aria-label={words.text('bandTitle', { kind })}
        aria-describedby={listId}
        viewBox={`0 0 ${laid.width} ${laid.height}`}
        width={laid.width}
        height={laid.height}
      >
        <BandAxis laid={laid} />
        {laid.waits.map((wait) => (
          <BandBar key={wait.y} wait={wait} />
        ))}
        <BandPoints laid={laid} />
        {laid.waits.flatMap(({ texts: lines }) =>
          lines.map(({ x, y, text }) => (
            <text key={y} x={x} y={y}>
              {text}
            </text>
          )),
        )}
      </svg>
      <ol class="visually-hidden" id={listId} data-testid="ladder-band-list">
        {texts.points.map((text, index) => (
          <li key={`${index} ${text}`}>{text}</li>
        ))}
        {texts.waits.map((lines, index) => (
          <li key={`${index} ${lines[0]}`}>{words.clauses(lines)}</li>
        ))}
        <li>{texts.today}</li>
      </ol>
    </figure>
  );
}

/** The line of time with its months, and the day it is. */
function BandAxis({ laid: { width, axisY, months, waits, today } }: { readonly laid: LaidBand }) {
  const words = useWords();
  return (
    <g class="band-axis">
      <path d={`M0 ${axisY}H${width}`} />
      {months.map(({ on, x }) => (
        <g key={on}>
          <path d={`M${x} ${axisY}v6`} />
          <text
            class="band-month"
            {...(x + MONTH_WIDTH > width ? { x: width, 'text-anchor': 'end' } : { x })}
            y={axisY + 18}
          >
            {sayBandMonth(on, words)}
          </text>
        </g>
      ))}
      <path
        class="band-today"
        d={todayPole(
          today,
          axisY,
          waits.map(({ y }) => y),
        )}
      />
    </g>
  );
}

/** From the word for today down to the line of time, and across each wait: not through their words. */
function todayPole(
  { x, label }: LaidBand['today'],
  axisY: number,
  waits: readonly number[],
): string {
  const toAxis = `M${x} ${label.y + 3}V${axisY + 6}`;
  return toAxis + waits.map((y) => `M${x} ${y - 9}V${y + 7}`).join('');
}

/** What happened, with the poles on which its labels stand, and then these. */
function BandPoints({ laid: { points, today } }: { readonly laid: LaidBand }) {
  return (
    <>
      {points.map(({ x, y, label }) =>
        label === undefined ? null : (
          <path key={label.y} class="band-pole" d={`M${x} ${y}V${label.y + 3}`} />
        ),
      )}
      {points.map((point) => (
        <BandShape key={`${point.x} ${point.y}`} point={point} />
      ))}
      {points.map(({ label }) =>
        label === undefined ? null : (
          <text key={label.y} x={label.x} y={label.y}>
            {label.text}
          </text>
        ),
      )}
      <text class="band-today" x={today.label.x} y={today.label.y}>
        {today.label.text}
      </text>
    </>
  );
}
