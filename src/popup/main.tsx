import { startSurface } from '../ui/start-surface.tsx';
import { Popup } from './popup.tsx';

startSurface(<Popup />);
