export declare function chromium(): string | undefined
export declare function firefox(): string | undefined
