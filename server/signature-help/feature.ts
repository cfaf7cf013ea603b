import { KINDS, type RunplanDocument, runInWords, spanOf } from '@runplan/language/internal';
import type { SignatureHelp, SignatureInformation } from 'vscode-languageserver';
import type { ClientSession } from '../client-session.ts';
import { Scene } from '../completion/scene.ts';
import { type Situation, situationAt } from '../completion/situation.ts';
import type { Feature } from '../feature.ts';
import { STEP_FORMS, type StepForm, stepAtCursor } from './signatures.ts';

/** `textDocument/signatureHelp`: what steps consist of, while they are written, and what the run comes to so far. */
export const signatureHelp: Feature = {
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: [':', ',', '(', '@'] } }),
  register(session) {
    session.connection.onSignatureHelp(({ textDocument, position }, token) =>
      session.answer<SignatureHelp | null>(textDocument.uri, token, null, (document) =>
        helpAt(session, document, document.textDocument.offsetAt(position)),
      ),
    );
  },
};

function helpAt(session: ClientSession, document: RunplanDocument, offset: number): SignatureHelp | null {
  const situation = situationAt(document.textDocument.getText(), offset, document.reading);
  const start = situation && startOfSteps(situation);
  if (!situation || start === undefined) return null;
  const { form, part } = stepAtCursor(document.textDocument.getText().slice(start, offset));
  const soFar = runSoFar(new Scene(session, document, situation, new Map()), offset);
  return {
    signatures: STEP_FORMS.map((one) => signatureOf(one, soFar)),
    activeSignature: form,
    activeParameter: part,
  };
}

/** Where the steps begin that the cursor is in: behind the colon of a run, or with the line of a workout. */
function startOfSteps({ tokens, context, typed }: Situation): number | undefined {
  if (context === 'workout') return tokens[0]?.start ?? typed.start;
  const colon = tokens.findLastIndex(({ type }) => type === ':');
  const session = tokens.slice(0, colon);
  const isRun = session.some(({ text }) => KINDS.get(text.toLowerCase())?.discipline === 'run');
  // Behind a `+` stands another session.
  const ends = tokens.slice(colon + 1).some(({ type }) => type === '+');
  return isRun && !ends ? tokens[colon]?.end : undefined;
}

function signatureOf({ parts, about }: StepForm, soFar: string | undefined): SignatureInformation {
  let end = 0;
  const label = parts.join(' ');
  return {
    label,
    documentation: [about, ...(soFar ? [soFar] : [])].join('\n'),
    parameters: parts.map((part) => {
      const start = label.indexOf(part, end);
      end = start + part.length;
      return { label: [start, end] };
    }),
  };
}

/** What the run comes to as it stands, for the first athlete. */
function runSoFar({ trainingWeeks, trainings }: Scene, offset: number): string | undefined {
  const session = trainingWeeks[0]?.sessions.find(({ source, copied }) => {
    const span = spanOf(source);
    return !copied && span && span.start <= offset && offset <= span.end + 1;
  });
  const units = trainings[0]?.units;
  const words = session?.run && units && runInWords(session.run, units);
  return words ? `The run so far: ${words}` : undefined;
}
