"""Which names in one document are one: short and full, abbreviation and long form, by the fullest of them."""

from __future__ import annotations

from rashomon.reading.languages.en.names.finding import Found
from rashomon.reading.languages.en.names.gazetteer import gazetteer
from rashomon.reading.languages.en.names.naming import folded, fullness, gender_of, is_form_of
from rashomon.reading.languages.en.names.words import Word

Names = dict[tuple[int, int], str]


def abbreviations(text: str, words: list[Word], found: list[Found]) -> dict[str, Found]:
    """Find abbreviations in parentheses behind a long name, by that name: "Collective Treaty (CT)"."""
    ends = {item.end: item for item in found if item.kind in {"organisation", "country", "group", "place"}}
    short: dict[str, Found] = {}
    for at in range(1, len(words) - 2):
        word = words[at + 1]
        if words[at].text != "(" or words[at + 2].text != ")" or not _is_abbreviation(word.text):
            continue
        long = ends.get(words[at - 1].end)
        if long is None:
            begin = _spelled_out(words, at, word.text)
            if begin is None:
                continue
            long = Found(words[begin].start, words[at - 1].end, "organisation", lead=words[begin].start)
            short[""] = long
        short[text[long.start : long.end]] = Found(
            word.start, word.end, long.kind, lead=word.start, state=long.state
        )
    return short


def _is_abbreviation(word: str) -> bool:
    return 2 <= len(word) <= 10 and sum(letter.isupper() for letter in word) >= 2 and word[0].isalnum()


def _spelled_out(words: list[Word], at: int, short: str) -> int | None:
    """Where the long form in front of an abbreviation begins: its capitals give the letters, in order."""
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    begin = at
    while letters and begin > 0 and at - begin < 12:
        begin -= 1
        word = words[begin]
        if word.text in {"\n", ".", ",", ";", ":", "(", ")"}:
            return None
        if word.cap and word.low[0] == letters[-1]:
            letters.pop()
        elif word.cap:
            return None
    return begin if not letters and at - begin > 1 else None


def person_names(text: str, found: list[Found], others: list[str]) -> Names:
    """Give each mention of a person the fullest form of the name.

    Args:
        text: of the document.
        found: names in text order.
        others: names of persons in the headline.
    """
    people = [item for item in found if item.kind == "person"]
    forms = {_spelled(text[item.start : item.end]) for item in people} | {_spelled(name) for name in others}
    fullest: list[str] = []
    for form in sorted(forms, key=lambda form: (*fullness(form), form), reverse=True):
        if not any(is_form_of(form, full) for full in fullest):
            fullest.append(form)
    names: Names = {}
    last: dict[str, int] = {}
    for place, item in enumerate(people):
        form = _spelled(text[item.start : item.end])
        fits = [full for full in fullest if is_form_of(form, full)] or [form]
        near = [full for full in fits if _same_gender(item, full)] or fits
        first_word = [full for full in near if folded(full)[-1:] == folded(form)[-1:]] or near
        name = max(
            first_word,
            key=lambda full: (
                len(folded(form)) == len(folded(full)),
                last.get(full, -1),
                full in forms,
                -fullest.index(full) if full in fullest else 0,
            ),
        )
        last[name] = place
        names[item.start, item.end] = name
    return names


def _spelled(name: str) -> str:
    """A name in capitals is given in usual letters."""
    words = name.split()
    if any(word.isupper() and len(word.strip(".")) > 3 for word in words):
        words = [
            word.title()
            if word.isupper()
            and (len(word.strip(".,")) > 2 or word.casefold().strip(".,") in {"jr", "sr"})
            and word.casefold() != "iii"
            else word
            for word in words
        ]
    return " ".join(words)


def _same_gender(item: Found, full: str) -> bool:
    gender = gender_of(full)
    return "n" in {item.gender, gender} or item.gender == gender


def thing_names(text: str, found: list[Found], short: dict[str, Found]) -> Names:
    """Give each mention of a state, body, place or group its fullest form in the document."""
    things = [item for item in found if item.kind != "person"]
    long_of = {text[item.start : item.end]: full for full, item in short.items() if full}
    forms: dict[str, list[str]] = {}
    keys = {}
    for item in things:
        form = " ".join(text[item.start : item.end].split())
        keys[item.start, item.end] = key = _key(long_of.get(form, form), item)
        forms.setdefault(key, []).append(form)
    usual = set(gazetteer().states.values())
    best = {
        key: max(some, key=lambda form: (form in usual, len(form.replace(".", "")), form))
        for key, some in forms.items()
    }
    by_initials = _by_initials(best)
    merged = {key: by_initials.get(best[key], _longer(key, best)) for key in sorted(best)}
    return {place: merged[key] for place, key in keys.items()}


def _by_initials(best: dict[str, str]) -> dict[str, str]:
    """Find long names by their initials, where only one has them ("VA" for "Varan Air")."""
    found: dict[str, set[str]] = {}
    for key, name in best.items():
        words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
        if key.startswith("organisation ") and len(words) > 1 and name != name.upper():
            found.setdefault("".join(word[0] for word in words), set()).add(name)
    return {short: min(names) for short, names in found.items() if len(names) == 1}


def _key(form: str, item: Found) -> str:
    if item.kind == "country" and item.state:
        return f"country {item.state}"
    entry = gazetteer().lookup(tuple(form.casefold().replace("’", "'").split()))
    if entry and entry.kind in {"organisation", "group"}:
        return f"{item.kind} {entry.name.casefold()}"
    return f"{item.kind} {form.casefold()}"


def _longer(key: str, best: dict[str, str]) -> str:
    """Add what a name leaves out ("of Varania") where only one longer name begins with it."""
    if not key.startswith("organisation ") or " " not in best[key]:
        return best[key]
    longer = {full for other, full in best.items() if other.startswith(key + " of ") and len(full) < 90}
    return longer.pop() if len(longer) == 1 else best[key]
