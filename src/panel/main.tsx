import { startSurface } from '../ui/start-surface.tsx';
import { Panel } from './panel.tsx';

startSurface(<Panel />);
