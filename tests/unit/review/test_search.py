"""Search finds what people mean, in the original text, and says what it does not understand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rasid.core.comment import CommentKind
from rasid.core.event import Place
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Label, State
from rasid.errors import RasidError
from rasid.review import comments, decisions
from rasid.review.search import line, read_question, search
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.reports import Incoming, add_reports
from rasid.storage.search import Wanted, index_words, occurrences, unindexed
from tests.unit.conftest import TEXT, sample_record

TEXTS = {
    "marks.txt": "قُصِفَت مدينةُ الرَّسْتَن بالمدفعيّة، وقتل ٣ مدنيين",
    "clitics.txt": "وبالقذائف استهدفت الفصائل الإسلامية مواقع النظام 😀 في حي الوعر",
    "other.txt": "خرجت تظاهرة في مدينة الباب",
    "latin.txt": 'قالت SDF إن الهدنة قائمة "الدولة الإسلامية" * OR NEAR',
}


@pytest.fixture
def searched(project: Project) -> Project:
    """The sample report, with proposals, and four more texts, all in the index."""
    for file, text in TEXTS.items():
        one = Incoming(text=text, raw=text.encode(), encoding="utf-8", file=file)
        assert len(list(add_reports(project, [one]))) == 1
    index_words(project)
    assert unindexed(project) == 0
    return project


def files(project: Project, asked: str) -> list[str]:
    return [hit.report.file for hit in search(project, read_question(asked))]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("الرستن", ["marks.txt"]),
        ("المدفعية", ["marks.txt"]),
        ("مدفعيه", ["marks.txt"]),
        ("3 مدنيين", ["marks.txt"]),
        ("القذائف", ["clitics.txt"]),
        ("الاسلاميه", ["latin.txt", "clitics.txt"]),
        ("sdf", ["latin.txt"]),
        ('"الفصائل الإسلامية"', ["clitics.txt"]),
        ('"الفصائل الاسلامية"', []),
        ('"مدينة الرستن"', ["marks.txt"]),
        ('"مدينه الرستن"', []),
        ('مدنيين "٣"', ["marks.txt"]),
        ('مدنيين "3"', []),
        ('"فصائل"', []),
        ('"الدولة الإسلامية"', ["latin.txt"]),
        ("مدينة -تظاهرة", ["marks.txt"]),
        ("مدينة تظاهرة", ["other.txt"]),
        ("OR", ["latin.txt"]),
        ("NEAR(", ["latin.txt"]),
        ('قذائف"', ["clitics.txt"]),
        ("لاشيء", []),
        ("*", []),
    ],
)
def test_words_are_found_as_people_read_them(
    searched: Project, asked: str, found: list[str]
) -> None:
    assert files(searched, asked) == found


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ("type:clash", True),
        ("نوع:air", True),
        ("type:siege", False),
        ("actor:rebel-factions", True),
        ("جهة:الفصائل", True),
        ("actor:داعش", False),
        ("place:سراقب", True),
        ("مكان:ادلب", False),
        ("type:clash place:سراقب", True),
        ("type:air place:سراقب", False),
        ("state:proposed", True),
        ("حالة:verified", False),
        ("label:place سراقب", True),
        ("وسم:ACTOR سراقب", False),
        ("label:casualty", True),
        ("label:weapon", False),
        ("state:flagged", False),
    ],
)
def test_fields_ask_of_events_and_spans(searched: Project, asked: str, is_found: bool) -> None:
    assert ("sample.txt" in files(searched, asked)) is is_found


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ("مواقع النظام", ["مواقع النظام"]),
        ("القذائف النظام", ["وبالقذائف", "النظام"]),
        ('"حي الوعر" الوعر', ["حي الوعر"]),
    ],
)
def test_words_side_by_side_are_one_place(searched: Project, asked: str, places: list[str]) -> None:
    (hit,) = search(searched, read_question(asked))
    assert [line.hit for line in hit.lines] == places


def test_a_search_goes_on_after_the_last_report_that_was_taken(searched: Project) -> None:
    question = read_question("مدينة")
    first, second = search(searched, question)
    assert list(search(searched, question, after=first.report.id)) == [second]
    assert list(search(searched, question, after=second.report.id)) == []


def test_a_search_stops_when_it_is_told_to(searched: Project) -> None:
    assert list(search(searched, read_question("مدينة"), cancelled=lambda: True)) == []


def test_decisions_can_be_searched(searched: Project, record: Record, report: str) -> None:
    decisions.confirm(searched, record.events[0].id, author="سلمى")
    assert files(searched, "reviewer:سلمى") == ["sample.txt"]
    assert files(searched, 'مراجع:"سلمى" state:confirmed') == ["sample.txt"]
    assert files(searched, "reviewer:كريم") == []
    assert files(searched, "reviewer:سلمى actor:hts") == []
    assert files(searched, "reviewer:سَلمي") == ["sample.txt"]  # by any spelling of the name
    decisions.confirm(searched, record.spans[0].id, author="كريم")
    assert files(searched, "reviewer:كريم") == ["sample.txt"]  # who decided on a span alone
    comments.add_comment(searched, report, "؟", author="سلمى", kind=CommentKind.QUESTION)
    assert files(searched, "state:flagged") == ["sample.txt"]


@pytest.mark.parametrize(
    ("asked", "since", "until"),
    [
        ("date:2017", "2017-01-01", "2017-12-31"),
        ("date:2016-02", "2016-02-01", "2016-02-29"),
        ("تاريخ:2017-11-03", "2017-11-03", "2017-11-03"),
        ("date:2017-11..", "2017-11-01", None),
        ("date:..2017", None, "2017-12-31"),
        ("date:2017-11-03..2018-01", "2017-11-03", "2018-01-31"),
    ],
)
def test_dates_are_years_months_days_and_stretches(
    asked: str, since: str | None, until: str | None
) -> None:
    assert read_question(asked).wanted == Wanted(since=since, until=until)


@pytest.mark.parametrize("asked", ["date:2017-13", "date:0", "date:x", "date:2017-1-1-1"])
def test_what_is_no_date_is_said(asked: str) -> None:
    with pytest.raises(RasidError, match="is no date"):
        read_question(asked)


@pytest.mark.parametrize("asked", ["type:zzz", "label:x", "state:done"])
def test_a_value_that_means_nothing_is_said_with_those_that_do(asked: str) -> None:
    with pytest.raises(RasidError, match="Write one of: "):
        read_question(asked)


@pytest.mark.parametrize("asked", ["", "  ", '""', "label:", "وسم:"])
def test_an_empty_question_is_said(asked: str) -> None:
    with pytest.raises(RasidError, match="nothing to search for"):
        read_question(asked)


def test_a_question_is_understood_in_full() -> None:
    question = read_question('قصف "حي الوعر" -هدنة type:air_strike state:verified label:place')
    assert question.wanted == Wanted(
        words=("قصف",),
        phrases=("حي الوعر",),
        without=("هدنة",),
        types=frozenset({EventType.AIR_STRIKE}),
        states=frozenset({State.VERIFIED}),
        labels=frozenset({Label.PLACE}),
    )
    named = read_question("place:إدلب actor:هتش")
    assert (named.place, named.actor) == ("ادلب", "هتش")
    assert named.wanted == Wanted(named=("هتش",), placed=("إدلب",))


@pytest.mark.parametrize(
    ("text", "wanted", "words"),
    [
        (TEXTS["marks.txt"], Wanted(words=("الرستن",)), ["الرَّسْتَن"]),
        (TEXTS["marks.txt"], Wanted(words=("3",)), ["٣"]),
        (TEXTS["clitics.txt"], Wanted(words=("النظام", "وعر")), ["النظام", "الوعر"]),
        (TEXTS["clitics.txt"], Wanted(phrases=("حي الوعر",)), ["حي الوعر"]),
        ("قصف قصف", Wanted(words=("القصف",)), ["قصف", "قصف"]),
        ("", Wanted(words=("قصف",)), []),
    ],
)
def test_hits_stand_in_the_original_text(text: str, wanted: Wanted, words: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, wanted)] == words


def test_a_line_is_cut_between_words() -> None:
    text = "كلمة " * 30 + "هنا" + " كلمة" * 30
    shown = line(text, 150, 153)
    assert shown.hit == "هنا"
    assert shown.before.startswith("…كلمة")
    assert shown.after.endswith("كلمة…")
    assert line("أ\nب", 0, 1).after == " ب"


def test_the_index_goes_on_where_it_stopped(project: Project) -> None:
    assert unindexed(project) == 1
    index_words(project, cancelled=lambda: True)
    assert unindexed(project) == 1
    told: list[int] = []
    index_words(project, told.append)
    index_words(project, told.append)
    assert (told, unindexed(project)) == ([1], 0)


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ("place:سراقب", True),
        ("place:بلده", True),
        ("place:الحولة", False),
        ("actor:syria-regime", True),
        ("actor:SYRIA-REGIME-FORCES", True),
        ("actor:نظام", True),
        ("label:weapon", False),
        ("label:place", True),
    ],
)
def test_names_are_found_in_texts_and_in_what_people_gave(
    searched: Project, asked: str, is_found: bool
) -> None:
    assert ("sample.txt" in files(searched, asked)) is is_found


def test_a_place_that_stands_in_no_text_is_found(searched: Project, record: Record) -> None:
    event = replace(record.events[1], places=(Place(name="محافظة إدلب"),))
    decisions.correct_event(searched, event, author="سلمى")
    assert files(searched, "place:محافظة_ادلب") == []
    assert files(searched, 'place:"محافظه ادلب"') == ["sample.txt"]


def test_leaving_out_alone_is_refused_and_with_a_word_is_not() -> None:
    with pytest.raises(RasidError, match="only leave out"):
        read_question("-قصف")
    assert read_question("حلب -قصف").wanted.without == ("قصف",)


ABSENT = [
    "label:BOILERPLATE",
    "type:SEXUAL_VIOLENCE",
    "state:verified",
    "reviewer:أحد",
    "date:1999",
    "date:2031",
    "actor:زقزوق",
    "place:زقزوق",
    "place:زقزوق type:CLASH",
    "قصف type:SEXUAL_VIOLENCE",
    "زقزوق",
]


def steps_of_sqlite(project: Project, asked: str) -> int:
    """How much SQLite does for a question, in thousands of its instructions."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    project.connection.set_progress_handler(count, 1000)
    assert files(project, asked) == []
    project.connection.set_progress_handler(None, 0)
    return steps


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """So many reports that whoever looks at each is found out."""
    with Project.create(tmp_path_factory.mktemp("many") / "many.rasid") as project:
        texts = [f"{TEXT} {n}" for n in range(300)]
        came = (
            Incoming(text=text, raw=text.encode(), encoding="utf-8", file=f"{n}.txt")
            for n, text in enumerate(texts)
        )
        ids = [added.report_id for added in add_reports(project, came)]
        save_extractions(project, zip(ids, map(sample_record, texts), strict=True), version="1")
        index_words(project)
        yield project


@pytest.mark.parametrize("asked", ABSENT)
def test_what_stands_nowhere_is_known_without_looking_at_each_report(
    many: Project, asked: str
) -> None:
    assert files(many, "type:CLASH")
    assert steps_of_sqlite(many, asked) <= 3


def test_a_name_that_was_taken_back_is_found_no_more(searched: Project, record: Record) -> None:
    event = record.events[0]
    named = replace(event, places=(Place(name="قرية لا نص لها", id="sy.idlib.nowhere"),))
    decisions.correct_event(searched, named, author="سلمى")
    assert len(files(searched, "place:sy.idlib.nowhere")) == 1
    decisions.correct_event(searched, event, author="سلمى")
    assert files(searched, "place:sy.idlib.nowhere") == []


def test_a_label_that_was_rejected_everywhere_is_found_no_more(
    searched: Project, record: Record
) -> None:
    assert len(files(searched, "label:CASUALTY")) == 1
    for span in record.spans:
        if span.label is Label.CASUALTY:
            decisions.reject(searched, span.id, author="سلمى")
    assert files(searched, "label:CASUALTY") == []
