import { useWords } from '../../ui/app.ts';
import { Modal } from '../modal.tsx';
import { DESK_KEYS } from './keys.ts';

/** What the keys of the desk do. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { text } = useWords();
  const rest = [
    ['Ctrl K, ⌘ K, /', text('paletteTitle')],
    ['m', text('keysMask')],
    ['?', text('keysTitle')],
  ] as const;
  return (
    <Modal title={text('keysTitle')} onCancel={onClose}>
      <table class="keys" data-testid="keys-help">
        <tbody>
          {[...DESK_KEYS.map(({ key, says }) => [key, text(says)] as const), ...rest].map(
            ([key, says]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{says}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p class="quiet">{text('keysOff')}</p>
      <button type="button" data-testid="close-keys" onClick={onClose}>
        {text('close')}
      </button>
    </Modal>
  );
}
