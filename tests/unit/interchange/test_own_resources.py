"""A project that brings its own resources is read with them, in every process."""

from pathlib import Path

from rasid.extraction.extractor import Extractor
from rasid.interchange.extracting import extract_project, extract_texts
from rasid.interchange.own_resources import own_resources, project_resources
from rasid.storage.extractions import pending_reports
from rasid.storage.project import Project


def bring(project: Project) -> Path:
    folder = project_resources(project.path)
    (folder / "actors").mkdir(parents=True)
    (folder / "actors" / "mine.tsv").write_text(
        "slug\tname_ar\tname_en\tcategory\taliases\tvalid_from\tvalid_to\n"
        "wolves\tجماعة الذئاب الرمادية\tGrey Wolves\tREBEL\n",
        encoding="utf-8",
    )
    return folder


def test_the_folder_lies_beside_the_project(project: Project) -> None:
    assert own_resources(project.path) is None
    folder = bring(project)
    assert own_resources(project.path) == folder
    assert folder.name == f"{project.path.stem}.resources"


def test_a_project_is_read_anew_with_what_it_brings(project: Project, report: str) -> None:
    extract_project(project, jobs=1)
    assert pending_reports(project, Extractor.load().version) == []
    folder = bring(project)
    extractor = Extractor.load(folder)
    assert pending_reports(project, extractor.version) == [report]
    assert extract_project(project, jobs=1) == 1
    assert pending_reports(project, extractor.version) == []


def test_processes_read_with_the_same_resources(project: Project) -> None:
    from rasid.storage.extractions import ToExtract

    extractor = Extractor.load(bring(project))
    text = "قصفت جماعة الذئاب الرمادية بلدة السخنة"
    wanted = [
        ToExtract(
            report=f"r-{n}", file="a", text=text, title="", published=None, published_basis=None
        )
        for n in range(2)
    ]
    for record in extract_texts(iter(wanted), extractor, jobs=2):
        assert "wolves" in {span.link for span in record.spans}
