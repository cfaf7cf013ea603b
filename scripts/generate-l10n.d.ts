export declare const BUNDLE: string;
/** The texts that the code gives to `l10n.t`, as the bundle has them. */
export declare function bundle(): string;
