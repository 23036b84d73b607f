/** Why nothing could be taken out of a packed file. */
export type UnpackError =
  | { readonly kind: 'archive-damaged'; readonly packing: Packing }
  | { readonly kind: 'archive-without-recording'; readonly entryCount: number }
  | { readonly kind: 'archive-encrypted'; readonly entryName: string }
  | {
      readonly kind: 'archive-method-unknown';
      readonly entryName: string;
      /** As numbered in the ZIP specification. */
      readonly methodNumber: number;
    }
  | { readonly kind: 'archive-entry-missing'; readonly entryName: string };

export type Packing = 'zip' | 'gzip';
