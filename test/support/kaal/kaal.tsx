import '@mantine/core/styles.css';
import '#renderer/stijl/lettertype.css';
import '#renderer/stijl/algemeen.css';
import { Button, MantineProvider, Select, Textarea, TextInput } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { cssVariables, theme } from '#renderer/theme.ts';

// The least that a page with a form can be here: what the program takes beside it is its own.
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the form');
createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <form>
      <TextInput label="Achternaam" />
      <TextInput label="Geboortedatum" />
      <Select label="Kanaal" data={['Telefoon', 'Post', 'Mail']} />
      <Textarea label="Toelichting" />
      <Button type="submit">Opslaan</Button>
    </form>
  </MantineProvider>,
);
