"""The one error the user is shown as written; every other exception is a bug of ours."""

from rasid.secrecy import without_passwords


class RasidError(Exception):
    """The world's fault: a bad file, a full disk, a decision that came too late.

    The message is one sentence of what happened and one of what to do, naming the thing. Its
    ``template`` is constant English with ``{names}`` for the ``values``, so that the window can
    say it in its own language; without values the template is taken literally, braces and all.
    The command line prints it in English and exits 1. A password in a value is never shown.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        super().__init__(template)  # pickled by this and the attributes
        self.template = template
        self.values = {
            name: without_passwords(value) if type(value) is str else value  # a word of ours stays
            for name, value in values.items()
        }

    def __str__(self) -> str:
        return self.template.format(**self.values) if self.values else self.template
