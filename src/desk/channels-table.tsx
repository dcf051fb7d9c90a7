import { CHANNELS } from '../domain/contact.ts';
import { sayChannel, sayChannelFacts } from '../locales/say-channel.ts';
import { useWords } from '../ui/app.ts';
import { ColumnHeads } from './column-heads.tsx';

/** The section of the ways to reach USCIS. */
export function ChannelsTable() {
  const { text } = useWords();
  return (
    <section class="part" data-testid="ladders-channels">
      <h2>{text('laddersChannels')}</h2>
      <ChannelRows />
    </section>
  );
}

/** Every way to reach USCIS: how it stands today, who reads it and who may use it, and how that is known. */
export function ChannelRows() {
  const words = useWords();
  const { text } = words;
  return (
    <table aria-label={text('laddersChannels')}>
      <ColumnHeads names={[text('laddersChannel'), text('laddersChannelKnown')]} />
      <tbody>
        {CHANNELS.map((channel) => (
          <tr key={channel}>
            <th scope="row">{sayChannel(channel, words)}</th>
            <td>{sayChannelFacts(channel, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
