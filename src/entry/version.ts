/** Name and version reported in records; a test keeps it equal to package.json. */
export const sdk = 'soglasie/1.0.0'
