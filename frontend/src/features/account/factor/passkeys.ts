import { fromBase64Url, toBase64Url } from '../../../shared/base64';
import type { PasskeyRegistration, PasskeyAssertion } from '../../../shared/rest/types';

/** The JSON of WebAuthn: bytes in the browser are base64url on the wire. */
type Creation = PublicKeyCredentialCreationOptionsJSON;
type Request = PublicKeyCredentialRequestOptionsJSON;

export function canUsePasskeys(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window;
}

/** Makes the browser create a passkey. Throws what the browser throws, also when the person cancels. */
export async function createPasskey(options: Creation): Promise<Omit<PasskeyRegistration, 'name'>> {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: fromBase64Url(options.challenge),
      user: { ...options.user, id: fromBase64Url(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map(descriptor),
      extensions: {},
    } as PublicKeyCredentialCreationOptions,
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey was made');
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    clientData: encoded(response.clientDataJSON),
    attestation: encoded(response.attestationObject),
    transports: response.getTransports(),
  };
}

/** Makes the browser sign with a passkey. Throws what the browser throws. */
export async function assertPasskey(options: Request): Promise<PasskeyAssertion> {
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: fromBase64Url(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map(descriptor),
      extensions: {},
    } as PublicKeyCredentialRequestOptions,
  });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey was used');
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    clientData: encoded(response.clientDataJSON),
    authenticatorData: encoded(response.authenticatorData),
    signature: encoded(response.signature),
  };
}

function descriptor(key: PublicKeyCredentialDescriptorJSON) {
  return { ...key, id: fromBase64Url(key.id) };
}

function encoded(bytes: ArrayBuffer): string {
  return toBase64Url(new Uint8Array(bytes));
}
