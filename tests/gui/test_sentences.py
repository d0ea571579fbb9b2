"""Every refusal is raised with a constant template, stands in the list, and has its Arabic."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.dashboard.sentences import DASHBOARD_SENTENCES
from rasid.gui.hub.sentences import HUB_SENTENCES
from rasid.gui.importing.sentences import IMPORT_SENTENCES
from rasid.gui.language import Language, Translation
from rasid.gui.long_work import LongWork
from rasid.gui.messages import Banner, Messages, Toast
from rasid.gui.refusal import refusal
from rasid.gui.sentences import SENTENCES
from rasid.gui.session import Session
from rasid.gui.tasks import Inline
from rasid.hub.connecting import OfflineError, PasswordError
from rasid.interchange.decoding import UndecodableError
from rasid.review.checks import Check, Finding

ERRORS = {each.__name__ for each in (RasidError, UndecodableError, OfflineError, PasswordError)}
RAISING = (
    "core",
    "storage",
    "review",
    "interchange",
    "publishing",
    "hub",
    "gui/dashboard",
    "gui/inspector",
    "gui/draft_file.py",
    "gui/long_work.py",
)
ONLY_ON_THE_COMMAND_LINE = (
    "interchange/places/",
    "interchange/coded.py",
    "interchange/release_folder.py",
    "publishing/releases.py",
    "hub/members.py",
)


LISTS = (SENTENCES, HUB_SENTENCES, IMPORT_SENTENCES, DASHBOARD_SENTENCES)
LISTED = [str(sentence) for sentences in LISTS for sentence in sentences]


def constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def table(module: ast.Module) -> set[str]:
    """The sentences of a module that chooses among them: the strings of its ``_SENTENCES``."""
    return {
        node.value
        for statement in module.body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        and ast.unparse(statement).partition("=")[0].partition(":")[0].strip() == "_SENTENCES"
        for node in ast.walk(statement)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.endswith((".", "}"))
    }


def raised(module: ast.Module) -> Iterator[tuple[ast.Call, set[str]]]:
    """Each refusal made in a module, with the templates it may have; none where it is no constant.

    A template is a string as it stands, or the name ``sentence`` for one of the module's table.
    """
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ERRORS:
            template = constant(node.args[0])
            if template is not None:
                yield node, {template}
            elif ast.unparse(node.args[0]) == "sentence":
                yield node, table(module)
            else:
                yield node, set()


def modules(checkout: Path) -> Iterator[tuple[str, ast.Module]]:
    source = checkout / "app" / "rasid"
    for layer in RAISING:
        found = (source / layer).rglob("*.py") if (source / layer).is_dir() else [source / layer]
        for path in sorted(found):
            name = path.relative_to(source).as_posix()
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.fixture(scope="module")
def refusals(checkout: Path) -> list[tuple[str, ast.Call, set[str]]]:
    return [(name, *made) for name, module in modules(checkout) for made in raised(module)]


def test_every_template_is_constant(refusals: list[tuple[str, ast.Call, set[str]]]) -> None:
    assert len(refusals) > 80
    unsaid = [f"{name}:{call.lineno}" for name, call, templates in refusals if not templates]
    assert unsaid == []


@pytest.mark.parametrize(
    "source",
    ['RasidError(f"There is no {thing}.")', 'RasidError("No " + thing)', "RasidError(what)"],
)
def test_a_sentence_put_together_is_seen(source: str) -> None:
    assert [templates for _, templates in raised(ast.parse(source))] == [set()]


def test_every_template_has_the_values_it_names(
    refusals: list[tuple[str, ast.Call, set[str]]],
) -> None:
    for name, call, templates in refusals:
        given = {keyword.arg for keyword in call.keywords}
        for template in templates:
            wanted = fields(template)
            where = f"{name}:{call.lineno} {template}"
            assert wanted <= given if len(templates) > 1 else wanted == given, where


def test_the_list_holds_every_template_that_can_reach_the_window(
    refusals: list[tuple[str, ast.Call, set[str]]],
) -> None:
    reaching = {
        template
        for name, _, templates in refusals
        if not name.startswith(ONLY_ON_THE_COMMAND_LINE)
        for template in templates
    }
    assert set(LISTED) == reaching
    assert len(LISTED) == len(reaching)


def test_every_template_has_arabic_with_the_same_values(checkout: Path) -> None:
    catalogue = ElementTree.parse(checkout / "resources" / "translations" / "rasid_ar.ts")
    arabic = {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in catalogue.getroot().findall("context")
        if context.findtext("name") == "RasidError"
        for message in context.findall("message")
    }
    for template in LISTED:
        assert arabic.get(template), template
        assert fields(arabic[template]) == fields(template), template
        assert not {"خطأ", "رجاءً", "رجاء"} & set(arabic[template].split()), template


@pytest.fixture
def in_arabic(qapp: QApplication) -> Iterator[None]:
    translation = Translation()
    translation.use(Language.ARABIC)
    yield
    translation.use(Language.ENGLISH)
    assert qapp.layoutDirection() is Language.ENGLISH.direction


def bare(text: str) -> str:
    """Without the characters that isolate a direction."""
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069")


@pytest.mark.usefixtures("in_arabic")
def test_a_refusal_is_said_in_arabic(tmp_path: Path) -> None:
    told: list[str] = []
    session = Session("سلمى")
    session.problem_raised.connect(told.append)
    lost = tmp_path / "{lost}.rasid"
    assert not session.open_project(lost)
    assert [bare(line) for line in told] == [f"لا مشروع في {lost}. تحقّق من الاسم، أو استورد إليه."]
    assert f"\u2068{lost}\u2069" in told[0]


@pytest.mark.usefixtures("in_arabic")
def test_a_refusal_within_another_and_a_finding_are_said_in_arabic_too() -> None:
    inner = RasidError("two spans have one id")
    outer = RasidError("its proposals were left out: {why}", why=inner)
    assert refusal(outer) == "لم تؤخذ مقترحاته: لمقطعين فيه رقم واحد"
    finding = Finding(Check.SUBSET_WITHOUT_WHOLE, "casualties")
    said = refusal(
        RasidError("{finding} The event cannot be verified before that.", finding=finding)
    )
    assert said.endswith("ولا يُدقَّق الحدث قبل ذلك.")
    assert "A part" not in said


@pytest.mark.usefixtures("in_arabic")
def test_what_an_import_leaves_out_is_said_in_arabic(
    appearance: Appearance, project_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "{empty}.txt").write_text("", encoding="utf-8")
    session, banner, room = Session("سلمى"), Banner(appearance), QWidget()
    messages = Messages(banner, Toast(appearance, room))
    assert session.open_project(project_path)
    LongWork(session, Inline(), messages).import_paths([tmp_path / "{empty}.txt"])
    assert bare(banner.words()) == "{empty}.txt: لا نصّ فيه"
    session.close()


@pytest.mark.usefixtures("in_arabic")
def test_what_has_no_arabic_is_said_as_written() -> None:
    assert refusal(RasidError("Line {3 is odd.")) == "Line {3 is odd."
    assert refusal(RasidError("Odd: {why}.", why="{")) == "Odd: {."


@pytest.mark.usefixtures("qapp")
def test_the_english_window_says_what_the_command_line_says() -> None:
    for template in LISTED:
        error = RasidError(template, **dict.fromkeys(fields(template), "x"))
        assert refusal(error) == str(error)
