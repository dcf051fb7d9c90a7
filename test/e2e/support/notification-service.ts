import { Message, sessionBus } from '@jellybrick/dbus-next';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/** Give up rather than wait in line: nobody else is to have the name. */
const DO_NOT_QUEUE = 4;
const OWNER = 1;
/** Why a notification was closed, in the numbers of the desktop's specification. */
const BY_PERSON = 2;
const BY_PROGRAM = 3;

/** What a program asked the desktop to show. */
export type Notified = {
  /** What the desktop calls it. */
  readonly id: number;
  /** Which earlier one it takes the place of; 0 for none. */
  readonly replaces: number;
  readonly app: string;
  readonly title: string;
  readonly body: string;
  /** Keys and names in turn; a notification that can be clicked has the key `default`. */
  readonly actions: readonly string[];
};

/** The desktop's notifications as a test sees them: it counts, and does what the person would. */
export type NotificationService = {
  /** Everything that was asked for, in order, replaced or closed or not. */
  readonly notified: readonly Notified[];
  /** What stands on the desktop now. */
  readonly standing: () => readonly Notified[];
  readonly click: (id: number) => void;
  /** Closes it unread, as the person does. */
  readonly dismiss: (id: number) => void;
  /** From now on every notification is answered with an error, as a broken desktop would. */
  readonly refuse: () => void;
  readonly stop: () => void;
};

/** Takes the place of the desktop's notification service on this bus. */
export async function startNotificationService(busAddress: string): Promise<NotificationService> {
  const bus = sessionBus({ busAddress });
  const notified: Notified[] = [];
  const standing = new Map<number, Notified>();
  let isRefusing = false;
  let lastId = 0;

  const signal = (name: string, signature: string, body: unknown[]): void =>
    bus.send(Message.newSignal(PATH, NAME, name, signature, body));
  const close = (id: number, reason: number): void => {
    if (standing.delete(id)) signal('NotificationClosed', 'uu', [id, reason]);
  };
  const show = (message: Message): Message => {
    if (isRefusing) return Message.newError(message, `${NAME}.Error`, 'Refused by the test.');
    const [app, replaces, , title, body, actions] = message.body as NotifyBody;
    lastId += 1;
    // One that replaces keeps the number of the first, as the specification asks.
    const id = replaces === 0 ? lastId : replaces;
    const shown = { id, replaces, app, title, body, actions };
    notified.push(shown);
    standing.set(id, shown);
    return Message.newMethodReturn(message, 'u', [id]);
  };
  const answer = (message: Message): Message | undefined => {
    switch (message.member) {
      case 'GetCapabilities':
        return Message.newMethodReturn(message, 'as', [CAPABILITIES]);
      case 'GetServerInformation':
        return Message.newMethodReturn(message, 'ssss', ['Tests', 'Followthrough', '1', '1.2']);
      case 'Notify':
        return show(message);
      case 'CloseNotification':
        close(message.body[0] as number, BY_PROGRAM);
        return Message.newMethodReturn(message);
      default:
        return undefined;
    }
  };

  bus.addMethodHandler((message) => {
    const answered = message.path === PATH ? answer(message) : undefined;
    if (answered === undefined) return false;
    bus.send(answered);
    return true;
  });
  const reply = await bus.requestName(NAME, DO_NOT_QUEUE);
  if (reply !== OWNER) throw new Error('The bus has a notification service already.');

  return {
    notified,
    standing: () => [...standing.values()],
    click: (id) => {
      signal('ActionInvoked', 'us', [id, 'default']);
      close(id, BY_PERSON);
    },
    dismiss: (id) => close(id, BY_PERSON),
    refuse: () => {
      isRefusing = true;
    },
    stop: () => bus.disconnect(),
  };
}

/** Without these Chromium draws its notifications itself. */
const CAPABILITIES = ['actions', 'body', 'body-markup', 'persistence'];

type NotifyBody = [
  app: string,
  replaces: number,
  icon: string,
  title: string,
  body: string,
  actions: string[],
];
