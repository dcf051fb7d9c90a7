import { firstFrame } from '../ui/first-frame.ts';

// The frame of the window is seen before what fills it is even read from the disk. It imports nothing
// that others import too: each further file would be seen in the time until then.
await firstFrame();
await import('./start.tsx');
