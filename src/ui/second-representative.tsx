import { present } from '../domain/reading.ts';
import { useWords } from './app.ts';
import type { CallFields } from './call-fields.ts';
import { CheckBox } from './check-box.tsx';
import { RepresentativeFieldset } from './representative-fieldset.tsx';

/** Whether the call was transferred, by one click, and then to whom. */
export function SecondRepresentative({
  fields,
  change,
}: {
  readonly fields: CallFields;
  readonly change: (changed: Partial<CallFields>) => void;
}) {
  const { text } = useWords();
  const isTransferred = fields.isTransferred === 'yes';
  return (
    <>
      <CheckBox
        label={text('callIsTransferred')}
        isChecked={isTransferred}
        onChange={(isChecked) =>
          change(
            isChecked
              ? // The label says so; it can be changed.
                { isTransferred: 'yes', secondTier: fields.secondTier || '2' }
              : { isTransferred: '' },
          )
        }
        testId="call-is-transferred"
      />
      {isTransferred && (
        <RepresentativeFieldset
          legend={text('callSecond')}
          representative={{
            tier: fields.secondTier,
            name: fields.secondName,
            id: fields.secondId,
          }}
          testIds={{ tier: 'call-second-tier', name: 'call-second-name', id: 'call-second-id' }}
          change={({ tier, name, id }) =>
            change(present({ secondTier: tier, secondName: name, secondId: id }))
          }
        />
      )}
    </>
  );
}
