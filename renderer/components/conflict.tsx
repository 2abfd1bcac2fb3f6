import { Button, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from './bericht.tsx';
import { conflictTekst } from './tekst-algemeen.ts';

/** One field of a conflict, in words. */
export type ConflictRegel = {
  readonly veld: string;
  readonly opgeslagen: string;
  readonly getypt: string;
};

/** The record as it is stored now, when a save was refused because somebody else was first. */
export function currentOf<S extends z.ZodType>(fout: unknown, schema: S): z.output<S> | undefined {
  if (fout == null) return undefined;
  const storing = toStoring(fout);
  if (storing.code !== 'conflict') return undefined;
  const read = schema.safeParse(storing.data.huidig);
  return read.success ? read.data : undefined;
}

type ConflictProps = {
  readonly regels: readonly ConflictRegel[];
  readonly onOvernemen: () => void;
};

/** What is stored now beside what was typed; saving once more keeps what was typed. */
export function Conflict({ regels, onOvernemen }: ConflictProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const anders = regels.filter(({ opgeslagen, getypt }) => opgeslagen !== getypt);
  return (
    <Bericht ref={ref} toon="let-op" rol="alert" titel={conflictTekst.titel}>
      <p style={{ margin: '2px 0 8px' }}>{conflictTekst.uitleg}</p>
      {anders.length > 0 && (
        <Table verticalSpacing={4} maw={720} aria-label={conflictTekst.titel}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{conflictTekst.veld}</Table.Th>
              <Table.Th>{conflictTekst.opgeslagen}</Table.Th>
              <Table.Th>{conflictTekst.getypt}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {anders.map(({ veld, opgeslagen, getypt }) => (
              <Table.Tr key={veld}>
                <Table.Th scope="row" fw={500}>
                  {veld}
                </Table.Th>
                <Table.Td className="breekt">{opgeslagen || '–'}</Table.Td>
                <Table.Td className="breekt">{getypt || '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Button variant="default" size="xs" mt="xs" onClick={onOvernemen}>
        {conflictTekst.overnemen}
      </Button>
    </Bericht>
  );
}
