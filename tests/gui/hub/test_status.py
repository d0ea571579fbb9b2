"""One line says how a project stands with its hub, in English and in Arabic."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from rasid.gui.hub.status import HubStatus, Phase, StatusWords
from rasid.gui.language import Language, Translation

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    assert qapp
    one = Translation()
    yield one
    one.use(Language.ENGLISH)


def status(phase: Phase, **values: object) -> HubStatus:
    given = {"synced": None, "to_send": 0, "apart": 0, "exposed": False, **values}
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
    one = status(Phase.OFFLINE, to_send=14, apart=2, exposed=True)
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
