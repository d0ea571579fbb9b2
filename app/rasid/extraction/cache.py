"""Resources kept ready to match in the user's cache folder, so that Rasid starts at once."""

import hashlib
import os
import pickle
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from rasid.extraction.resources import Resources, digest, resource_files

_CODE = Path(__file__).parent
_HASH_SIZE = hashlib.sha256().digest_size
_KEPT = 4


def load_resources(own: Path | None = None) -> Resources:
    """The resources of ``Resources.load``, from the cache where it holds this very state of them.

    The cache is named by the contents of all resource files, the code and the Python that made
    it, so that it is made anew when one of them changes. It is never needed: where it can be
    neither read nor written, or is damaged, the files are read. Raises what ``Resources.load``
    raises.
    """
    path = _folder() / f"resources-{_key(own)}.pickle"
    cached = _read(path)
    if cached is not None:
        return cached
    resources = Resources.load(own)
    _write(path, pickle.dumps(resources, protocol=pickle.HIGHEST_PROTOCOL))
    return resources


def _folder() -> Path:
    return Path(user_cache_path("rasid", appauthor=False))


def _key(own: Path | None) -> str:
    """Names the state of the files, of the code and of Python."""
    hasher = hashlib.sha256(digest(resource_files(own)).encode())
    hasher.update(sys.version.encode())
    for source in sorted(_CODE.rglob("*.py")):
        hasher.update(source.read_bytes())
    return hasher.hexdigest()[:16]


def _read(path: Path) -> Resources | None:
    """What a cache file holds; None where there is none or it was not written to its end."""
    try:
        if not _is_private(path.parent):
            return None
        content = path.read_bytes()
    except OSError:
        return None
    payload = content[_HASH_SIZE:]
    if hashlib.sha256(payload).digest() != content[:_HASH_SIZE]:
        return None
    loaded = pickle.loads(payload)
    return loaded if isinstance(loaded, Resources) else None


def _is_private(folder: Path) -> bool:
    """Whether nobody else can put anything there: a pickle of a stranger's is a program."""
    if os.name != "posix":
        return True  # the profile of a user is their own
    status = folder.stat()
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(path: Path, payload: bytes) -> None:
    """Put a cache file in its place whole, and take the oldest away; no matter if it cannot be."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(payload).digest() + payload)
            os.replace(name, path)
        except OSError:
            os.unlink(name)
        others = sorted(path.parent.glob("resources-*.pickle"), key=lambda p: p.stat().st_mtime)
        for old in others[:-_KEPT]:
            old.unlink()
