import '../ui/elements.css';
import '../ui/fact-list.css';
import '../ui/selected.css';
import '../ui/forms.css';
import '../ui/call-form.css';
import '../ui/agenda-line.css';
import '../ui/preparation.css';
import '../ui/after-call.css';
import '../ui/small-window.css';
import './popup.css';
import '../ui/forced-colours.css';
import { startSurface } from '../ui/start-surface.tsx';
import { Popup } from './popup.tsx';

startSurface(<Popup />);
