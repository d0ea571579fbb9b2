"""Passwords are hidden wherever a sentence, a log or a crash report could show them."""

import sys

import pytest

from rasid.crash import write_crash_report
from rasid.errors import RasidError
from rasid.secrecy import without_passwords


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("postgresql://layla:geheim@hub/db", "postgresql://layla:•••@hub/db"),
        ("at postgres://l:a@b@hub:5432/db?x=1 now", "at postgres://l:•••@hub:5432/db?x=1 now"),
        ("postgresql://l:%40%zz@hub/db", "postgresql://l:•••@hub/db"),
        ("postgresql://hub/db?password=geheim&x=1", "postgresql://hub/db?password=•••&x=1"),
        ("host=hub password='a b\\'c' user=l", "host=hub password=••• user=l"),
        ("sslpassword = geheim", "sslpassword = •••"),
    ],
)
def test_a_password_is_hidden(text: str, shown: str) -> None:
    assert without_passwords(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://layla@hub.example.org:5432/rasid?sslmode=require",
        "https://www.syriahr.com/2017/11/05/",
        "the password is wrong; write it anew",
        "قال: 12:30 في سراقب @ إدلب",
    ],
)
def test_what_holds_no_password_stands(text: str) -> None:
    assert without_passwords(text) == text


def test_a_refusal_never_shows_a_password() -> None:
    error = RasidError("{url} is away.", url="postgresql://layla:geheim@hub/db")
    assert "geheim" not in str(error) + repr(error) + str(error.values)


def test_a_crash_report_never_shows_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://layla:geheim@hub/db"
    monkeypatch.setattr(sys, "argv", ["rasid", "hub", "join", url])
    try:
        raise ValueError(f"cannot read password=geheim of {url}")
    except ValueError as error:
        report = write_crash_report(error)
    written = report.read_text("utf-8")
    report.unlink()
    assert "geheim" not in written
    assert "cannot read" in written
