"""The places a reviewer can choose from, found by name in either script."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz, process

from rasid.core.arabic import fold
from rasid.extraction.gazetteer import Gazetteer, GazetteerPlace, read_gazetteer
from rasid.gui.inspector.project_files import Stamped, stamped_files

_CUTOFF = 70


class GazetteerNames:
    """Known places by id and by what people type."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        pairs = {
            (fold(form), place.id)
            for place in gazetteer.places.values()
            for form in (place.name_ar, place.name_en, *place.aliases)
            if form
        }
        ordered = sorted(pairs)
        self._forms = [form for form, _ in ordered]
        self._ids = [id_ for _, id_ in ordered]

    @staticmethod
    def load(own: Path | None = None) -> "GazetteerNames":
        """Rasid's gazetteer with that of a folder over it; RasidError where a line does not fit."""
        return _load(stamped_files("gazetteer", own))

    def get(self, id_: str | None) -> GazetteerPlace | None:
        """The place of an id, None for a stranger."""
        return self._gazetteer.places.get(id_) if id_ else None

    def several(self, ids: Iterable[str]) -> list[GazetteerPlace]:
        """The places of some ids, strangers left out."""
        return [place for id_ in ids if (place := self.get(id_)) is not None]

    def find(self, text: str, limit: int = 8) -> list[GazetteerPlace]:
        """Places whose names come near ``text``, prefixes first, then the nearest."""
        typed = fold(text.strip())
        if not typed:
            return []
        nearness: dict[str, float] = {}
        matches = process.extract(
            typed, self._forms, scorer=fuzz.ratio, limit=None, score_cutoff=_CUTOFF
        )
        starting = [
            (form, 100.0, index) for index, form in enumerate(self._forms) if form.startswith(typed)
        ]
        for form, score, index in (*starting, *matches):
            closeness = score + fuzz.ratio(typed, form)
            nearness[self._ids[index]] = max(nearness.get(self._ids[index], 0.0), closeness)
        ordered = sorted(nearness, key=lambda id_: (-nearness[id_], id_))[:limit]
        return self.several(ordered)


@lru_cache(maxsize=2)
def _load(files: tuple[Stamped, ...]) -> GazetteerNames:
    return GazetteerNames(read_gazetteer(path for path, _ in files))
