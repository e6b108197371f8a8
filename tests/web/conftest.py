"""A small case of invented accounts, the page on it, and a real browser before it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from rashomon.model import Document
from rashomon.web.app import application
from rashomon.web.serving import running
from rashomon.web.settings import Settings
from rashomon.workflow import Case
from rashomon.workflow.compared import compare_all

PRESIDENCY = Document(
    "President Ilena Marovic of Varania spoke by phone with King Oswin of Tolmark on 5 March 2031. "
    "The call lasted 45 minutes. "
    "President Marovic and King Oswin agreed to reopen the Karst border crossing. "
    "President Marovic demanded that Tolmark release 14 fishermen. "
    "President Marovic thanked the people of Tolmark for their help after the flood.",
    issuer="Presidency of Varania", title="Call with King Oswin", published="2031-03-05", language="en",
    url="https://presidency.example/1",
)  # fmt: skip
PALACE = Document(
    "His Majesty King Oswin of Tolmark spoke by phone with President Ilena Marovic of Varania "
    "on 5 March 2031. "
    "The call lasted 20 minutes. King Oswin and President Marovic discussed the Karst border crossing. "
    "King Oswin denied that Tolmark holds fishermen. "
    "King Oswin warned that the harbour of Vell will stay closed.",
    issuer="Royal Palace of Tolmark", title="His Majesty speaks with President Marovic",
    published="2031-03-05", language="en", url="https://palace.example/1",
)  # fmt: skip
AGENCY = Document(
    "President Ilena Marovic spoke by phone with King Oswin of Tolmark on 5 March 2031, the Presidency said. "
    'The Presidency said that Marovic told the King: "Release our fishermen." '
    "The Varanian Foreign Ministry said it will publish a protocol.",
    issuer="Varanian News Agency", title="Marovic calls Oswin", published="2031-03-06", language="en",
    url="https://vna.example/1",
)  # fmt: skip
ELSEWHERE = Document(
    "Prime Minister Tarek Nasser of Qasir met Ambassador Lena Ortiz of Varania in Qasir on 9 April 2031. "
    "They discussed trade and fishing rights.",
    issuer="Government of Qasir", title="Prime Minister meets ambassador", published="2031-04-09",
    language="en", url="https://qasir.example/1",
)  # fmt: skip
ARABIC = Document(
    "عقد الاجتماع في فيل يوم 14 مارس.", issuer="وزارة خارجية إمارة قصير", title="بيان", language="ar",
    published="2031-03-15", url="https://qasir.example/ar",
)  # fmt: skip
EVERY = (PRESIDENCY, PALACE, AGENCY, ELSEWHERE, ARABIC)


@pytest.fixture(scope="session")
def presidency() -> Document:
    return PRESIDENCY


@pytest.fixture(scope="session")
def palace() -> Document:
    return PALACE


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that is read, linked and compared; tests that change it take a copy (`case_file`)."""
    path = tmp_path_factory.mktemp("web") / "case.db"
    with Case(path) as case:
        case.add(*EVERY)
        case.refresh(processes=1)
        compare_all(case)
    return path


@pytest.fixture
def case_file(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "case.db"))


@pytest.fixture
def settings(case_file: Path) -> Settings:
    return Settings(str(case_file))


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(application(settings), base_url="http://127.0.0.1:8765", follow_redirects=False) as made:
        yield made


@pytest.fixture
def event_id(client: TestClient) -> str:
    """The call of the President and the King, told by three."""
    found = client.get("/api/events").json()["events"]
    return str(next(one["id"] for one in found if "Marovic" in one["title"]))


@pytest.fixture
def csrf(client: TestClient) -> str:
    page = str(client.get("/events").text)
    return page.split('name="csrf" value="')[1].split('"', maxsplit=1)[0]


@pytest.fixture
def served(settings: Settings) -> Iterator[str]:
    """The address of a real server on the case."""
    with running(settings) as address:
        yield address
