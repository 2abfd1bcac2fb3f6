import type { Aanleiding } from '#domain/meldingen/aanleidingen.ts';

/**
 * Whether a melding makes the desk write betrokkene at once: after a dagvaarding, announced or
 * sent, the Meldpunt writes every summoned tenant (st 6). A melding of the same event that was
 * reported before asks for no second letter.
 *
 * @example needsBrief('dagvaarding_verzonden', { isHerhaling: false }) // true
 */
export function needsBrief(
  aanleiding: Aanleiding,
  { isHerhaling }: { readonly isHerhaling: boolean },
): boolean {
  const isDagvaarding =
    aanleiding === 'dagvaarding_aangezegd' || aanleiding === 'dagvaarding_verzonden';
  return isDagvaarding && !isHerhaling;
}
