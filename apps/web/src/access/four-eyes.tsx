import type { BodySettingsBody } from '@samvirke/contract/access';
import { useId, type FormEvent, type ReactNode } from 'react';
import { AnswerView } from '../site/answer-view.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useSending } from '../site/use-sending.ts';

/** Also in routes.ts, as what the page is written from. */
const SETTINGS = '/api/v1/settings';

/** Whether two must see to what the body registers: told to all, chosen by administrators. */
export function FourEyes({ mayManage, onDone }: { readonly mayManage: boolean; readonly onDone: (words: string) => void }): ReactNode {
  const { t } = useTexts();
  const settings = useAnswer<BodySettingsBody>(SETTINGS);
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{t('access.fourEyes.heading')}</h2>
      <AnswerView of={settings}>
        {(chosen) => (
          <>
            <p>{t(chosen.fourEyes ? 'access.fourEyes.on' : 'access.fourEyes.off')}</p>
            {mayManage ? <Choose key={chosen.version} chosen={chosen} onDone={onDone} /> : null}
          </>
        )}
      </AnswerView>
    </section>
  );
}

function Choose({ chosen, onDone }: { readonly chosen: BodySettingsBody; readonly onDone: (words: string) => void }): ReactNode {
  const { t } = useTexts();
  const { send, ready, isBusy, problem } = useSending();
  const id = useId();
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const fourEyes = new FormData(event.currentTarget).has('fourEyes');
    const sent = await send('PUT', SETTINGS, { fourEyes, version: chosen.version });
    if (!sent.problem) onDone(t(fourEyes ? 'access.fourEyes.isOn' : 'access.fourEyes.isOff'));
  };
  return (
    <form className="on-screen" onSubmit={(event) => void save(event)}>
      <div className="ds-field">
        <input id={id} type="checkbox" name="fourEyes" className="ds-input" defaultChecked={chosen.fourEyes} aria-describedby={`${id}-help`} />
        <label className="ds-label" htmlFor={id}>
          {t('access.fourEyes.choose')}
        </label>
        <div data-field="description" id={`${id}-help`}>
          {t('access.fourEyes.help')}
        </div>
      </div>
      <p>
        <button type="submit" className="ds-button" data-variant="secondary" disabled={!ready || isBusy}>
          {t('access.fourEyes.save')}
        </button>
      </p>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </form>
  );
}
