/* Reading the lists of the index: see generator/casebinder/search/codes.py. */
(() => {
  "use strict";

  const BASE = 92;
  const ONE = 80;
  const TWO = 1000;
  const value = new Uint8Array(128);
  for (let code = 0x21, next = 0; code < 0x7f; code += 1) {
    if (code !== 0x22 && code !== 0x5c) value[code] = next++;
  }

  const digit = (text, at) => value[text.charCodeAt(at)];

  /* Every number of a sequence of heads, each preceded by so many low digits. */
  function heads(text, from, low, add) {
    const unit = BASE ** low;
    let at = from;
    while (at < text.length) {
      let rest = 0;
      for (let n = 0; n < low; n += 1) rest = rest * BASE + digit(text, at++);
      let high = digit(text, at++);
      if (high === 91) {
        high = 0;
        for (let n = 0; n < 5; n += 1) high = high * BASE + digit(text, at++);
      } else if (high === 90) {
        high = TWO + digit(text, at++) * BASE;
        high += digit(text, at++);
      } else if (high >= ONE) {
        high = ONE + (high - ONE) * BASE + digit(text, at++);
      }
      add(high * unit + rest);
    }
  }

  /* Rising numbers. */
  function numbers(text) {
    const found = [];
    if (!text) return found;
    const low = digit(text, 0);
    if (low === 3) {
      for (let at = 1; at < text.length; at += 1) {
        for (let bits = digit(text, at), n = 0; bits; bits >>= 1, n += 1) {
          if (bits & 1) found.push((at - 1) * 6 + n);
        }
      }
      return found;
    }
    let last = 0;
    heads(text, 1, low, (gap) => found.push(last += gap));
    return found;
  }

  /* Numbers in any order. */
  function plain(text) {
    const found = [];
    heads(text, 0, 0, (number) => found.push(number));
    return found;
  }

  Object.assign(window.casebinder.parts, { numbers, plain });
})();
