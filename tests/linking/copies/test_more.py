from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.linking.archive import Archive
from rashomon.linking.copies import find_copies, more_copies
from rashomon.linking.corpus import Corpus, Entry, corpus_of

from .conftest import GREETING, STORY

Make = Callable[..., Entry]
Shelve = Callable[[Corpus], tuple[Archive, list[str]]]
SENTENCES = re.findall(r"[^.]+\.", STORY)


def _sample(entry: Make, releases: dict[str, Entry]) -> list[Entry]:
    copies = [entry(STORY, issuer=f"Paper {n}", published=f"2031-05-{n + 6:02}") for n in range(3)]
    cuts = [entry("".join(SENTENCES[k:]), issuer="Cutter", published="2031-05-08") for k in range(4)]
    greetings = [entry(GREETING.format(name, name + "ers"), f"{name} Day") for name in ("Tolmark", "Kestria")]
    undated = [entry(STORY + " Reprinted without a day.", published=None)]
    return [*copies, *cuts, *greetings, *undated, *releases.values()]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_adding_documents_in_any_portions_gives_what_all_at_once_give(
    entry: Make, releases: dict[str, Entry], archive: Shelve, data: st.DataObject
) -> None:
    sample = _sample(entry, releases)
    portion = data.draw(st.lists(st.integers(0, 2), min_size=len(sample), max_size=len(sample)))
    whole = find_copies(corpus_of(sample))
    found = find_copies(corpus_of([one for one, n in zip(sample, portion, strict=True) if n == 0]))
    for step in (1, 2):
        old = corpus_of([one for one, n in zip(sample, portion, strict=True) if n < step])
        new = corpus_of([one for one, n in zip(sample, portion, strict=True) if n == step])
        held, _ = archive(old)
        found = more_copies(held, found.groups, found.state, new)
    assert found.groups == whole.groups
    assert found.pairs == whole.pairs
    assert found.translations == whole.translations
    assert found.looked_at == whole.looked_at


def test_only_documents_that_a_new_one_may_copy_are_loaded(entry: Make, archive: Shelve) -> None:
    council = (
        "The council of district {0} met for {1} hours about road {2} and bridge {3}, and closed gate {4} on "
        "the advice of engineer {5} from hall {6}."
    )
    others = [entry(council.format(*(n * k for k in (1, 2, 3, 5, 7, 11, 13)))) for n in range(1, 40)]
    old = corpus_of([entry(STORY), *others])
    before = find_copies(old)
    held, loaded = archive(old)
    added = entry("".join(SENTENCES[2:]), issuer="Orsk Courier", published="2031-05-07")
    found = more_copies(held, before.groups, before.state, corpus_of([added]))
    assert len(found.groups) == 1
    assert loaded == [entry(STORY)[0].id]


def test_a_state_of_another_version_costs_time_and_no_link(entry: Make, archive: Shelve) -> None:
    old, new = corpus_of([entry(STORY)]), corpus_of([entry("".join(SENTENCES[1:]), issuer="Orsk Courier")])
    held, loaded = archive(old)
    for state in (b"", b"no state", b"\x93\xa1x\x00\x00"):
        assert len(more_copies(held, (), state, new).groups) == 1
    assert loaded
