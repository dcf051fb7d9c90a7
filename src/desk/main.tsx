import { startSurface } from '../ui/start-surface.tsx';
import { Desk } from './desk.tsx';

startSurface(<Desk />);
