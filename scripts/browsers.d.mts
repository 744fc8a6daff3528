export declare function chromium(): string | undefined
export declare function firefox(): string | undefined
export declare function webkit(): { driver: string; browser: string; screen: string } | undefined
