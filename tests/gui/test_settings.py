"""What the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from rasid.gui.language import Language
from rasid.gui.settings import Settings
from rasid.gui.theme import ThemeName


def opened(path: Path) -> Settings:
    return Settings(QSettings(str(path / "rasid.ini"), QSettings.Format.IniFormat))


def test_a_first_start_is_arabic_light_and_without_a_name(tmp_path: Path) -> None:
    fresh = opened(tmp_path)
    assert (fresh.language, fresh.theme, fresh.reviewer) == (
        Language.ARABIC,
        ThemeName.LIGHT,
        "",
    )
    assert fresh.report_size == 19.5


def test_everything_is_remembered(tmp_path: Path) -> None:
    before = opened(tmp_path)
    before.reviewer, before.language, before.theme = "سلمى", Language.ENGLISH, ThemeName.DARK
    before.report_family, before.report_size, before.scale = "Amiri", 22.5, 120
    before.set_layout("1440x900", 250, 410)
    before._store.sync()
    after = opened(tmp_path)
    assert (after.reviewer, after.language, after.theme) == (
        "سلمى",
        Language.ENGLISH,
        ThemeName.DARK,
    )
    assert (after.report_family, after.report_size, after.scale) == ("Amiri", 22.5, 120)
    assert after.layout("1440x900") == (250, 410)
    assert after.layout("800x600") is None


def test_a_spoilt_value_is_the_default(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "rasid.ini"), QSettings.Format.IniFormat)
    store.setValue("language", "klingon")
    store.setValue("theme", 7)
    store.setValue("report/size", "large")
    spoilt = Settings(store)
    assert (spoilt.language, spoilt.theme) == (Language.ARABIC, ThemeName.LIGHT)
    assert spoilt.report_size == 19.5


def test_the_last_opened_project_comes_first_and_only_once(tmp_path: Path) -> None:
    stored = opened(tmp_path)
    for path in ("a", "b", "a", *map(str, range(9))):
        stored.add_recent(path)
    assert stored.recent[0] == "8"
    assert len(stored.recent) == 8
    assert len(set(stored.recent)) == 8


@pytest.mark.parametrize("stored", ["", "wide", "240", "240 x", b"state"])
def test_a_layout_that_cannot_be_read_is_none(tmp_path: Path, stored: object) -> None:
    store = QSettings(str(tmp_path / "rasid.ini"), QSettings.Format.IniFormat)
    store.setValue("layout/1440x900", stored)
    assert Settings(store).layout("1440x900") is None
