"""The one error the user is shown as written; every other exception is a bug of ours."""


class RasidError(Exception):
    """The world's fault: a bad file, a full disk, a decision that came too late.

    The message is one sentence of what happened and one of what to do, naming the thing.
    The window shows it as written, the command line prints it and exits 1.
    """
