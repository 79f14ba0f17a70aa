declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2';
      keepFeatures?: readonly string[];
      variationAxes?: Readonly<
        Record<string, number | { readonly min: number; readonly max: number }>
      >;
      noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
