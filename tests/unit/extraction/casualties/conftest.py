from collections.abc import Callable

import pytest

from rasid.core.event import Casualty
from rasid.extraction.extractor import Extractor

Facts = Callable[..., list[Casualty]]


@pytest.fixture(scope="module")
def facts(extractor: Extractor) -> Facts:
    """The casualty facts of a text published on 10 May 2019, in text order."""

    def read(text: str) -> list[Casualty]:
        record = extractor.extract(text, published="2019-05-10")
        at = {span.id: span.start for span in record.spans}
        found = [fact for event in record.events for fact in event.casualties]
        return sorted(found, key=lambda fact: at[str(fact.span)])

    return read
