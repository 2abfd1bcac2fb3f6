import {
  Alert,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type InputWrapperProps,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Radio,
  Select,
  Table,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { neemGemarkeerd } from './components/neem-gemarkeerd.ts';

/** Petrol: calm, and from shade 8 on dark enough for white text (WCAG AA). */
const petrol: MantineColorsTuple = [
  '#edf6f7',
  '#d9eaec',
  '#b2d5d9',
  '#87bfc5',
  '#64acb4',
  '#4ba0a9',
  '#3a98a2',
  '#2a838d',
  '#1a6d77',
  '#0c5862',
];

/** Neutral greys for the dark scheme, a little blue so that petrol belongs to them. */
const dark: MantineColorsTuple = [
  '#d5dade',
  '#b9c1c7',
  '#98a3ab',
  '#6c7880',
  '#3f4a52',
  '#333d44',
  '#293238',
  '#1f272c',
  '#192024',
  '#13181b',
];

// No help of the browser with what is typed: autofill and spell checkers keep or send it.
const stil = {
  autoComplete: 'off',
  spellCheck: false,
  translate: 'no',
  'data-1p-ignore': true,
  'data-lpignore': 'true',
} as const;
const veld = { size: 'sm', ...stil } as const;

// What is said about a field stands under it, on every form, so that fields beside each other stay
// level and nothing moves when a hint becomes how it was read. About a list of choices it is said
// above them: below them it would seem to belong to the last one.
type Plaats = Pick<InputWrapperProps, 'inputWrapperOrder'>;
const onderVeld: Plaats = { inputWrapperOrder: ['label', 'input', 'error', 'description'] };
const bovenLijst: Plaats = { inputWrapperOrder: ['label', 'description', 'input', 'error'] };

/** The look of the program: compact, quiet, clear focus. */
export const theme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    InputWrapper: Input.Wrapper.extend({ defaultProps: onderVeld }),
    CheckboxGroup: Checkbox.Group.extend({ defaultProps: bovenLijst }),
    RadioGroup: Radio.Group.extend({ defaultProps: bovenLijst }),
    TextInput: TextInput.extend({ defaultProps: veld }),
    PasswordInput: PasswordInput.extend({ defaultProps: veld }),
    NumberInput: NumberInput.extend({ defaultProps: veld }),
    Textarea: Textarea.extend({ defaultProps: veld }),
    // Tall enough for every list there is: a list that scrolls cannot be reached by all keyboards.
    Select: Select.extend({
      defaultProps: {
        ...veld,
        checkIconPosition: 'right',
        maxDropdownHeight: 420,
        onKeyDown: neemGemarkeerd,
      },
    }),
    MultiSelect: MultiSelect.extend({ defaultProps: { ...veld, maxDropdownHeight: 420 } }),
    // Its placeholder for the keyboard is an element that no menu may hold (ARIA).
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light', radius: 'md' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 7, horizontalSpacing: 'sm' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 120 } },
      styles: { title: { fontSize: '1.0625rem', fontWeight: 620, overflowWrap: 'anywhere' } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: true } }),
  },
});

// The quiet variant of a button, the same in both schemes.
const lightVariant = {
  '--mantine-color-petrol-light': 'var(--toon-uitleg)',
  '--mantine-color-petrol-light-hover': 'var(--toon-uitleg-sterk)',
  '--mantine-color-petrol-light-color': 'var(--toon-uitleg-tekst)',
};

/** Colours that Mantine's defaults make too faint to read (AA is 4.5 to 1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#51606a',
    '--mantine-color-placeholder': '#66747e',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#14616b',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#16222a',
    '--vlak': '#f5f8f9',
    '--rand': '#d8e0e4',
    '--toon-neutraal': '#e9eef1',
    '--toon-neutraal-tekst': '#36444d',
    '--toon-goed': '#ddf0e4',
    '--toon-goed-tekst': '#175c36',
    '--toon-let-op': '#fbecd0',
    '--toon-let-op-tekst': '#6e4300',
    '--toon-fout': '#fbe3e1',
    '--toon-fout-tekst': '#8c1d18',
    '--toon-uitleg': '#dfeff1',
    '--toon-uitleg-tekst': '#0c5862',
    '--toon-uitleg-sterk': '#cfe5e8',
    ...lightVariant,
  },
  dark: {
    '--mantine-color-dimmed': '#a7b2ba',
    '--mantine-color-placeholder': '#97a3ab',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#7cc7cf',
    '--mantine-color-body': '#1f272c',
    '--mantine-color-text': '#e4e9ec',
    '--vlak': '#171d21',
    '--rand': '#36424a',
    '--toon-neutraal': '#333e45',
    '--toon-neutraal-tekst': '#dbe2e6',
    '--toon-goed': '#1d4029',
    '--toon-goed-tekst': '#b5e6c6',
    '--toon-let-op': '#4a3712',
    '--toon-let-op-tekst': '#f6d694',
    '--toon-fout': '#52221f',
    '--toon-fout-tekst': '#ffc5bf',
    '--toon-uitleg': '#17424a',
    '--toon-uitleg-tekst': '#b9e3e8',
    '--toon-uitleg-sterk': '#1d505a',
    ...lightVariant,
  },
});
