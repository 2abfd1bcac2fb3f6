import { Button, Group, Modal, Text } from '@mantine/core';
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import type { BriefVraag } from '../contract.ts';
import { briefsoortNaam } from '../rules/sjablonen.ts';
import stijl from './brieven.module.css';
import { briefTekstNl } from './tekst-brieven.ts';

/** Saves a file from memory under a name, as the browser saves every download. */
export function download(bestand: Blob, naam: string): void {
  const url = URL.createObjectURL(bestand);
  const link = document.createElement('a');
  link.href = url;
  link.download = naam;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; letting go of it at once would lose it.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

type Pdf = { readonly bestand: Blob; readonly naam: string };

/** Opens the letter as a PDF in the window, or saves it. Both count as printing in the log. */
export function PdfKnoppen({ vraag }: { vraag: BriefVraag | undefined }) {
  const [open, setOpen] = useState<Pdf>();
  const titel = vraag === undefined ? '' : briefsoortNaam(vraag.soort);
  const maak = useSave({
    operation: api.brieven.printBrief,
    blijft: true,
    input: (_, __: ((pdf: Pdf) => void) | undefined) => vraag,
    answered: (pdf, _, doe) => doe?.(pdf),
  });
  const save = (pdf: Pdf) => {
    download(pdf.bestand, pdf.naam);
    meldGelukt(briefTekstNl.bewaard(pdf.naam));
  };
  // A window without a reader for PDF would show an empty frame: there the letter is saved.
  const show = (pdf: Pdf) => (navigator.pdfViewerEnabled ? setOpen(pdf) : save(pdf));
  const knop = { disabled: vraag === undefined, loading: maak.bezig };
  return (
    <>
      <div className={stijl['knoppen']}>
        <Button
          {...knop}
          leftSection={<IconFileTypePdf size={17} aria-hidden />}
          onClick={() => maak.start(show)}
        >
          {briefTekstNl.openen}
        </Button>
        <Button
          {...knop}
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
          onClick={() => maak.start(save)}
        >
          {briefTekstNl.bewaren}
        </Button>
      </div>
      {maak.fout != null && <Foutmelding fout={maak.fout} />}
      {open !== undefined && (
        <PdfVenster
          pdf={open}
          titel={titel}
          onBewaren={() => save(open)}
          onSluiten={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

type PdfVensterProps = {
  readonly pdf: Pdf;
  readonly titel: string;
  readonly onBewaren: () => void;
  readonly onSluiten: () => void;
};

function PdfVenster({ pdf, titel, onBewaren, onSluiten }: PdfVensterProps) {
  const [url, setUrl] = useState<string>();
  // The letter is in memory only while the window shows it.
  useEffect(() => {
    const made = URL.createObjectURL(pdf.bestand);
    // Without the thumbnails of the pages: the letter itself gets the room.
    setUrl(`${made}#navpanes=0`);
    return () => URL.revokeObjectURL(made);
  }, [pdf]);
  return (
    <Modal
      opened
      onClose={onSluiten}
      title={titel}
      size="min(1000px, 96vw)"
      closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
    >
      {url !== undefined && <iframe className={stijl['raam']} src={url} title={pdf.naam} />}
      <Group justify="space-between" mt="xs" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {briefTekstNl.openenUitleg} {briefTekstNl.geenWeergave}
        </Text>
        <Button variant="default" style={{ flex: 'none' }} onClick={onBewaren}>
          {briefTekstNl.bewaren}
        </Button>
      </Group>
    </Modal>
  );
}
