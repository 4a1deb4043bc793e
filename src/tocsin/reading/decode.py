"""Bytes to text: byte order marks, declared character sets, and what the bytes look like. Never fails."""

from __future__ import annotations

import codecs
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Codecs that carry text; Python knows others (zip, rot13, idna, escapes) that a page must not be able to ask for.
_NO_TEXT: Final = ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "undefined", "mbcs", "oem")
_CYRILLIC: Final = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
_COMMON: Final = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ")
_SAMPLE: Final = 32_768


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`. `declared` is the character set that the file or its container names.

    A byte order mark decides; then UTF-8 if the bytes are valid as such; then the declared set; then the likeliest
    one by the letters that come out. Bytes that mean nothing become U+FFFD.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _codec(declared)
    if named and named != "utf-8":
        return data.decode(named, "replace")
    high = sum(byte > 127 for byte in data[:_SAMPLE])
    if named or _nearly_utf8(data[:_SAMPLE], high):
        return data.decode("utf-8", "replace")
    return data.decode(_guess(data, high), "replace")


def _codec(declared: str | None) -> str | None:
    """The name of a text codec for a declared character set, or None when there is none such."""
    if not declared:
        return None
    try:
        info = codecs.lookup(declared.strip().strip("\"'")[:40])
    except (LookupError, ValueError, UnicodeError):
        return None
    if not getattr(info, "_is_text_encoding", False) or info.name in _NO_TEXT:
        return None
    # Browsers read these two as Windows-1252, and pages rely on it.
    return "cp1252" if info.name in ("iso8859-1", "ascii") else info.name


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark shows as a zero in every other byte of plain letters."""
    sample = data[:2_000]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _nearly_utf8(sample: bytes, high: int) -> bool:
    """True when almost all bytes outside ASCII form valid UTF-8: a UTF-8 text with a few broken bytes."""
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    return high > 20 and broken * 10 < high


def _guess(data: bytes, high: int) -> str:
    """The likeliest single codec. Many high bytes speak for another script, few for accents on Latin letters."""
    sample = data[:_SAMPLE]
    if high * 4 < len(sample):
        return "cp1252"
    best, best_share = "cp1252", 0.0
    for name in _CYRILLIC:
        letters = [c for c in sample.decode(name, "replace") if c > "\x7f"]
        share = sum(c in _COMMON for c in letters) / max(1, len(letters))
        if share > best_share:
            best, best_share = name, share
    if best_share > 0.7:
        return best
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return _codec(match.encoding) or "cp1252" if match else "cp1252"
