from collections.abc import Callable

import pytest

from rasid.core.event import Event, Participant
from rasid.extraction.extractor import Extractor

Read = Callable[..., tuple[Event, ...]]
PUBLISHED = "2019-05-10"


def parties(side: tuple[Participant, ...]) -> list[str]:
    """The categories of a side, allies marked by a star."""
    return [f"{p.category}*" if p.role == "ally" else str(p.category) for p in side]


@pytest.fixture(scope="session")
def events(extractor: Extractor) -> Read:
    """The events of a text published on 10 May 2019, a Friday."""

    def read(text: str, published: str | None = PUBLISHED) -> tuple[Event, ...]:
        return extractor.extract(text, published=published).events

    return read


@pytest.fixture(scope="session")
def event(events: Read) -> Callable[..., Event]:
    """The one event of a text."""

    def read(text: str, published: str | None = PUBLISHED) -> Event:
        (only,) = events(text, published)
        return only

    return read
