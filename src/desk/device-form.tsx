import { useRef, useState } from 'preact/hooks';
import { LONGEST_DEVICE_NAME, LONGEST_INITIALS } from '../domain/device-name.ts';
import { deviceNamed, namesNow } from '../domain/device-naming.ts';
import { present } from '../domain/reading.ts';
import type { KnownDevices } from '../domain/device-naming.ts';
import { ownDeviceId, readDevices } from '../storage/devices.ts';
import { useApp } from '../ui/app.ts';
import { TextInput } from '../ui/fields.tsx';
import { SaveStatus } from '../ui/save-status.tsx';
import { useLive } from '../ui/use-live.ts';
import { useSaving } from './use-saving.ts';

/** What this browser is called and who records here, to be said or changed. */
export function DevicePart() {
  const app = useApp();
  const { text, name } = app.words;
  const devices = useLive(() => readDevices(app.storage), []);
  if (devices.state !== 'read') return null;
  const { own, names } = devices.value;
  const others = namesNow(names).filter(({ deviceId }) => deviceId !== own);
  return (
    <section class="part" data-testid="device-part">
      <h2>{text('deviceTitle')}</h2>
      <DeviceForm devices={devices.value} />
      {others.length > 0 && (
        <>
          <p>{text('deviceOthers')}</p>
          <ul>
            {others.map(({ deviceId, name: called, initials }) => (
              <li key={deviceId}>
                {[called && name(called), initials].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/**
 * Asks what this browser is called and who records here, once: whoever leaves both empty is not asked
 * again, and finds it in the settings.
 */
export function AskDevice() {
  const app = useApp();
  const { text } = app.words;
  const devices = useLive(() => readDevices(app.storage), []);
  // Once asked here, it stays until the room is left: that it was saved can then be read.
  const wasAsked = useRef(false);
  const [isLeft, setIsLeft] = useState(false);
  if (devices.state !== 'read' || isLeft) return null;
  const { own, names } = devices.value;
  const isKnown = names.some(({ deviceId }) => deviceId === own);
  if (!isKnown) wasAsked.current = true;
  if (!wasAsked.current) return null;
  return (
    <section class="part no-print" data-testid="ask-device">
      <h2>{text('deviceTitle')}</h2>
      <DeviceForm devices={devices.value} onLeave={isKnown ? undefined : () => setIsLeft(true)} />
    </section>
  );
}

function DeviceForm({
  devices: { own, names },
  onLeave,
}: {
  readonly devices: KnownDevices;
  /** Called when nothing is said, and that is on record; absent where that is no choice. */
  readonly onLeave?: (() => void) | undefined;
}) {
  const { storage, words } = useApp();
  const { text } = words;
  const known = deviceNamed(own, names);
  const [typedName, setName] = useState<string>();
  const [typedInitials, setInitials] = useState<string>();
  const [result, record] = useSaving();
  const name = typedName ?? known?.name ?? '';
  const initials = typedInitials ?? known?.initials ?? '';
  const isTooLong =
    name.trim().length > LONGEST_DEVICE_NAME || initials.trim().length > LONGEST_INITIALS;
  const save = async (said: { readonly name: string; readonly initials: string }) => {
    const deviceId = await ownDeviceId(storage);
    const saved = await record({
      type: 'device-named',
      deviceId,
      ...present({
        name: said.name.trim() || undefined,
        initials: said.initials.trim() || undefined,
      }),
    });
    if (!saved.saved) return false;
    setName(undefined);
    setInitials(undefined);
    return true;
  };
  return (
    <form
      class="form-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTooLong) void save({ name, initials });
      }}
    >
      <p class="quiet">{text('deviceWhy')}</p>
      <div class="fields">
        <TextInput
          label={text('deviceOwnName')}
          hint={text('deviceNameHint')}
          value={name}
          onChange={setName}
          longest={LONGEST_DEVICE_NAME}
          testId="device-name"
        />
        <TextInput
          label={text('deviceInitials')}
          value={initials}
          onChange={setInitials}
          longest={LONGEST_INITIALS}
          testId="device-initials"
        />
      </div>
      <div class="row">
        <button type="submit" data-testid="device-save">
          {text('deviceSave')}
        </button>
        {onLeave !== undefined && (
          <button
            type="button"
            class="link"
            data-testid="device-leave"
            onClick={() => {
              void save({ name: '', initials: '' }).then((isSaved) => {
                if (isSaved) onLeave();
              });
            }}
          >
            {text('deviceNotNow')}
          </button>
        )}
      </div>
      <SaveStatus result={result} />
    </form>
  );
}
