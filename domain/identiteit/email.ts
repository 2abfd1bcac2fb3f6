import { cleanLine } from '#domain/invoer.ts';
import { err, ok, type Result } from '#domain/result.ts';

export type EmailFout =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'onleesbaar' }
  | { readonly kind: 'te_lang' };

// The form only, and not too strictly: whether an address works is for the mail to find out.
const EMAIL = /^[^\s@<>(),;:"]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u;

/**
 * Reads a typed e-mail address. The part behind the @ becomes small letters; the part before it
 * stays as typed, because only its own server knows whether capitals matter there.
 *
 * Refuses what has no name, @ and domain, and more than 254 characters (RFC 5321).
 *
 * @example parseEmail('Anna Voorbeeld <anna@voorbeeld.nl>;') // { ok: true, value: 'anna@voorbeeld.nl' }
 * @example parseEmail(' Anna@Voorbeeld.NL ') // { ok: true, value: 'Anna@voorbeeld.nl' }
 */
export function parseEmail(text: string): Result<string, EmailFout> {
  const trimmed = bareAddress(cleanLine(text));
  if (trimmed === '') return err({ kind: 'leeg' });
  if (trimmed.length > 254) return err({ kind: 'te_lang' });
  if (!EMAIL.test(trimmed) || trimmed.includes('..')) return err({ kind: 'onleesbaar' });
  const at = trimmed.lastIndexOf('@');
  return ok(trimmed.slice(0, at) + trimmed.slice(at).toLowerCase());
}

/** The address of what a mail program copies: `Anna Voorbeeld <anna@voorbeeld.nl>;` or a link. */
function bareAddress(line: string): string {
  const between = /^[^<>]*<([^<>]+)>[;,]?$/u.exec(line)?.[1] ?? line;
  return between
    .trim()
    .replace(/^mailto:/iu, '')
    .replace(/[;,]$/u, '');
}

/** A Dutch sentence that says what is wrong with a typed e-mail address and what to do. */
export function emailFoutZin(fout: EmailFout): string {
  switch (fout.kind) {
    case 'leeg':
      return 'Vul een e-mailadres in, of laat het veld leeg.';
    case 'onleesbaar':
      return 'Dit is niet als e-mailadres te lezen. Typ bijvoorbeeld naam@voorbeeld.nl.';
    case 'te_lang':
      return 'Een e-mailadres heeft hoogstens 254 tekens. Controleer het adres.';
  }
}
