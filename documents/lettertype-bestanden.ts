/** The package whose fonts go into letters, under node_modules while running from source. */
export const LETTERTYPE_PAKKET = '@expo-google-fonts/noto-sans';

/**
 * Where the fonts of letters are, below that package as well as below assets/fonts of a built
 * program. A host reads them and passes their bytes: this room opens no files.
 */
export const lettertypeBestanden = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
} as const;

/** Their licence, which goes wherever they go. */
export const LETTERTYPE_LICENTIE = 'LICENSE_FONT';
