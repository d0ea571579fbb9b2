"""One line says how a project stands with its hub, in English and in Arabic."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import pytest
from PySide6.QtWidgets import QApplication

from rasid.gui.hub.reasons import count_reasons, reason_word
from rasid.gui.hub.status import HubStatus, Phase, StatusWords
from rasid.gui.language import Language, Translation
from rasid.hub.joined import Kept
from rasid.hub.pushing import Refusal
from rasid.storage.soundness import Amiss
from rasid.storage.travelling import Travels

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    assert qapp
    one = Translation()
    yield one
    one.use(Language.ENGLISH)


def status(phase: Phase, **values: object) -> HubStatus:
    given = {"synced": None, "to_send": 0, "exposed": False, **values}
    return HubStatus(phase=phase, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ago", "english", "arabic"),
    [
        (timedelta(seconds=-5), "synced just now", "تمت المزامنة الآن"),
        (timedelta(seconds=59), "synced just now", "تمت المزامنة الآن"),
        (timedelta(seconds=60), "synced 1 minute ago", "تمت المزامنة قبل دقيقة"),
        (timedelta(minutes=2), "synced 2 minutes ago", "تمت المزامنة قبل دقيقتين"),
        (timedelta(minutes=59), "synced 59 minutes ago", "تمت المزامنة قبل 59 دقيقة"),
        (timedelta(hours=3), "synced 3 hours ago", "تمت المزامنة قبل 3 ساعات"),
        (timedelta(days=1), "synced 1 day ago", "تمت المزامنة قبل يوم"),
    ],
)
def test_it_says_how_long_ago(
    translation: Translation, ago: timedelta, english: str, arabic: str
) -> None:
    one = status(Phase.RESTING, synced=NOW - ago)
    for language, said in ((Language.ENGLISH, english), (Language.ARABIC, arabic)):
        translation.use(language)
        assert StatusWords().line(one, NOW) == said


def test_it_says_what_waits_and_what_is_wrong(translation: Translation) -> None:
    one = status(Phase.OFFLINE, to_send=14, reasons={"role": 1, "hash": 1}, exposed=True)
    translation.use(Language.ENGLISH)
    assert StatusWords().line(one, NOW) == "offline, 14 to send, 2 set apart, not encrypted"
    translation.use(Language.ARABIC)
    said = StatusWords().line(one, NOW)
    assert said == "غير متصل، 14 قراراً تنتظر الإرسال، اثنان معزولان، بلا تشفير"


@pytest.mark.parametrize(
    ("phase", "english"),
    [
        (Phase.RESTING, "not synced yet"),
        (Phase.SYNCHRONISING, "synchronising"),
        (Phase.REFUSED, "the hub says no"),
    ],
)
def test_it_says_what_goes_on(translation: Translation, phase: Phase, english: str) -> None:
    translation.use(Language.ENGLISH)
    assert StatusWords().line(status(phase), NOW) == english


def test_it_says_why_something_was_set_apart(translation: Translation) -> None:
    one = status(Phase.RESTING, reasons={"role": 3, "hash": 1})
    translation.use(Language.ENGLISH)
    assert StatusWords().details(one, "postgresql:///x").splitlines()[1:] == [
        "1 set apart: was changed on the way or on the hub",
        "3 set apart: your role may not do this",
    ]
    translation.use(Language.ARABIC)
    assert StatusWords().details(one, "postgresql:///x").splitlines()[2] == (
        "معزول (3): لا يسمح دورك بهذا"
    )


@pytest.mark.parametrize("reason", [*Amiss, *Refusal])
def test_every_reason_has_words_in_both_languages(
    translation: Translation, reason: StrEnum
) -> None:
    translation.use(Language.ENGLISH)
    english = reason_word(reason.value)
    translation.use(Language.ARABIC)
    assert reason_word(reason.value) != english


def test_what_waits_for_another_row_is_not_set_apart() -> None:
    held = [Kept(Travels.REVISION, "a", "parent"), Kept(Travels.REVISION, "b", "hash")]
    refused = [Kept(Travels.REVISION, "c", "parent")]
    assert count_reasons(refused, held) == {"hash": 1, "parent": 1}
