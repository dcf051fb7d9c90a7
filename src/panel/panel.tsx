import { BegunForms } from '../ui/begun-forms.tsx';
import { SmallSurface } from '../ui/small-surface.tsx';
import { useSmallView } from '../ui/use-small-view.ts';
import { useHandedForm } from './use-handed-form.ts';
import { usePageInFront } from './use-page-in-front.ts';

/** Stays beside the page during a call: what is on it, what was begun, and noting the call. */
export function Panel() {
  const small = useSmallView();
  useHandedForm(small.openForm);
  return (
    <SmallSurface small={small} inFront={usePageInFront()}>
      <BegunForms partClass="small-part" onContinue={small.goOn} />
    </SmallSurface>
  );
}
