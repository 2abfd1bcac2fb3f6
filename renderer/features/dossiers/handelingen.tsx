import { Button, Group } from '@mantine/core';
import {
  IconArchive,
  IconClipboardCheck,
  IconMail,
  IconMessageReply,
  IconUserOff,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Dossier } from '#contract/dossiers.ts';
import { handelingTekst } from '#renderer/text/nl/dossiers.ts';

const HANDELINGEN = [
  { naar: '/dossiers/$dossierId/screening', Teken: IconClipboardCheck, naam: 'screening' },
  { naar: '/dossiers/$dossierId/antwoord', Teken: IconMessageReply, naam: 'antwoord' },
  { naar: '/dossiers/$dossierId/brief', Teken: IconMail, naam: 'brief' },
  { naar: '/dossiers/$dossierId/beeindigen', Teken: IconUserOff, naam: 'beeindigen' },
  { naar: '/dossiers/$dossierId/afsluiten', Teken: IconArchive, naam: 'afsluiten' },
] as const;

/** What can be done with a dossier from screening to closing, each on a page of its own. */
export function Handelingen({ dossier }: { dossier: Dossier }) {
  const isGesloten = dossier.geslotenOp !== null;
  return (
    <nav aria-label={handelingTekst.titel}>
      <Group gap="xs">
        {HANDELINGEN.map(({ naar, Teken, naam }) => (
          <Button
            key={naam}
            variant="default"
            size="xs"
            leftSection={<Teken size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to={naar} params={{ dossierId: dossier.id }} />}
          >
            {naam === 'afsluiten' && isGesloten ? handelingTekst.heropenen : handelingTekst[naam]}
          </Button>
        ))}
      </Group>
    </nav>
  );
}
