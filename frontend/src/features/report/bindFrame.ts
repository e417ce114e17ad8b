import { toBase64, toBase64Url } from '../../shared/base64';
import type { FrameUpload } from '../../shared/rest/types';
import type { Frame } from './RecentFrames';

/**
 * Binds a frame to the encounter and to the server's nonce: base64url(SHA-256(nonce ‖ encounter ‖ image)), the first
 * two as the texts that the server sent. A frame of another encounter, an altered or an old one has another hash.
 */
export async function bindFrame(
  frame: Frame,
  encounterId: string,
  nonce: string,
): Promise<FrameUpload> {
  const image = new Uint8Array(await frame.image.arrayBuffer());
  const words = new TextEncoder().encode(nonce + encounterId);
  const bound = new Uint8Array(words.length + image.length);
  bound.set(words);
  bound.set(image, words.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bound));
  return { image: toBase64(image), takenAt: frame.takenAt, hash: toBase64Url(hash) };
}
