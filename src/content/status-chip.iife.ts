import { askForChip, onAskedAgain } from '../platform/chip-runtime.ts';
import { isExtensionAlive } from '../platform/page-runtime.ts';
import { createChip } from './chip.ts';
import { findOfferedPage } from './offer-page.ts';

// Put into a page twice, or into one that nobody offers, it does nothing.
const page = findOfferedPage();
page?.follow(
  createChip({
    document,
    guard: page.guard,
    ask: askForChip,
    isAlive: isExtensionAlive,
    onAskedAgain,
  }),
);
