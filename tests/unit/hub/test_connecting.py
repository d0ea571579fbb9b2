"""A desk comes to the hub with a password from wherever it is, over TLS, or is told why not."""

import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import keyring
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from rasid.errors import RasidError
from rasid.hub.connecting import OfflineError, connect
from rasid.hub.secrets import HubUrl, read_url
from tests.support.postgres import Server


@pytest.fixture
def member(server: Server, new_database: Callable[[], str]) -> Callable[[str | None], str]:
    """Makes the URL of a member whose password is ``geheim!``."""
    name = new_database()
    role = f"layla_{name}"
    server.sql(f"CREATE ROLE {role} LOGIN PASSWORD 'geheim!'")
    return lambda password: server.url(name, user=role, password=password)


def never(_: HubUrl) -> str:
    raise AssertionError("nobody is to be asked")


def test_the_password_in_the_url_is_used(member: Callable[[str | None], str]) -> None:
    with connect(read_url(member("geheim!")), ask=never) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
        assert connection.autocommit


def test_the_password_file_is_used(
    member: Callable[[str | None], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "pgpass"
    kept.write_text("*:*:*:*:geheim!\n")
    kept.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(kept))
    with connect(read_url(member(None)), ask=never) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_who_has_no_password_is_asked_and_asked_again_where_it_was_wrong(
    member: Callable[[str | None], str],
) -> None:
    said = iter(["falsch", "geheim!"])
    asked: list[str] = []

    def ask(url: HubUrl) -> str:
        asked.append(str(url))
        return next(said)

    url = read_url(member(None))
    with connect(url, ask=ask):
        assert asked == [url.stored] * 2


def test_only_the_right_password_goes_into_the_keyring(
    member: Callable[[str | None], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[str, ...]] = []
    monkeypatch.setattr(keyring, "set_password", lambda *values: kept.append(values))
    monkeypatch.setattr(keyring, "get_password", lambda *_: None)
    said = iter(["falsch", "geheim!"])
    url = read_url(member(None))
    connect(url, ask=lambda _: next(said)).close()
    assert kept == [("rasid", url.stored, "geheim!")]
    with pytest.raises(RasidError):
        connect(read_url(member("falsch")))
    assert len(kept) == 1


@pytest.mark.parametrize("password", [None, "falsch"])
def test_without_the_right_password_the_sentence_shows_none(
    member: Callable[[str | None], str], password: str | None
) -> None:
    url = read_url(member(password))
    with pytest.raises(RasidError, match="does not take this name and password") as caught:
        connect(url)
    assert not isinstance(caught.value, OfflineError)
    assert "falsch" not in str(caught.value)
    assert url.stored in str(caught.value)


def test_a_database_that_is_not_there_is_not_taken_for_being_offline(server: Server) -> None:
    with pytest.raises(RasidError, match="no such person or database") as caught:
        connect(read_url(server.url("nowhere")))
    assert not isinstance(caught.value, OfflineError)


def test_where_nobody_answers_work_goes_on(tmp_path: Path) -> None:
    with pytest.raises(OfflineError, match="is sent later"):
        connect(read_url(f"postgresql://layla:geheim@/team?host={tmp_path}"))


@pytest.fixture
def certified(server_of_own: Server, tmp_path: Path) -> tuple[str, Path]:
    """A server reached by TLS: its URL, as if it were another machine, and its certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub.test")])
    start = datetime.now(UTC) - timedelta(days=1)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=9))
        .add_extension(
            x509.SubjectAlternativeName(
                [x509.DNSName("hub.test"), x509.IPAddress(IPv4Address("127.0.0.1"))]
            ),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    pem = serialization.Encoding.PEM
    certificate, private = tmp_path / "server.crt", tmp_path / "server.key"
    certificate.write_bytes(builder.sign(key, hashes.SHA256()).public_bytes(pem))
    plain = serialization.NoEncryption()
    private.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server_of_own.start_with_tls(certificate, private, port)
    # an address besides the host's name makes it another machine to us, without a name server
    return f"postgresql://postgres@hub.test:{port}/postgres?hostaddr=127.0.0.1", certificate


def test_off_this_machine_only_a_trusted_certificate_will_do(
    certified: tuple[str, Path],
) -> None:
    url, certificate = certified
    with pytest.raises(RasidError, match="not one this machine trusts"):
        connect(read_url(url))
    with connect(read_url(f"{url}&sslrootcert={certificate}")) as connection:
        query = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert connection.execute(query).fetchone() == (True,)
    wrong = url.replace("hub.test", "other.test")
    with pytest.raises(RasidError, match="not one this machine trusts"):
        connect(read_url(f"{wrong}&sslrootcert={certificate}"))


def test_a_hub_that_offers_no_tls_is_refused_off_this_machine(
    certified: tuple[str, Path],
) -> None:
    url, _ = certified
    with pytest.raises(RasidError, match="offers no TLS"):
        connect(read_url(f"{url}&sslmode=disable", insecure=True))
