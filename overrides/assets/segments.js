// How a phone network counts a text message (3GPP TS 23.038 and 23.040): letters of the GSM
// alphabet take 7 bits each, a few take two places, and any other letter makes the whole message
// 16 bits a letter. A message of several parts has a little less room in each. A letter of two
// places is never cut in two.
// Used by: share.js
const BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
  + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const TWO_PLACES = "\f^{}\\[~]|€";
const ROOM = { "GSM-7": [160, 153], "UCS-2": [70, 67] };

export const segments = (text) => {
  const letters = [...text];
  const gsm = letters.every((letter) => BASIC.includes(letter) || TWO_PLACES.includes(letter));
  const encoding = gsm ? "GSM-7" : "UCS-2";
  const places = letters.map((letter) => (gsm ? 1 + TWO_PLACES.includes(letter) : letter.length));
  const length = places.reduce((sum, of) => sum + of, 0);
  const [alone, inParts] = ROOM[encoding];
  if (length <= alone) return { encoding, length, parts: length ? 1 : 0 };
  let parts = 1;
  let used = 0;
  for (const of of places) {
    if (used + of > inParts) {
      parts += 1;
      used = 0;
    }
    used += of;
  }
  return { encoding, length, parts };
};
