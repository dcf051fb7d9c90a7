import { test } from '../support/extension.ts';
import { findDueCases } from './due.ts';
import { measureFigure } from './figures.ts';
import type { Measured } from './measured.ts';
import { startWith, untilReconciled } from './measured.ts';

/*
 * Looking at what is due, asked by a message and answered when it is shown and recorded. With nothing due
 * it reads by index alone, so fifty thousand cases may hardly take longer than ten. What is due is as much
 * work in either journal; that is told.
 */

const FEW = 10;
const HUNDRED = 100;
const MANY = 50_000;
const TURNS = 45;
const MOST_TIMES_AS_LONG = 1.2;

const measured: Measured[] = [];

async function start(cases: number, dueShare?: number): Promise<Measured> {
  const one = await startWith(cases, dueShare === undefined ? {} : { dueShare });
  measured.push(one);
  return one;
}

test.afterEach(async () => {
  for (const { extension } of measured.splice(0)) await extension.close();
});

test('with fifty thousand cases it is looked at what is due as fast as with ten', async () => {
  const asked = { unit: 'ms', compared: 'ratio' } as const;
  const [fewCalm, manyCalm] = [await start(FEW, 0), await start(MANY, 0)];
  await measureFigure(
    {
      ...asked,
      what: `Looking at what is due, none of ${MANY} cases`,
      floor: `none of ${FEW} cases`,
      atMost: MOST_TIMES_AS_LONG,
      turns: TURNS,
      remark:
        'nothing is over in either journal, so that the agenda has no line that is due. Where hundreds are over and none has to ring is told below, and not promised.',
    },
    async () => untilReconciled(fewCalm),
    async () => untilReconciled(manyCalm),
  );
  // All of the few are due: the made-up journal of so few need not have one otherwise.
  const few = await start(FEW, 1);
  const hundred = await start(HUNDRED, 1);
  const many = await start(MANY);
  await measureFigure(
    {
      ...asked,
      what: `Looking at what is due, nothing to ring, but hundreds over of ${MANY} cases`,
      floor: `all of ${FEW} cases over`,
      turns: TURNS,
      remark:
        'nothing is promised. The badge counts what is over, as far as a hundred: more is read than of ten cases.',
    },
    async () => untilReconciled(few),
    async () => untilReconciled(many),
  );
  for (const [count, less, cases] of [
    [1, few, FEW],
    [HUNDRED, hundred, HUNDRED],
  ] as const) {
    const measure = async (one: Measured) => {
      const due = await findDueCases(one.page, count);
      return async () => {
        await due.putDue();
        const took = await untilReconciled(one);
        await due.expectShown();
        return took;
      };
    };
    await measureFigure(
      {
        ...asked,
        what: `Looking at what is due, ${count} of ${MANY} cases`,
        floor: `${count} of ${cases} cases`,
      },
      await measure(less),
      await measure(many),
    );
  }
});
