/**
 * What the client reads and writes in session descriptions. Browsers pass over attributes that they don't know, so that an
 * answer can say which offer it answers.
 */

const answers = 'a=x-answers:';

/** The name of the ICE generation that a description begins; null in a description without one. */
export function generationOf(sdp: string | undefined): string | null {
  return /^a=ice-ufrag:(\S+)/m.exec(sdp ?? '')?.[1] ?? null;
}

/** The answer with a line that names the offer which it answers. */
export function nameOffer(answer: string, offer: string | undefined): string {
  const generation = generationOf(offer);
  return generation === null ? answer : `${answer}${answers}${generation}\r\n`;
}

/** Whether an answer is for another offer than this one. An answer that names none fits every offer. */
export function answersAnother(answer: string | undefined, offer: string | undefined): boolean {
  const named = /^a=x-answers:(\S+)/m.exec(answer ?? '')?.[1];
  return named !== undefined && named !== generationOf(offer);
}

/**
 * A description or candidate that hides the address to which a relayed candidate is related, as RFC 8839, 5.1 has it: Firefox
 * takes no relayed candidate without one.
 */
export function withoutRelated(text: string): string {
  return text.replace(
    / raddr (\S+) rport \d+/g,
    (_, address: string) => ` raddr ${address.includes(':') ? '::' : '0.0.0.0'} rport 9`,
  );
}
