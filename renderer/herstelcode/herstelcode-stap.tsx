import { useState } from 'react';
import { HerstelcodeOvertypen } from './herstelcode-overtypen.tsx';
import { HerstelcodeTonen } from './herstelcode-tonen.tsx';

type HerstelcodeStapProps = {
  readonly herstelcode: string;
  /** Only a beheerder may confirm; anybody else hands the paper over. */
  readonly magBevestigen: boolean;
  readonly onKlaar: () => void;
};

/** Print the recovery code, then type it back. */
export function HerstelcodeStap({ herstelcode, magBevestigen, onKlaar }: HerstelcodeStapProps) {
  const [stap, setStap] = useState<'tonen' | 'overtypen'>('tonen');
  if (stap === 'overtypen') {
    return <HerstelcodeOvertypen onTerug={() => setStap('tonen')} onBevestigd={onKlaar} />;
  }
  const verder = magBevestigen ? () => setStap('overtypen') : onKlaar;
  return <HerstelcodeTonen herstelcode={herstelcode} onVerder={verder} />;
}
