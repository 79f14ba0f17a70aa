declare module '@citation-js/core' {
  interface Read {
    readonly title: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly issued?: unknown;
    readonly URL?: string;
  }
  export const plugins: {
    readonly input: { chain(text: string, options: { readonly forceType: string }): Read[] };
  };
}
