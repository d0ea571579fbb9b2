"""The face of the report is chosen, and a span shows its edges under the mouse."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from rasid.gui.main_window import MainWindow
from rasid.storage.queries import SpanRow


def test_the_face_of_the_report_is_chosen_and_remembered(window: MainWindow) -> None:
    faces = window.menus.faces()
    assert len(faces) > 1
    other = next(face for face in faces if not face.isChecked())
    other.trigger()
    assert window.appearance.report_family == other.text()
    assert window.report.document().defaultFont().family() == other.text()
    assert window.settings.report_family == other.text()


def box_of(window: MainWindow, row: SpanRow) -> QPoint:
    """The middle of a span, in the viewport."""
    page = window.report.page_painter()
    box = page.tint_box(page.geometry.segments(row.span.start, row.span.end)[0])
    return QPoint(round(box.center().x()), round(box.center().y()))


def painted(window: MainWindow) -> QImage:
    return window.report.viewport().grab().toImage()


def test_brackets_stand_at_the_edges_of_the_span_under_the_mouse(window: MainWindow) -> None:
    opened = window.session.opened
    assert opened is not None
    row = next(each for each in opened.spans if each.id != window.session.focus.span_id)
    view = window.report.viewport()
    QTest.mouseMove(view, QPoint(2, 2))
    before = painted(window)
    QTest.mouseMove(view, box_of(window, row))
    hovered = painted(window)
    assert hovered != before
    page = window.report.page_painter()
    box = page.tint_box(page.geometry.segments(row.span.start, row.span.end)[0])
    changed = [
        (x, y)
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != hovered.pixel(x, y)
    ]
    near = 8
    for x, _ in changed:  # at the edges, and nowhere in the middle of the words
        assert min(abs(x - box.left()), abs(x - box.right())) <= near
    QTest.mouseMove(view, QPoint(2, 2))
    assert painted(window) == before
