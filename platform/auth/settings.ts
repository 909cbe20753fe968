/** What the operator settles. */
export interface AuthSettings {
  /**
   * At least 32 random characters from the data folder. Whoever has it can
   * sign cookies; without it authenticators and PINs are void.
   */
  secret: string
  /** Where browsers reach Plenum, such as `https://plenum.example.vn`. */
  publicUrl: string
  /** Administrators and signers need a second factor; a trial may do without. */
  secondFactor: 'compulsory' | 'optional'
}
