import type { ComponentChildren } from 'preact';
import { useWords } from '../../ui/app.ts';
import { LINE_KEYS } from '../../ui/line-keys.ts';
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
      <table class="keys" aria-label={text('keysTitle')} data-testid="keys-help">
        <Keys keys={[...DESK_KEYS.map(({ key, says }) => [key, text(says)] as const), ...rest]} />
        <Keys
          keys={[
            ['j, k', text('lineKeysMove')],
            ...LINE_KEYS.map(({ key, says }) => [key, text(says)] as const),
          ]}
        >
          {text('lineKeysTitle')}
        </Keys>
      </table>
      <p class="quiet">{text('keysOff')}</p>
      <button type="button" data-testid="close-keys" onClick={onClose}>
        {text('close')}
      </button>
    </Modal>
  );
}

/** Some keys, under what they have in common. */
function Keys({
  keys,
  children,
}: {
  readonly keys: readonly (readonly [key: string, says: string])[];
  readonly children?: ComponentChildren;
}) {
  return (
    <tbody>
      {children !== undefined && (
        <tr>
          <th scope="rowgroup" colSpan={2}>
            {children}
          </th>
        </tr>
      )}
      {keys.map(([key, says]) => (
        <tr key={key}>
          <th scope="row">
            <kbd>{key}</kbd>
          </th>
          <td>{says}</td>
        </tr>
      ))}
    </tbody>
  );
}
