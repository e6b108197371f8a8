"""What parts two people whose names look alike: father's names, feminine forms, initials, generations.

Each check gives the reason in words, or None where nothing parts them.
"""

from __future__ import annotations

import re

from rashomon.linking.names.closeness import SAME_WORD, closeness
from rashomon.linking.names.parts import Parts
from rashomon.linking.names.variants import is_given_name

_FATHER_ENDING = re.compile(r"(?:e?iv|ov|ev|iov|iev|av)(?:ič|na|iči|ič|ik|ica)$|(?:ič|ična|inična|na)$")
_MASCULINE = re.compile(r"(?:ov|ev|in|iv|uf|if|of|ef|sk|ki|ši|či|ik|ak|ek|al|ar)$")
_ONE_LETTER = (
    {"k", "c", "č", "s"},
    {"i", "j", "e"},
    {"g", "h"},
    {"v", "u"},
    {"i", "a"},
    {"i", "u"},
    {"f", "t"},
)
"""First letters that spellings of one name exchange: Yevgeny, Evgeny; Hryhorii, Grigory; William, Уильям."""


def _father(name: str) -> str:
    """Cut the ending of a patronymic: sergevič and Sergey meet in "serge"."""
    return _FATHER_ENDING.sub("", name)


def by_father(one: Parts, two: Parts) -> str | None:
    """Part people whose fathers have different names."""
    if not one.patronymic or not two.patronymic:
        return None
    abjad = one.abjad != two.abjad
    whole = closeness(one.patronymic, two.patronymic, abjad=abjad)
    stems = closeness(_father(one.patronymic), _father(two.patronymic), abjad=abjad)
    shortest = min(len(_father(one.patronymic)), len(_father(two.patronymic)))
    if whole >= SAME_WORD or (stems >= SAME_WORD and shortest >= 3):
        return None
    return f"patronymics differ: {one.patronymic!r}, {two.patronymic!r}"


def _feminine_of(a: str, b: str) -> bool:
    """Tell whether the first is the feminine form of the second as family names."""
    if not a.endswith("a") or b.endswith("a"):
        return False
    if a[-2:-1] in {"v", "f", "n"} and re.search(r"(?:[oeui]?[vf]|in)$", b) and b[-1:] in {"v", "f", "n"}:
        return True
    if a == f"{b}ova" or (a == f"{b}a" and _MASCULINE.search(b)):
        return True
    return b.endswith("i") and re.fullmatch(re.escape(b[:-1]) + r"a(?:ia|a)?", a) is not None


def by_gender(pairs: list[tuple[str, str, float]], families: tuple[str | None, str | None]) -> str | None:
    """Part a woman's family name (Karimova, Zelenska) from a man's (Karimov, Zelensky)."""
    for a, b, _ in pairs:
        given = is_given_name(a) and is_given_name(b) and a not in families and b not in families
        if not given and (_feminine_of(a, b) or _feminine_of(b, a)):
            return f"a feminine and a masculine form: {a!r}, {b!r}"
    return None


def _initial_fits(letter: str, word: str) -> bool:
    return letter == word[0] or any({letter, word[0]} <= group for group in _ONE_LETTER)


def _fits(a: str, b: str, *, abjad: bool) -> bool:
    if len(a) == 1 or len(b) == 1:
        return _initial_fits(*((a, b) if len(a) == 1 else (b, a)))
    return closeness(a, b, abjad=abjad) >= SAME_WORD


def _given(parts: Parts, family: str | None) -> list[str]:
    order = list(parts.order)
    if family in order:
        at = len(order) - 1 - order[::-1].index(family)
        order.pop(at)
    return order


def by_initials(one: Parts, two: Parts, pairs: list[tuple[str, str, float]]) -> str | None:
    """Part names whose initials and given names, in their order, do not fit each other."""
    if not one.initials and not two.initials:
        return None
    family1, family2 = one.family, two.family
    for a, b, _ in pairs:
        if a == family1 or b == family2:
            family1, family2 = a, b
            break
    given1, given2 = _given(one, family1), _given(two, family2)
    if given1 != given2 and sorted(given1) == sorted(given2):
        return f"initials in another order: {' '.join(given1)!r}, {' '.join(given2)!r}"
    abjad = one.abjad != two.abjad
    for a, b in zip(given1, given2, strict=False):
        if not _fits(a, b, abjad=abjad):
            return f"initials and given names do not fit: {' '.join(given1)!r}, {' '.join(given2)!r}"
    return None


def by_generation(one: Parts, two: Parts) -> str | None:
    """Part junior from senior, and one number of a ruler from another."""
    if one.generation and two.generation and one.generation != two.generation:
        return f"generations differ: {one.generation}, {two.generation}"
    return None
