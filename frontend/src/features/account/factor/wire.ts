/** What the calls about second factors answer. */

export interface Factor {
  id: string;
  kind: string;
  name?: string;
  createdAt: string;
  lastUsedAt?: string;
}

export interface FactorList {
  items: Factor[];
  recoveryCodesLeft: number;
}

export interface AppSetup {
  secret: string;
  uri: string;
}

export interface RecoveryCodes {
  recoveryCodes?: string[];
}
