"""Documents added later: the outcome is that of finding everything at once, and the rest is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.linking.actors import find_actors, more_actors
from rashomon.linking.archive import Archive, Described
from rashomon.linking.corpus import corpus_of
from rashomon.model import ListedActor

Make = Callable[..., Any]

NAMES = (
    "Islam Tarimov", "Rustam Tarimov", "Tarimov", "I. Tarimov", "Ilena Marovic", "Marovic",
    "Ілена Marovic", "Marovica", "Orsk", "President of Peru", "President", "Joren Belk Jr.",
    "Joren Belk Sr.",
)  # fmt: skip
ROLES = ("", "President|", "President of Peru|", "Varanian Foreign Minister|", "Foreign Minister|")
BODIES = ("Foreign Ministry", "Varanian Foreign Ministry", "VNA", "Varanian News Agency", "Orsk", "Peru")
ISSUERS = (None, "Government of Varania", "Government of Peru", "Karst Courier")
PIECES = st.one_of(
    st.builds(lambda role, name: f"[{role}{name}]", st.sampled_from(ROLES), st.sampled_from(NAMES)),
    st.sampled_from([f"<{name}>" for name in BODIES]),
    st.sampled_from(
        ["{Orsk}", "in {Orsk}", "(Varania)", "of (Varania)", "{Lima}", "Tolmark's <Foreign Ministry>"]
    ),
)
DOCUMENTS = st.lists(
    st.tuples(
        st.lists(PIECES, min_size=1, max_size=5), st.sampled_from(ISSUERS),
        st.sampled_from([None, "2029-01-01", "2031-05-06", "2031-06-30"]),
    ),
    min_size=2, max_size=9,
)  # fmt: skip
LISTED = (ListedActor("t", "person", "Islam Tarimov", ("I. Tarimov",), file="l.csv", line=2),)


def unloaded(ids: Any) -> Any:
    raise AssertionError(f"a document linked before was loaded: {ids}")


def archive_of(corpus: Any, load: Any = unloaded) -> Archive:
    return Archive([Described.of(document) for document, _ in corpus.entries], load)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=DOCUMENTS, cut=st.integers(1, 8), listed=st.sampled_from([(), LISTED]))
def test_added_or_at_once_it_is_the_same(tell: Make, told: Any, cut: int, listed: Any) -> None:
    made = [
        tell(f"{n}: " + " and ".join(pieces) + " spoke.", issuer=issuer, published=published)
        for n, (pieces, issuer, published) in enumerate(told)
    ]
    cut = min(cut, len(made) - 1)
    whole = find_actors(corpus_of(made), listed)
    old, new = corpus_of(made[:cut]), corpus_of(made[cut:])
    before = find_actors(old, listed)
    after = more_actors(archive_of(old), before.actors, before.state, new, listed)
    assert after.actors == whole.actors
    assert after.proposals == whole.proposals
    assert after.by_key == whole.by_key
    assert after.in_document == whole.in_document


def test_in_three_steps_it_is_the_same(tell: Make) -> None:
    made = [
        tell(f"[{role}{name}] spoke of <{body}>.", issuer=ISSUERS[n % 4], published=f"2031-0{n % 9 + 1}-01")
        for n, (name, role, body) in enumerate(
            zip(NAMES * 3, ROLES * 8, BODIES * 7, strict=False)
        )
    ]  # fmt: skip
    found = find_actors(corpus_of(made[:13]))
    for a, b in ((13, 20), (20, len(made))):
        found = more_actors(archive_of(corpus_of(made[:a])), found.actors, found.state, corpus_of(made[a:b]))
    assert found.actors == find_actors(corpus_of(made)).actors


def test_actors_that_no_new_document_concerns_are_kept_as_they_are(tell: Make) -> None:
    old = corpus_of([tell("[Ilena Marovic] met [Anso Orsk] in {Karst}.")])
    before = find_actors(old)
    after = more_actors(
        archive_of(old), before.actors, before.state, corpus_of([tell("[Ilena Marovic] left.")])
    )
    kept = {actor.name: any(actor is one for one in before.actors) for actor in after.actors}
    assert kept == {"Karst": True, "Ilena Marovic": False, "Anso Orsk": True}


def test_with_another_list_or_a_state_that_cannot_be_read_all_is_found_anew(tell: Make) -> None:
    entries = [tell("[Islam Tarimov] spoke."), tell("[I. Tarimov] sang.")]
    old, new = corpus_of(entries[:1]), corpus_of(entries[1:])
    before = find_actors(old)
    archive = archive_of(old, lambda ids: [entry for entry in old.entries if entry[0].id in ids])
    for state, listed in ((before.state, LISTED), (b"", ()), (b"\xff\x00", ())):
        after = more_actors(archive, before.actors, state, new, listed)
        assert after.actors == find_actors(corpus_of(entries), listed).actors
