"""What the open project knows of what stands before words, loaded when first needed."""

from typing import TYPE_CHECKING

from rasid.gui.inspector.project_files import own_folder
from rasid.gui.inspector.project_knowledge import ProjectKnowledge
from rasid.gui.inspector.rules import load_rules
from rasid.gui.session import Session
from rasid.gui.tasks import Tasks

if TYPE_CHECKING:
    from rasid.extraction.clitics import Clitics
    from rasid.extraction.extractor import Extractor


class ProjectClitics:
    """Follows the resources of the project: what changes in them is read again."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._knowledge = ProjectKnowledge(session)
        self._rules: Extractor | None = None
        self._clitics: Clitics | None = None

    def load_beside(self, tasks: Tasks) -> None:
        """Have the rules read beside the window, so that the first key need not wait for them."""
        own = own_folder(self._session)
        tasks.run(
            lambda _control: load_rules(own),
            done=lambda _rules: None,
            failed=lambda _sentence: None,  # told when they are needed
            report=lambda _done, _total: None,
        )

    def __call__(self) -> "Clitics":
        """As the words of the project are now; half a second the first time."""
        from rasid.extraction.clitics import Clitics

        rules = self._knowledge.rules()
        if self._clitics is None or rules is not self._rules:
            self._rules, self._clitics = rules, Clitics.of(rules.resources)
        return self._clitics
