import { List, Text } from '@mantine/core';
import { beoordeelWachtwoord, WACHTWOORD_MIN, wachtwoordFoutZin } from '#areas/toegang/rules.ts';
import { wachtwoordTekst } from './tekst-wachtwoord.ts';
import { WachtwoordVeld } from './wachtwoord-veld.tsx';

type NieuwWachtwoordVeldProps = {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (wachtwoord: string) => void;
  /** Words that may not be in it: the account name and the name. */
  readonly verboden: readonly string[];
  readonly error?: string | undefined;
  /** Whether the keyboard goes here at once. */
  readonly autoFocus?: boolean;
};

/** A field for a new password, with the rules beside it and a judgement while one types. */
export function NieuwWachtwoordVeld(props: NieuwWachtwoordVeldProps) {
  const {
    label = wachtwoordTekst.nieuw,
    value,
    onChange,
    verboden,
    error,
    autoFocus = false,
  } = props;
  return (
    <div>
      <WachtwoordVeld
        label={label}
        value={value}
        error={error}
        required
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <List size="xs" c="dimmed" mt={4} spacing={1} withPadding aria-label={wachtwoordTekst.regels}>
        <List.Item>{wachtwoordTekst.regelLengte(WACHTWOORD_MIN)}</List.Item>
        <List.Item>{wachtwoordTekst.regelZin}</List.Item>
        <List.Item>{wachtwoordTekst.regelNaam}</List.Item>
      </List>
      <Text size="sm" mt={4} mih={22} aria-live="polite">
        {value !== '' && judge(value, verboden)}
      </Text>
    </div>
  );
}

// The list of common passwords is with the engine, which judges once more when it is saved.
function judge(wachtwoord: string, verboden: readonly string[]): string {
  const oordeel = beoordeelWachtwoord(wachtwoord, { veelgebruikt: new Set(), verboden });
  if (oordeel.ok) return wachtwoordTekst.goed;
  if (oordeel.error.kind === 'te_kort') {
    return wachtwoordTekst.nogTekens(WACHTWOORD_MIN - oordeel.error.tekens);
  }
  return wachtwoordFoutZin(oordeel.error);
}
