"""Where a hub is and how it is reached: the password apart from the URL, and TLS off this machine.

What is stored, shown and logged is the URL without its password.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import ModuleType
from urllib.parse import quote, urlencode

from rasid.errors import RasidError
from rasid.hub.library import need

_SERVICE = "rasid"  # under which the system's keyring keeps our passwords
_THIS_MACHINE = ("", "localhost", "127.0.0.1", "::1")
_WITH_TLS = ("require", "verify-ca", "verify-full")
_SECONDS_TO_CONNECT = 10
_SIGNS_OF_LIFE = {  # so that a cut is noticed within half a minute
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
_SECRET = ("password", "sslpassword")


@dataclass(frozen=True, slots=True, kw_only=True)
class HubUrl:
    """A PostgreSQL database, as libpq knows it by its parameters; ``str`` shows no password."""

    parameters: Mapping[str, str]
    password: str | None = field(default=None, repr=False, compare=False)

    @property
    def stored(self) -> str:
        """The URL without the password: the form that is kept in a project."""
        rest = dict(self.parameters)
        user, host, port = (rest.pop(name, "") for name in ("user", "host", "port"))
        database = quote(rest.pop("dbname", ""), safe="")
        plain_host = bool(host) and "," not in host and not host.startswith("/")
        where = (f"[{host}]" if ":" in host else host) if plain_host else ""
        if plain_host and port:
            where += f":{port}"
        elif not plain_host:
            rest |= {name: value for name, value in (("host", host), ("port", port)) if value}
        who = f"{quote(user, safe='')}@" if user else ""
        asked = f"?{urlencode(sorted(rest.items()), quote_via=quote)}" if rest else ""
        return f"postgresql://{who}{where}/{database}{asked}"

    def __str__(self) -> str:
        return self.stored

    def with_password(self, password: str | None) -> "HubUrl":
        """The same hub with a password, or as it was where there is none."""
        return self if password is None else replace(self, password=password)

    @property
    def user(self) -> str:
        """Who connects; empty where libpq is to take the name of the system's user."""
        return self.parameters.get("user", "")

    @property
    def is_on_this_machine(self) -> bool:
        """Whether nothing that is sent leaves the machine: a socket, or the loopback address."""
        if "service" in self.parameters or "hostaddr" in self.parameters:
            return False  # libpq then goes where these say
        hosts = self.parameters.get("host", os.environ.get("PGHOST", "")).split(",")
        return "PGHOSTADDR" not in os.environ and all(
            host in _THIS_MACHINE or host.startswith(("/", "@")) for host in hosts
        )

    @property
    def exposed(self) -> bool:
        """Whether it goes over a network without insisting on TLS."""
        mode = self.parameters.get("sslmode", "verify-full")
        return not self.is_on_this_machine and mode not in _WITH_TLS

    def arguments(self) -> dict[str, str]:
        """What ``psycopg.connect`` is given, the password with it: never to be shown."""
        chosen = {
            "connect_timeout": str(_SECONDS_TO_CONNECT),
            "application_name": "rasid",
            **_SIGNS_OF_LIFE,
            **self.parameters,
            **self._security(),
        }
        return chosen if self.password is None else {**chosen, "password": self.password}

    def _security(self) -> dict[str, str]:
        if self.is_on_this_machine:
            return {}
        mode = self.parameters.get("sslmode")
        if mode is not None and mode != "verify-full":
            return {"sslmode": mode}
        own = "sslrootcert" in self.parameters or _has_own_root()
        return {"sslmode": "verify-full", **({} if own else {"sslrootcert": "system"})}


def _has_own_root() -> bool:
    """Whether libpq finds a certificate of one's own organisation where it looks by itself."""
    own = os.path.expanduser("~/.postgresql/root.crt")
    return "PGSSLROOTCERT" in os.environ or os.path.exists(own)


def read_url(text: str, *, insecure: bool = False) -> HubUrl:
    """A hub from its URL, the password taken out of it.

    RasidError where it is none, and where it would go over a network without TLS and
    ``insecure`` does not say so.
    """
    url = _parsed(text)
    mode = url.parameters.get("sslmode")
    if url.is_on_this_machine or mode in _WITH_TLS or (mode is None and not insecure):
        return url
    if not insecure:
        raise RasidError(
            "{url} would send decisions over the network without TLS. Leave out sslmode, or say "
            "--insecure.",
            url=url.stored,
        )
    return replace(url, parameters={"sslmode": "prefer", **url.parameters})


def joined_url(stored: str) -> HubUrl:
    """The hub of a project that joined it; what was allowed then is allowed still."""
    return _parsed(stored)


def _refuse_misread(text: str) -> None:
    """RasidError where a password may be taken for the host or the database, and be shown so."""
    scheme, _, rest = text.partition("://")
    known, at, _ = rest.rpartition("@")
    if at and scheme.startswith("postgres") and any(sign in known for sign in "@/?#"):
        raise RasidError(
            "This address has @, /, ? or # in its name or password. Leave the password out: you "
            "are asked for it."
        )


def _parsed(text: str) -> HubUrl:
    psycopg = need("psycopg")
    _refuse_misread(text)
    try:
        read = psycopg.conninfo.conninfo_to_dict(text)
    except psycopg.Error:  # its message may quote what was written, a password too
        read = {}
    if not read.get("dbname") and "service" not in read:
        raise RasidError(
            "This is no address of a hub. Write it as postgresql://NAME@HOST/DATABASE."
        )
    password = read.get("password")
    plain = {
        name: str(value)
        for name, value in read.items()
        if name not in _SECRET and str(value).strip(",")  # several hosts without any port
    }
    return HubUrl(parameters=plain, password=None if password is None else str(password))


# --- the system's keyring ---------------------------------------------------------------------


def with_known_password(url: HubUrl) -> HubUrl:
    """The URL with the password of the system's keyring, where it has none of its own.

    Where the keyring has none either, libpq looks into PGPASSFILE by itself.
    """
    if url.password is not None:
        return url
    keyring = _keyring()
    if keyring is None:
        return url
    try:
        return replace(url, password=keyring.get_password(_SERVICE, url.stored))
    except keyring.errors.KeyringError:  # locked, or its owner said no: the next place is asked
        return url


def remember_password(url: HubUrl) -> bool:
    """Keep the password in the system's keyring; False where there is none that would."""
    keyring = _keyring()
    if keyring is None or url.password is None:
        return False
    try:
        keyring.set_password(_SERVICE, url.stored, url.password)
    except keyring.errors.KeyringError:
        return False
    return True


def _keyring() -> ModuleType | None:
    try:
        import keyring
        import keyring.errors
    except ModuleNotFoundError:
        return None
    return keyring
