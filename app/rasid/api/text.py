"""The rules that read a text, for programs."""

from functools import cache

from rasid.core.record import Record
from rasid.core.report import canonical_text
from rasid.extraction.extractor import Extractor
from rasid.interchange.published import read_published


@cache
def _extractor() -> Extractor:
    return Extractor.load()


def extract(text: str, *, published: str | None = None) -> Record:
    """What the rules propose for a text, as ``rasid extract`` does.

    ``published`` is the ISO day of publication, by which «yesterday» is dated; where it is None
    the text is asked. Offsets are code points of the canonical text (docs/data.md). RasidError
    where there is no such day.

    >>> record = rasid.extract("قصفت طائرات حربية بلدة سراقب، ما أدى لمقتل 4 مدنيين")
    >>> [(event.type.value, event.casualties[0].best) for event in record.events]
    [('AIR_STRIKE', 4)]
    >>> [span.text for span in record.spans if span.label == "PLACE"]
    ['بلدة سراقب']
    """
    day = None if published is None else read_published(published)
    return _extractor().extract(canonical_text(text), published=day)
