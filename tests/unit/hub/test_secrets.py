"""A hub's URL is kept without its password, and nothing goes over a network without TLS."""

import keyring
import keyring.backend
import keyring.errors
import pytest

from rasid.errors import RasidError
from rasid.hub.secrets import (
    HubUrl,
    joined_url,
    read_url,
    remember_password,
    with_known_password,
)


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise keyring.errors.KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked("locked")
        self.kept[service, username] = password


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    own = Ring()
    monkeypatch.setattr(keyring, "get_password", own.get_password)
    monkeypatch.setattr(keyring, "set_password", own.set_password)
    return own


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("postgresql://layla:geheim@hub.org:5433/team", "postgresql://layla@hub.org:5433/team"),
        ("host=hub.org user=layla password=geheim dbname=team", "postgresql://layla@hub.org/team"),
        (
            "postgresql://layla:geheim@/team?host=%2Ftmp%2Fpg",
            "postgresql://layla@/team?host=%2Ftmp%2Fpg",
        ),
        ("postgresql://%D9%84:a@hub.org/a%20b", "postgresql://%D9%84@hub.org/a%20b"),
        ("postgresql://l:geheim@[::1]:5433/team", "postgresql://l@[::1]:5433/team"),
        (
            "postgresql://l:geheim@a.org,b.org/team?target_session_attrs=read-write",
            "postgresql://l@/team?host=a.org%2Cb.org&target_session_attrs=read-write",
        ),
    ],
)
def test_what_is_stored_has_no_password_and_means_the_same(text: str, stored: str) -> None:
    url = read_url(text)
    assert url.stored == stored
    assert url.password in ("geheim", "a")
    assert "geheim" not in f"{url} {url!r}"
    assert read_url(stored) == url


@pytest.mark.parametrize("text", ["", "https://hub.org/", "postgresql://l:a%zzgeheim@h/d", "hub"])
def test_what_is_no_address_is_refused_without_being_quoted(text: str) -> None:
    with pytest.raises(RasidError, match="no address of a hub") as caught:
        read_url(text)
    assert "geheim" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    "text",
    [
        "postgresql:///team",
        "postgresql://localhost/team",
        "postgresql://127.0.0.1/team?sslmode=disable",
        "postgresql:///team?host=%2Frun%2Fpostgresql",
    ],
)
def test_on_this_machine_tls_is_not_asked_for(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PGHOST", raising=False)
    url = read_url(text, insecure=True)
    assert url.is_on_this_machine
    assert not url.exposed
    assert url.arguments().get("sslmode") in (None, "disable")


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://hub.org/team",
        "postgresql://localhost,hub.org/team",
        "postgresql://localhost/team?hostaddr=10.0.0.7",
        "postgresql:///team?service=team",
    ],
)
def test_off_this_machine_the_certificate_must_be_the_hubs(text: str) -> None:
    url = read_url(text)
    assert not url.is_on_this_machine
    assert url.arguments()["sslmode"] == "verify-full"


def test_a_host_from_the_environment_is_another_machine_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PGHOST", "hub.org")
    monkeypatch.setenv("PGSSLMODE", "disable")
    assert read_url("postgresql:///team").arguments()["sslmode"] == "verify-full"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer"])
def test_less_than_tls_is_refused_unless_it_is_asked_for(mode: str) -> None:
    text = f"postgresql://l:geheim@hub.org/team?sslmode={mode}"
    with pytest.raises(RasidError, match="without TLS") as caught:
        read_url(text)
    assert "geheim" not in str(caught.value)
    exposed = read_url(text, insecure=True)
    assert exposed.exposed
    assert exposed.arguments()["sslmode"] == mode


def test_tls_may_be_asked_for_without_a_certificate_that_is_known() -> None:
    assert read_url("postgresql://hub.org/t?sslmode=require").arguments()["sslmode"] == "require"


def test_the_keyring_gives_the_password_that_it_was_given(ring: Ring) -> None:
    assert remember_password(read_url("postgresql://layla:geheim@hub.org/team"))
    assert list(ring.kept) == [("rasid", "postgresql://layla@hub.org/team")]
    url = with_known_password(read_url("postgresql://layla@hub.org/team"))
    assert url.arguments()["password"] == "geheim"
    other = with_known_password(read_url("postgresql://omar@hub.org/team"))
    assert "password" not in other.arguments()


@pytest.mark.usefixtures("ring")
def test_a_password_that_was_written_goes_before_the_keyrings() -> None:
    remember_password(read_url("postgresql://layla:alt@hub.org/team"))
    assert with_known_password(read_url("postgresql://layla:neu@hub.org/team")).password == "neu"


def test_a_locked_keyring_stands_in_nobodys_way(ring: Ring) -> None:
    ring.locked = True
    assert not remember_password(read_url("postgresql://layla:geheim@hub.org/team"))
    url = read_url("postgresql://layla@hub.org/team")
    assert with_known_password(url) == HubUrl(parameters=url.parameters)


@pytest.mark.parametrize(
    ("text", "insecure", "exposed"),
    [
        ("postgresql://hub.org/t", False, False),
        ("postgresql://hub.org/t?sslmode=require", True, False),
        ("postgresql://hub.org/t", True, True),
        ("postgresql://hub.org/t?sslmode=disable", True, True),
        ("postgresql:///t", True, False),
    ],
)
def test_a_project_remembers_whether_less_than_tls_was_allowed(
    text: str, insecure: bool, exposed: bool
) -> None:
    url = read_url(text, insecure=insecure)
    again = joined_url(url.stored)
    assert url.exposed is exposed
    assert again.arguments() == url.arguments()


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u:p/ss@h/db",
        "postgresql://u:p@ss@h/db",
        "postgresql://u:p?ss@h/db",
        "postgres://u:p#ss@h/db",
    ],
)
def test_a_password_that_would_be_taken_for_the_host_is_refused_and_not_shown(address: str) -> None:
    with pytest.raises(RasidError, match="Leave the password out") as refused:
        read_url(address)
    assert "ss" not in str(refused.value).replace("address", "").replace("password", "")
    assert read_url("postgresql://u:p%2Fss@localhost/db").password == "p/ss"
