import { Fragment } from 'preact';
import type { ComponentChildren } from 'preact';
import { useWords } from '../../ui/app.ts';
import { LINE_KEYS } from '../../ui/line-keys.ts';
import { Modal } from '../modal.tsx';
import { DESK_KEYS } from './keys.ts';

/** What the keys of the desk do. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { text } = useWords();
  const rest = [
    [['Ctrl K', '⌘ K', '/'], text('paletteTitle')],
    [['m'], text('keysMask')],
    [['?'], text('keysTitle')],
  ] as const;
  return (
    <Modal title={text('keysTitle')} onCancel={onClose}>
      <table class="keys" aria-label={text('keysTitle')} data-testid="keys-help">
        <Keys keys={[...DESK_KEYS.map(({ key, says }) => [[key], text(says)] as const), ...rest]} />
        <Keys
          keys={[
            [['j', 'k'], text('lineKeysMove')],
            ...LINE_KEYS.map(({ key, says }) => [[key], text(says)] as const),
          ]}
        >
          {text('lineKeysTitle')}
        </Keys>
      </table>
      <p class="quiet">{text('keysOff')}</p>
      <div class="keys-end">
        <button type="button" data-testid="close-keys" onClick={onClose}>
          {text('buttonClose')}
        </button>
      </div>
    </Modal>
  );
}

/** Some keys, under what they have in common. */
function Keys({
  keys,
  children,
}: {
  readonly keys: readonly (readonly [keys: readonly string[], says: string])[];
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
      {keys.map(([alike, says]) => (
        <tr key={alike[0]}>
          <th scope="row">
            <span class="row">
              {alike.map((together) => (
                <Together key={together} keys={together.split(' ')} />
              ))}
            </span>
          </th>
          <td>{says}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Keys that are held together. */
function Together({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span class="keys-together">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' '}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
