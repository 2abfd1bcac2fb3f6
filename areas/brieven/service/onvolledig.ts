import { Refusal } from '#areas/refusal.ts';
import type { Herstelplek } from '../rules/herstel.ts';

/** A letter or an answer that cannot be made: why, and where that can be mended. */
export class Onvolledig extends Refusal {
  readonly zin: string;
  readonly plekken: readonly Herstelplek[];

  constructor(
    regel: 'brief_onvolledig' | 'antwoord_onvolledig',
    zin: string,
    plekken: readonly Herstelplek[],
  ) {
    super({ code: 'rule_violated', data: { regel, details: { zin } } });
    this.zin = zin;
    this.plekken = plekken;
  }
}
