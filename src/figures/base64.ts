const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (RFC 4648, padded): what a Content-Security-Policy writes hashes in. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const known = bytes.length - i;
    text += DIGITS[group >> 18]! + DIGITS[(group >> 12) & 63]!;
    text += (known > 1 ? DIGITS[(group >> 6) & 63]! : '=') + (known > 2 ? DIGITS[group & 63]! : '=');
  }
  return text;
}
