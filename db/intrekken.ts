import type { Kit } from './kit.ts';
import { taak, techniek, wie } from './verklaring.ts';

/** The columns of what can be withdrawn: when, why and by whom; empty while it stands. */
export function intrekKolommen(kit: Kit) {
  return {
    ingetrokkenOp: kit.text('ingetrokken_op'),
    ingetrokkenReden: kit.text('ingetrokken_reden'),
    ingetrokkenDoor: kit.text('ingetrokken_door'),
  };
}

/** What those columns hold. */
export const intrekVerklaringen = {
  ingetrokkenOp: techniek,
  ingetrokkenReden: taak('waarom iets is ingetrokken', '2'),
  ingetrokkenDoor: wie,
};

/** What those columns hold while something stands. */
export const NIET_INGETROKKEN = {
  ingetrokkenOp: null,
  ingetrokkenReden: null,
  ingetrokkenDoor: null,
} as const;
