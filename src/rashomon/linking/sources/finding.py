"""All source links of one run."""

from __future__ import annotations

from rashomon.linking.actors import Actors
from rashomon.linking.copies import Copies
from rashomon.linking.corpus import Corpus
from rashomon.linking.sources.citing import citing_links
from rashomon.linking.sources.copying import copying_links
from rashomon.linking.sources.quotations import quotation_links
from rashomon.model import SourceLink


def find_sources(corpus: Corpus, actors: Actors, copies: Copies) -> list[SourceLink]:
    """Find on what each document rests, in order of publication; copies are not told again as quotations."""
    copying = copying_links(corpus, copies)
    told = {(link.document, link.target_document) for link in copying}
    quoting = [link for link in quotation_links(corpus) if (link.document, link.target_document) not in told]
    index = {id_: i for i, id_ in enumerate(corpus.ids)}
    links = [*copying, *citing_links(corpus, actors), *quoting]
    return sorted(
        links, key=lambda k: (index[k.document], k.start, k.kind, k.target, k.target_document or "")
    )
