"""Every string of the interface has its Arabic, and the compiled catalogues are up to date."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from rasid.gui.language import Language, Translation

NO_GUESSES = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")


def tool(name: str) -> str:
    path = Path(sys.executable).with_name(f"pyside6-{name}")
    found = str(path) if path.exists() else shutil.which(f"pyside6-{name}")
    assert found, f"pyside6-{name} comes with PySide6"
    return found


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.findall("context")
        for message in context.findall("message")
    }


@pytest.fixture(scope="module")
def sources(checkout: Path) -> list[str]:
    return sorted(str(path) for path in (checkout / "app" / "rasid" / "gui").rglob("*.py"))


@pytest.mark.parametrize(("language", "extra"), [("ar", ()), ("en", ("-pluralonly",))])
def test_the_catalogue_knows_every_string_of_the_source(
    checkout: Path, tmp_path: Path, sources: list[str], language: str, extra: tuple[str, ...]
) -> None:
    kept = checkout / "resources" / "translations" / f"rasid_{language}.ts"
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)
    update = [tool("lupdate"), *sources, "-ts", str(fresh), "-no-obsolete", "-locations", "none"]
    subprocess.run([*update, *NO_GUESSES, *extra], check=True, capture_output=True)
    assert set(messages(fresh)) == set(messages(kept))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_string_is_untranslated_or_unfinished(checkout: Path, language: str) -> None:
    for key, message in messages(
        checkout / "resources" / "translations" / f"rasid_{language}.ts"
    ).items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, key
        forms = [form.text for form in translation.findall("numerusform")]
        if message.get("numerus"):
            assert len(forms) == (6 if language == "ar" else 2), key
        for words in forms or [translation.text]:
            assert words, key


def test_placeholders_survive_translation(checkout: Path) -> None:
    for key, message in messages(checkout / "resources" / "translations" / "rasid_ar.ts").items():
        words = message.findtext("translation", "")
        for placeholder in ("%1", "%2", "{words}", "{event}", "{number}", "{total}", "{label}"):
            if placeholder in key[1]:
                assert placeholder in words, key


def test_whatever_counts_has_forms_for_its_number(checkout: Path) -> None:
    """Qt's own tool sees a plural only in ``self.tr``, and what it misses is shown as it stands."""
    catalogue = ElementTree.parse(checkout / "resources" / "translations" / "rasid_ar.ts")
    uncounted = [
        message.findtext("source")
        for message in catalogue.iter("message")
        if message.get("numerus") != "yes" and "%n" in (message.findtext("source") or "")
    ]
    assert uncounted == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_compiled_catalogue_is_the_one_of_the_source(
    checkout: Path, tmp_path: Path, language: str
) -> None:
    folder = checkout / "resources" / "translations"
    fresh = tmp_path / "fresh.qm"
    source = folder / f"rasid_{language}.ts"
    subprocess.run(
        [tool("lrelease"), str(source), "-qm", str(fresh)], check=True, capture_output=True
    )
    assert fresh.read_bytes() == (folder / f"rasid_{language}.qm").read_bytes()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا أحداث"),
        (1, "حدث واحد"),
        (2, "حدثان"),
        (3, "3 أحداث"),
        (11, "11 حدثاً"),
        (100, "100 حدث"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_arabic_counts_in_its_six_forms(checkout: Path, number: int, words: str) -> None:
    translator = QTranslator()
    assert translator.load("rasid_ar", str(checkout / "resources" / "translations"))
    said = translator.translate("DecisionBar", "%n event(s)", "", number)
    assert said.replace("%n", str(number)) == words


def test_the_language_is_switched_with_qts_own_buttons(qapp: QApplication) -> None:
    translation = Translation()
    try:
        translation.use(Language.ARABIC)
        assert qapp.layoutDirection() is Language.ARABIC.direction
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
        assert QCoreApplication.translate("Label", "Place") == "مكان"
        translation.switch()
        assert translation.language is Language.ENGLISH
        assert QCoreApplication.translate("Label", "Place") == "Place"
    finally:
        translation.use(Language.ENGLISH)
