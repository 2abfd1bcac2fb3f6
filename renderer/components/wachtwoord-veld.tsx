import { PasswordInput, type PasswordInputProps, Text } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { wachtwoordTekst } from './tekst-wachtwoord.ts';

/**
 * A password field that can be shown, and that says when Caps Lock is on. What is in it is never
 * kept as a draft.
 */
export function WachtwoordVeld(props: PasswordInputProps) {
  const [capsLock, setCapsLock] = useState(false);
  const [zichtbaar, setZichtbaar] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...props}
        autoComplete="off"
        autoCapitalize="off"
        visible={zichtbaar}
        onVisibilityChange={setZichtbaar}
        onKeyDown={watch}
        onKeyUp={watch}
        visibilityToggleIcon={({ reveal }) =>
          reveal ? <IconEyeOff size={17} aria-hidden /> : <IconEye size={17} aria-hidden />
        }
        visibilityToggleButtonProps={{
          tabIndex: 0,
          'aria-label': zichtbaar ? wachtwoordTekst.verberg : wachtwoordTekst.toon,
        }}
      />
      <Text size="xs" c="var(--mantine-color-error)" mt={2} aria-live="polite">
        {capsLock && wachtwoordTekst.capsLock}
      </Text>
    </div>
  );
}
