// opencc-js 1.4.2 ships types that name their neighbour without its extension, which nodenext cannot follow.
declare module 'opencc-js/t2cn' {
  export function Converter(options: {
    from: 't' | 'hk' | 'tw';
    to: 'cn';
  }): (text: string) => string;
}
