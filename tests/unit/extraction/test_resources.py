"""Resources of one's own lie over Rasid's: they add to it and replace it, row by row."""

from pathlib import Path

import pytest

from rasid.core.vocabulary import EventType, Label
from rasid.errors import RasidError
from rasid.extraction.extractor import Extractor

TEXT = "زلزلت قوات النظام بلدة السخنة"
TRIGGERS = "form\ttype\tclass\tnot_after\tnot_before\tbefore\n"
ACTORS = "slug\tname_ar\tname_en\tcategory\taliases\tvalid_from\tvalid_to\n"
PLACES = "id\tname_ar\tname_en\ttype\tadmin1\tadmin2\tlat\tlon\taliases\n"


def own(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return folder


def links(extractor: Extractor, text: str) -> dict[str, str | None]:
    return {span.text: span.link for span in extractor.extract(text, published="2015-05-05").spans}


def test_a_lexicon_of_ones_own_adds_words(tmp_path: Path, extractor: Extractor) -> None:
    folder = own(tmp_path, "lexicons/triggers.tsv", f"{TRIGGERS}زلزلت\tSHELLING\tverb\n")
    found = Extractor.load(folder).extract(TEXT).events
    assert [event.type for event in found] == [EventType.SHELLING]
    assert extractor.extract(TEXT).events == ()


def test_a_spelling_of_ones_own_replaces_that_of_rasid(tmp_path: Path) -> None:
    folder = own(tmp_path, "lexicons/triggers.tsv", f"{TRIGGERS}قصفت\tAIR_STRIKE\tverb\n")
    record = Extractor.load(folder).extract("قصفت قوات النظام بلدة السخنة")
    assert [event.type for event in record.events] == [EventType.AIR_STRIKE]


def test_actors_of_ones_own_add_and_replace_by_slug(tmp_path: Path) -> None:
    rows = "grey-wolves\tجماعة الذئاب الرمادية\tGrey Wolves\tREBEL\n"
    rows += "syria-regime-forces\tقوات الفرات الأعلى\tUpper Euphrates\tSTATE_FORCES\n"
    folder = own(tmp_path, "actors/mine.tsv", ACTORS + rows)
    extractor = Extractor.load(folder)
    found = links(extractor, "قصفت جماعة الذئاب الرمادية وقوات الفرات الأعلى بلدة السخنة")
    assert found["جماعة الذئاب الرمادية"] == "grey-wolves"
    assert found["قوات الفرات الأعلى"] == "syria-regime-forces"
    assert "قوات النظام" not in {a.name_ar for a in extractor.resources.register.actors}


def test_a_place_of_ones_own_replaces_the_one_of_its_id(tmp_path: Path) -> None:
    row = "sy.homs.al-sukhnah\tالسخنة\tal-Sukhnah\ttown\tsy.homs\t\t1.5\t2.5\n"
    extractor = Extractor.load(own(tmp_path, "gazetteer/mine.tsv", PLACES + row))
    place = extractor.resources.gazetteer.get("sy.homs.al-sukhnah")
    assert (place.lat, place.lon) == (1.5, 2.5)


def test_the_version_names_the_state_of_all_files(tmp_path: Path, extractor: Extractor) -> None:
    folder = own(tmp_path, "actors/mine.tsv", f"{ACTORS}x\tجماعة س\tX\tREBEL\n")
    first = Extractor.load(folder).version
    own(tmp_path, "actors/mine.tsv", f"{ACTORS}x\tجماعة س\tX\tIS\n")
    assert len({first, Extractor.load(folder).version, extractor.version}) == 3


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("lexicons/triggers.tsv", f"{TRIGGERS}زلزلت\tEARTHQUAKE\tverb\n", "triggers.tsv:2"),
        ("lexicons/trigers.tsv", TRIGGERS, "is no lexicon Rasid knows"),
        ("actors/mine.tsv", f"{ACTORS}x\tجماعة\tX\tPIRATES\n", "mine.tsv:2"),
        ("gazetteer/mine.tsv", f"{PLACES}x\tقرية\tX\tvillage\t\t\tnan\t2\n", "mine.tsv:2"),
        ("words/mine.tsv", "", "holds none of the folders"),
        ("lexicons/calendar.tsv", "form\tclass\tvalue\nنوروز\n", "calendar.tsv:2"),
        ("lexicons/groups.tsv", "form\tclass\tcategory\tslug\nزمرة\n", "groups.tsv:2"),
        ("lexicons/places.tsv", "form\tclass\ttype\nجرد\n", "places.tsv:2"),
        ("lexicons/weapons.tsv", "form\tkind\nمنجنيق\n", "weapons.tsv:2"),
    ],
)
def test_what_does_not_fit_is_told_with_file_and_reason(
    tmp_path: Path, name: str, content: str, says: str
) -> None:
    with pytest.raises(RasidError, match=says):
        Extractor.load(own(tmp_path, name, content))


def test_spans_of_labels_without_own_words_stay(tmp_path: Path, extractor: Extractor) -> None:
    folder = own(tmp_path, "actors/mine.tsv", f"{ACTORS}x\tجماعة س\tX\tREBEL\n")
    text = "قصفت قوات النظام بلدة السخنة بقذائف الهاون"
    ours = [s for s in Extractor.load(folder).extract(text).spans if s.label is not Label.ACTOR]
    assert ours == [s for s in extractor.extract(text).spans if s.label is not Label.ACTOR]


def test_a_line_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    folder = own(tmp_path, "lexicons/triggers.tsv", f"{TRIGGERS}قصفت\tAIR_STRIKE\tverb\n")
    path = folder / "lexicons" / "triggers.tsv"
    path.write_bytes(path.read_bytes() + "دكت\tSHELLING\tverb\n".encode("cp1256"))
    with pytest.raises(RasidError, match=r"triggers.tsv:3 is not written in UTF-8"):
        Extractor.load(folder)
